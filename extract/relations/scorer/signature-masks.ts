/** Which relations an ontology allows between two types, looked up once for each pair of types. */
import type { Ontology } from '../../ontology/ontology.ts';

export class SignatureMasks {
  readonly #ontology: Ontology;
  readonly #relations: readonly string[];
  readonly #masks = new Map<string, Map<string, Uint8Array>>();

  /** @param relations those that the ontology does not have are never allowed */
  constructor(ontology: Ontology, relations: readonly string[]) {
    this.#ontology = ontology;
    this.#relations = relations;
  }

  /** @returns 1 for each relation that may tie these types, in the order given */
  of(subject: string, object: string): Uint8Array {
    let masks = this.#masks.get(subject);
    if (!masks) {
      masks = new Map();
      this.#masks.set(subject, masks);
    }
    let mask = masks.get(object);
    if (!mask) {
      const ontology = this.#ontology;
      mask = Uint8Array.from(this.#relations, (relation) =>
        ontology.hasRelation(relation) && ontology.allows(relation, subject, object) ? 1 : 0,
      );
      masks.set(object, mask);
    }
    return mask;
  }
}
