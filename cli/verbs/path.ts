/** `kith path FROM TO`: how two entities are connected, each step with its sentence. */
import { KithError } from '../../foundation/errors.ts';
import type { EntitySummary, Paths } from '../../graph/read/shapes.ts';
import { flag, integer, list } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { type Paint, paintFor } from '../text/paint.ts';
import { origin, quotation, share } from '../text/sentences.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

type Path = Paths['paths'][number];

export const path = defineVerb({
  id: 'path',
  label: 'how two entities are connected, sentence by sentence',
  help: 'Prints the best paths between two entities. Each step is read in the direction of its arrow, and the best sentence that says so stands under it. Exits with 1 when there is none.',
  arguments: [
    { name: '<from>', help: 'name, alias or id' },
    { name: '<to>', help: 'name, alias or id' },
  ],
  options: {
    max: integer('--max <steps>', 'steps at most', { default: 6, min: 1, max: 8 }),
    count: integer('--count <paths>', 'paths at most', { default: 3, min: 1, max: 20 }),
    types: list('--types <A,B>', 'along relations of these types only'),
    json: flag('--json', 'as JSON'),
    ...storeOptions,
  },
  examples: [
    { command: 'path AlmaLinux CentOS', does: 'the three best ways' },
    { command: 'path cPanel "Red Hat" --max 4 --count 10', does: 'more of them, and none long' },
    { command: 'path AlmaLinux Fedora --types DERIVED_FROM,SUCCESSOR_OF', does: 'by descent only' },
  ],

  async run(context, [from = '', to = ''], values) {
    const { out } = context;
    const graph = await openGraphOf(context, values);
    const start = await graph.resolveName(from);
    const goal = await graph.resolveName(to);
    const found = await graph.paths(start.id, goal.id, {
      max: values.max,
      count: values.count,
      relations: values.types,
    });
    if (values.json) await out.json(found);
    if (found.paths.length === 0) throw notFound(start, goal, values);
    if (values.json) return undefined;
    const paint = paintFor(out);
    for (const [at, each] of found.paths.entries()) {
      if (at > 0) await out.line();
      for (const line of pathLines(each, at + 1, paint)) await out.line(line);
    }
    return undefined;
  },
});

function* pathLines({ nodes, steps, score }: Path, number: number, paint: Paint): Generator<string> {
  const names = nodes.map((node) => visible(node.name));
  yield `${number}. ${paint.bold(names.join(' · '))} ${paint.dim(`(score ${share(score)})`)}`;
  for (const [at, { edge, forward, sentence }] of steps.entries()) {
    const [left, right] = [paint.name(names[at] ?? ''), paint.name(names[at + 1] ?? '')];
    const arrow = forward ? `—${edge.reading}→` : `←${edge.reading}—`;
    yield `   ${left} ${arrow} ${right} (${share(edge.confidence)})`;
    if (sentence) yield `     ${quotation(sentence, paint)} ${paint.dim(`— ${origin(sentence)}`)}`;
  }
}

function notFound(
  from: EntitySummary,
  to: EntitySummary,
  { max, types }: { max: number; types?: readonly string[] },
): KithError {
  const along = types ? ` along ${types.join(', ')}` : '';
  const hint = types
    ? 'leave --types out'
    : max < 8
      ? 'allow more with --max'
      : 'ingest articles that mention both';
  return new KithError(
    'path-not-found',
    `There is no path of ${max} steps or fewer from ${from.name} to ${to.name}${along}; ${hint}.`,
  );
}
