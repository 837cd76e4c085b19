/** `kith analyse METRIC`: what is central, what belongs together, what holds the graph together. */
import { metrics } from '../../graph/analysis/metrics/registry.ts';
import type { Analysis } from '../../graph/read/shapes.ts';
import { assignments, choice, integer, text } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { type TableOptions, table } from '../text/table.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

/** Members that a group is shown by. */
const CENTRAL = 5;

export const analyse = defineVerb({
  id: 'analyse',
  label: 'what is central, what belongs together, what holds the graph together',
  help: 'Measures the whole graph and lists the entities that come first, the groups that were found, or the ties that stand out. The same graph and parameters give the same answer.',
  details: [
    'Metrics:',
    ...metrics.all.flatMap(({ id, help, parameters }) => [
      `  ${id}`,
      `      ${help}`,
      ...parameters.map((each) => `      --set ${each.id}=${each.default}: ${each.help ?? each.label}`),
    ]),
  ].join('\n'),
  arguments: [{ name: '<metric>', help: `one of: ${metrics.ids.join(', ')}` }],
  options: {
    limit: integer('--limit <n>', 'entities, groups or ties at most', { default: 20, min: 1, max: 5_000 }),
    type: text('--type <type>', 'entities of this type only; the whole graph is measured all the same'),
    set: assignments('--set <name=value>', 'a parameter of the metric; repeatable'),
    format: choice('-f, --format <format>', 'how they are written', ['table', 'json'], 'table'),
    ...storeOptions,
  },
  examples: [
    { command: 'analyse pagerank --type OperatingSystem', does: 'the operating systems that matter most' },
    {
      command: 'analyse communities --set resolution=2',
      does: 'smaller communities, by their central members',
    },
    { command: 'analyse betweenness --set samples=1000 -f json', does: 'closer, and as data' },
  ],

  async run(context, [metric = ''], values) {
    const { out, messages, signal } = context;
    metrics.get(metric);
    const graph = await openGraphOf(context, values);
    const bar = messages.progress(metric);
    bar.total = 100;
    const found = await graph
      .analyse(metric, {
        type: values.type,
        limit: values.limit,
        parameters: Object.fromEntries(values.set),
        signal,
        onProgress: (share) => bar.update(Math.round(100 * share)),
      })
      .finally(() => bar.end());
    if (values.format === 'json') {
      await out.json(found);
      return undefined;
    }
    for (const line of lines(found, values.limit, { width: out.columns, paint: paintFor(out) }))
      await out.line(line);
    if (found.note) messages.say(`${found.note}.`);
    const { shown, all } = counted(found, values.limit);
    if (all > shown) messages.say(`${all - shown} more; --limit shows them.`);
    return undefined;
  },
});

function lines(found: Analysis, limit: number, style: TableOptions): string[] {
  if (found.groups)
    return table(
      ['group', 'entities', 'central members'],
      found.groups.slice(0, limit).map(({ id, size, members }) => [
        id,
        size,
        members
          .slice(0, CENTRAL)
          .map(({ name }) => visible(name))
          .join(', '),
      ]),
      style,
    );
  if (found.bridges)
    return table(
      ['from', 'relation', 'to', 'on the smaller side'],
      found.bridges.map(({ from, to, value, edges }) => [
        visible(from.name),
        edges.map(({ type }) => visible(type)).join(', '),
        visible(to.name),
        value,
      ]),
      style,
    );
  return table(
    ['name', 'type', found.metric, 'relations'],
    found.values.map(({ name, type, value, degree }) => [visible(name), type, value, degree]),
    style,
  );
}

function counted(found: Analysis, limit: number): { shown: number; all: number } {
  if (found.groups) return { shown: Math.min(limit, found.groups.length), all: found.groupsTotal ?? 0 };
  if (found.bridges) return { shown: found.bridges.length, all: found.bridgesTotal ?? 0 };
  return { shown: found.values.length, all: found.total };
}
