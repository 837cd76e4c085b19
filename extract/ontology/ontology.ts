/**
 * Types of entities and of relations: what a definition holds, and the compiled ontology that the
 * pipeline, the stores, the API and the exports read. The definitions stand in the modules beside this
 * file (`core.ts`, `technology.ts`, `people-and-places.ts`).
 */
import { KithError } from '../../foundation/errors.ts';
import type { GazetteerRow } from '../ner/gazetteer/gazetteer.ts';
import type { Pattern } from '../relations/pattern.ts';

export interface EntityType {
  /** Name of the type and label of the node, in PascalCase. */
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  readonly definition: string;
  /** Wikidata item that means the same. */
  readonly wikidata?: string;
  /** schema.org type that means the same. */
  readonly schemaOrg?: string;
  /** Colour in the explorer, `#rrggbb`; a type without one takes its parent's. */
  readonly colour?: string;
  /** Shape in the explorer (a Cytoscape node shape); a type without one takes its parent's. */
  readonly shape?: string;
  /** Head nouns (lower case, singular) that say "X is a …": `linux distribution`, `foundation`. */
  readonly nouns?: readonly string[];
}

export interface RelationType {
  /** Name of the type, in UPPER_SNAKE_CASE. */
  readonly id: string;
  /** How the edge is read from subject to object: "is developed by". */
  readonly reading: string;
  /** How it is read the other way: "develops". */
  readonly inverse: string;
  readonly definition: string;
  /** Types that may stand at either end (a subtype counts); empty means any. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** Whether X–Y says the same as Y–X. */
  readonly symmetric?: boolean;
  /** Wikidata property that means the same. */
  readonly wikidata?: string;
  readonly schemaOrg?: string;
  /**
   * Whether an end of which only a coarser type is known fits too: an Organization may be a Band. Relations of
   * ontology files are so, as little in a text may say the finer type.
   */
  readonly open?: boolean;
  /** Types that standing at an end suggests where little else is known of it. */
  readonly suggests?: { readonly subject?: string; readonly object?: string };
}

export interface OntologyModule {
  readonly id: string;
  readonly label: string;
  readonly types: readonly EntityType[];
  readonly relations: readonly RelationType[];
  /** Infobox field (lower case) -> relation type and direction. */
  readonly fields?: readonly InfoboxMapping[];
  /** Relation patterns beside kith's own (`relations/patterns/`); where both read the same words, these stand. */
  readonly patterns?: readonly Pattern[];
  /** Known names beside kith's own lists; of two rows for one spelling these stand. */
  readonly gazetteer?: readonly GazetteerRow[];
}

export interface InfoboxMapping {
  /** Field name in lower case, without punctuation. */
  readonly field: string;
  readonly relation: string;
  /** `forward`: article's entity is the subject; `backward`: the value is. */
  readonly direction: 'forward' | 'backward';
  /** Type to assume for the value when nothing else says. */
  readonly valueType?: string;
}

const TYPE_NAME = /^[A-Z][A-Za-z0-9]{0,63}$/;
const RELATION_NAME = /^(?=.{1,64}$)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
/** Labels and edge types of the graph's own layer of text, which no type may be called (graph/model.ts). */
export const RESERVED_TYPES: ReadonlySet<string> = new Set([
  'Article',
  'Sentence',
  'Category',
  'Extraction',
  'Graph',
]);
export const RESERVED_RELATIONS: ReadonlySet<string> = new Set([
  'HAS',
  'ABOUT',
  'PARENT',
  'IN_CATEGORY',
  'MENTIONS',
]);

/** Whether an entity type may be called so: PascalCase, at most 64 characters, and no label of the text layer. */
export function isTypeName(name: string): boolean {
  return TYPE_NAME.test(name) && !RESERVED_TYPES.has(name);
}

/** Whether a relation type may be called so: UPPER_SNAKE_CASE, and no edge of the text layer. */
export function isRelationName(name: string): boolean {
  return RELATION_NAME.test(name) && !RESERVED_RELATIONS.has(name);
}

export class Ontology {
  readonly modules: readonly OntologyModule[];
  readonly #types = new Map<string, EntityType>();
  readonly #relations = new Map<string, RelationType>();
  readonly #chains = new Map<string, string[]>();

  /** @throws KithError `usage` for a bad or repeated name, an unknown parent or signature type */
  constructor(modules: readonly OntologyModule[]) {
    this.modules = modules;
    for (const module of modules) {
      for (const type of module.types) {
        if (!isTypeName(type.id))
          throw new KithError(
            'usage',
            `The entity type "${type.id}" of ontology module "${module.id}" is not a PascalCase name, or one that the graph keeps for itself.`,
          );
        if (this.#types.has(type.id))
          throw new KithError(
            'usage',
            `The entity type "${type.id}" is defined twice, the second time in module "${module.id}".`,
          );
        this.#types.set(type.id, type);
      }
    }
    for (const type of this.#types.values()) {
      const chain: string[] = [];
      for (
        let at: EntityType | undefined = type;
        at;
        at = at.parent === null ? undefined : this.type(at.parent)
      ) {
        if (chain.includes(at.id))
          throw new KithError('usage', `The entity type "${type.id}" is its own ancestor.`);
        chain.unshift(at.id);
      }
      this.#chains.set(type.id, chain);
    }
    for (const module of modules) {
      for (const relation of module.relations) {
        if (!isRelationName(relation.id))
          throw new KithError(
            'usage',
            `The relation type "${relation.id}" of ontology module "${module.id}" is not an UPPER_SNAKE_CASE name, or one that the graph keeps for itself.`,
          );
        if (this.#relations.has(relation.id))
          throw new KithError(
            'usage',
            `The relation type "${relation.id}" is defined twice, the second time in module "${module.id}".`,
          );
        for (const end of [...relation.subject, ...relation.object]) this.type(end);
        this.#relations.set(relation.id, relation);
      }
    }
  }

  get types(): EntityType[] {
    return [...this.#types.values()];
  }
  get relations(): RelationType[] {
    return [...this.#relations.values()];
  }
  hasType(id: string): boolean {
    return this.#types.has(id);
  }
  hasRelation(id: string): boolean {
    return this.#relations.has(id);
  }
  /** @throws KithError `unknown-type` naming the known types */
  type(id: string): EntityType {
    const found = this.#types.get(id);
    if (found) return found;
    const known = [...this.#types.keys()];
    throw new KithError(
      'unknown-type',
      `There is no entity type "${id.slice(0, 60)}"; the types are ${known.join(', ')}.`,
      { known },
    );
  }
  /** @throws KithError `unknown-relation` naming the known relation types */
  relation(id: string): RelationType {
    const found = this.#relations.get(id);
    if (found) return found;
    const known = [...this.#relations.keys()];
    throw new KithError(
      'unknown-relation',
      `There is no relation type "${id.slice(0, 60)}"; the types are ${known.join(', ')}.`,
      { known },
    );
  }
  /** The chain from the root down to the type: `['Entity', 'Organization', 'Company']`. */
  chain(id: string): string[] {
    this.type(id);
    // A copy: a caller may turn it round.
    return [...(this.#chains.get(id) as string[])];
  }
  /** A type that is not known here (a graph may hold some) is itself, and an Entity. */
  isA(id: string, ancestor: string): boolean {
    return this.#chains.get(id)?.includes(ancestor) ?? (id === ancestor || ancestor === 'Entity');
  }
  /** Whether the two types may be two views of one thing: one is an ancestor of the other. */
  compatible(a: string, b: string): boolean {
    return this.isA(a, b) || this.isA(b, a);
  }
  /** Whether a relation's signature allows these ends; `Entity` (nothing known) fits everywhere. */
  allows(relation: string, subject: string, object: string): boolean {
    const { subject: subjects, object: objects, open = false } = this.relation(relation);
    const fits = (type: string, allowed: readonly string[]) =>
      type === 'Entity' ||
      allowed.length === 0 ||
      allowed.some((each) => this.isA(type, each) || (open && this.isA(each, type)));
    return fits(subject, subjects) && fits(object, objects);
  }
  colour(id: string): string {
    for (const type of this.chain(id).reverse()) {
      const { colour } = this.type(type);
      if (colour) return colour;
    }
    return '#868e96';
  }
  shape(id: string): string {
    for (const type of this.chain(id).reverse()) {
      const { shape } = this.type(type);
      if (shape) return shape;
    }
    return 'ellipse';
  }
}
