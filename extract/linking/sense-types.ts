/** What a sense's title says of it: the row of the list that means this thing, and evidence for its type. */
import type { NerContext } from '../ner/context.ts';
import type { GazetteerRow } from '../ner/gazetteer/gazetteer.ts';
import { phraseType } from '../ner/nouns.ts';
import { affixType } from '../ner/suffixes.ts';
import { tokenise } from '../ner/tokens.ts';
import type { TypeBoard, TypeEvidence } from '../ner/typing.ts';
import type { Sense, Senses } from './senses.ts';
import { disambiguatorOf, titleIdentity } from './targets.ts';

/**
 * The row of a list that a sense means. A list knows spellings: where a spelling means several things, only the
 * one whose title is the listed name is the listed thing; what a title has in brackets must fit the row's type.
 */
export function listedAs({ gazetteer, ontology }: NerContext, sense: Sense): GazetteerRow | undefined {
  const { target, firm, surface, subject, divided } = sense;
  if (firm !== undefined) return gazetteer.get(firm);
  if (target === undefined) return subject || !divided ? gazetteer.get(surface) : undefined;
  const titled = gazetteer.get(target);
  if (titled) return !divided || titleIdentity(titled.name) === titleIdentity(target) ? titled : undefined;
  const row = gazetteer.get(surface);
  const kind = bracketType({ ontology }, target);
  return row && !divided && kind !== undefined && ontology.compatible(kind, row.type) ? row : undefined;
}

/** Type that the brackets of a title name: `Mercury (planet)`. */
function bracketType({ ontology }: Pick<NerContext, 'ontology'>, title: string): string | undefined {
  const words = disambiguatorOf(title);
  return words === undefined ? undefined : phraseType(ontology, tokenise(words));
}

/** Puts on the board what titles of links and firms' full names say of types. */
export function typeSenses(context: NerContext, senses: Senses, board: TypeBoard): void {
  for (const sense of senses.all()) {
    const found: TypeEvidence[] = [];
    const add = (type: string | undefined, confidence: number, source: string): void => {
      if (type !== undefined && context.ontology.hasType(type)) found.push({ type, confidence, source });
    };
    const { target, firm } = sense;
    if (sense.key !== sense.surface) add(listedAs(context, sense)?.type, 0.9, 'gazetteer');
    if (target !== undefined) {
      add(bracketType(context, target), 0.8, 'link');
      const affix = affixType(target.split(/\s+/));
      if (affix) add(affix.type, affix.confidence, 'suffix');
    }
    if (firm !== undefined) add('Company', 0.8, 'firm');
    if (found.length > 0) board.set(sense.key, [...(board.get(sense.key) ?? []), ...found]);
  }
}
