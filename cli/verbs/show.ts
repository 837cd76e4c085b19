/** `kith show NAME`: one entity with its types, aliases, relations and articles. */
import type { Graph } from '../../graph/graph.ts';
import type { Edge, EntityDetail, EntitySummary } from '../../graph/read/shapes.ts';
import { counted } from '../ingesting.ts';
import { flag, integer, list } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { entityPage, type Fact } from '../text/entity.ts';
import { reasons } from '../text/identity.ts';
import { paintFor } from '../text/paint.ts';
import { defineVerb } from '../verb.ts';

export const show = defineVerb({
  id: 'show',
  label: 'show one entity: types, aliases, relations, articles',
  help: 'Shows what the graph knows of an entity: its types, its other names, when it began, its strongest relations with a sentence for each, and the articles that mention it.',
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
    else for (const line of entityPage(entity, facts, paintFor(out))) await out.line(line);
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
