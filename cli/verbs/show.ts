/** `kith show NAME`: one entity with its types, aliases, relations and articles. */
import type { Graph } from '../../graph/graph.ts';
import type { Edge, EntityDetail, EntitySummary, EvidenceSentence } from '../../graph/read/shapes.ts';
import { counted } from '../ingesting.ts';
import { flag, integer, list } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { reasons } from '../text/identity.ts';
import { type Paint, paintFor } from '../text/paint.ts';
import { origin, quotation, share } from '../text/sentences.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

/** A relation at the entity, with the other end and the best sentence. */
interface Fact {
  edge: Edge;
  direction: 'out' | 'in';
  reading: string;
  other: EntitySummary;
  sentence: EvidenceSentence | null;
}

export const show = defineVerb({
  id: 'show',
  label: 'show one entity: types, aliases, relations, articles',
  help: 'Shows what the graph knows of an entity: its types, its other names, its strongest relations with a sentence for each, and the articles that mention it.',
  arguments: [{ name: '<name>', help: 'its name, an alias, or its id' }],
  options: {
    relations: list('--relations <A,B>', 'relations of these types only'),
    limit: integer('--limit <n>', 'relations at most', { default: 20, min: 1, max: 500 }),
    why: flag('--why', 'why its mentions are one: what each article says, and the keys that tie articles'),
    json: flag('--json', 'as JSON'),
    ...storeOptions,
  },
  examples: [
    { command: 'show AlmaLinux', does: 'an entity' },
    { command: 'show "Red Hat" --relations OWNED_BY,DEVELOPED_BY', does: 'some of its relations' },
    { command: 'show "Red Hat Enterprise Linux" --why', does: 'why its names are one thing' },
    { command: 'show CentOS --json', does: 'as data' },
  ],

  async run(context, [name = ''], values) {
    const { out } = context;
    const graph = await openGraphOf(context, values);
    const { id } = await graph.resolveName(name);
    if (values.why) {
      const identity = await graph.identity(id);
      if (values.json) await out.json(identity);
      else for (const line of reasons(identity, paintFor(out))) await out.line(line);
      const { total, articles } = identity;
      if (total > articles.length)
        context.messages.say(`${counted(total - articles.length, 'more article')} not shown.`);
      return undefined;
    }
    const entity = await graph.entity(id);
    const found = await graph.neighbours(id, { relations: values.relations, limit: values.limit });
    const facts = await factsOf(graph, entity, found.nodes, found.edges.slice(0, values.limit));
    if (values.json) await out.json({ ...entity, facts });
    else for (const line of page(entity, facts, paintFor(out))) await out.line(line);
    const total = entity.relations.reduce((sum, { count }) => sum + count, 0);
    if (values.relations === undefined && total > facts.length)
      context.messages.say(`${counted(total - facts.length, 'more relation')}; --limit shows them.`);
    return undefined;
  },
});

async function factsOf(
  graph: Graph,
  entity: EntityDetail,
  nodes: readonly EntitySummary[],
  edges: readonly Edge[],
): Promise<Fact[]> {
  const names = new Map<string, EntitySummary>([...nodes, entity].map((node) => [node.id, node]));
  const facts: Fact[] = [];
  for (const edge of edges) {
    const direction = edge.from === entity.id ? 'out' : 'in';
    const other = names.get(direction === 'out' ? edge.to : edge.from);
    if (!other) continue;
    const { evidence } = await graph.evidence(edge.id, { limit: 1 });
    const reading = entity.relations.find((each) => each.type === edge.type && each.direction === direction);
    facts.push({
      edge,
      direction,
      reading: reading?.reading ?? edge.type,
      other,
      sentence: evidence[0] ?? null,
    });
  }
  return facts;
}

function* page(entity: EntityDetail, facts: readonly Fact[], paint: Paint): Generator<string> {
  yield `${paint.bold(visible(entity.name))}  ${entity.types.join(' › ')}`;
  if (entity.aliases.length > 0) yield `also called ${entity.aliases.map(visible).join(', ')}`;
  const mentions = counted(entity.mentions, 'mention');
  yield `${mentions} in ${counted(entity.articles, 'article')}; confidence ${share(entity.confidence)}; id ${entity.id}`;
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
