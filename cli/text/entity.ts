/** What the graph knows of an entity, as lines for a person. */
import type { Edge, EntityDetail, EntitySummary, EvidenceSentence } from '../../graph/read/shapes.ts';
import { counted } from '../ingesting.ts';
import type { Paint } from './paint.ts';
import { origin, quotation, share } from './sentences.ts';
import { visible } from './visible.ts';

/** A relation at the entity, with the other end and the best sentence. */
export interface Fact {
  edge: Edge;
  direction: 'out' | 'in';
  reading: string;
  other: EntitySummary;
  sentence: EvidenceSentence | null;
}

/** Lines of `kith show NAME`. */
export function* entityPage(entity: EntityDetail, facts: readonly Fact[], paint: Paint): Generator<string> {
  yield `${paint.bold(visible(entity.name))}  ${entity.types.join(' › ')}`;
  if (entity.aliases.length > 0) yield `also called ${entity.aliases.map(visible).join(', ')}`;
  const mentions = counted(entity.mentions, 'mention');
  yield `${mentions} in ${counted(entity.articles, 'article')}; confidence ${share(entity.confidence)}; id ${entity.id}`;
  if (entity.began !== undefined) yield began(entity, entity.began);
  for (const link of [entity.wikidata, entity.url]) if (link !== undefined) yield visible(link);

  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(fact.reading, [...(groups.get(fact.reading) ?? []), fact]);
  for (const [reading, members] of groups) {
    yield '';
    yield paint.bold(reading);
    for (const { edge, other, sentence } of members) {
      yield `  ${paint.name(visible(other.name))} ${paint.dim(`(${share(edge.confidence)}, ${counted(edge.weight, 'source')})`)}`;
      if (sentence) yield `    ${quotation(sentence, paint)} ${paint.dim(`— ${origin(sentence)}`)}`;
    }
  }

  if (entity.mentionedIn.length > 0) {
    yield '';
    yield paint.bold('articles');
    const about = new Set(entity.about.map(({ id }) => id));
    for (const { article, count } of entity.mentionedIn)
      yield `  ${visible(article.title)} ${paint.dim(`(${counted(count, 'mention')}${about.has(article.id) ? ', about it' : ''})`)}`;
  }
}

/** `began 2021-03-30: “The first stable release was published …”` */
function began({ types, beganIn }: EntityDetail, date: string): string {
  const says = beganIn ? `: “${visible(beganIn.text)}”` : '';
  return `${types.includes('Person') ? 'born' : 'began'} ${visible(date)}${says}`;
}
