/** `kith contradictions`: statements that do not agree, side by side. */
import { contradictionKinds } from '../../graph/analysis/contradictions/registry.ts';
import type { Contradiction, ContradictionKind } from '../../graph/read/shapes.ts';
import { choice, integer, text } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { type Paint, paintFor } from '../text/paint.ts';
import { origin, quotation, share } from '../text/sentences.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const contradictions = defineVerb({
  id: 'contradictions',
  label: 'statements that do not agree, sentence by sentence',
  help: 'Lists what the articles disagree about, the gravest first: two birthplaces, A derived from B and B from A, more than one owner or licence. Each statement stands with the best sentence that says so.',
  details: [
    'Kinds:',
    ...contradictionKinds.all.map(({ id, severity, wrong }) => `  ${id} (${severity})\n      ${wrong}`),
  ].join('\n'),
  arguments: [],
  options: {
    kind: text('--kind <kind>', 'of this kind only'),
    entity: text('--entity <name>', 'in which this entity takes part: name, alias or id'),
    limit: integer('--limit <n>', 'contradictions at most', { default: 20, min: 1, max: 500 }),
    format: choice('-f, --format <format>', 'how they are written', ['text', 'json'], 'text'),
    ...storeOptions,
  },
  examples: [
    { command: 'contradictions', does: 'the gravest of all' },
    { command: 'contradictions --kind two-licences --limit 100', does: 'what has more than one licence' },
    { command: 'contradictions --entity CentOS -f json', does: 'about one entity, as data' },
  ],

  async run(context, _, values) {
    const { out, messages } = context;
    if (values.kind !== undefined) contradictionKinds.get(values.kind);
    const graph = await openGraphOf(context, values);
    const entity = values.entity === undefined ? undefined : (await graph.resolveName(values.entity)).id;
    const page = await graph.contradictions({ kind: values.kind, entity, limit: values.limit });
    if (values.format === 'json') {
      await out.json(page);
      return undefined;
    }
    const paint = paintFor(out);
    for (const [at, each] of page.contradictions.entries()) {
      if (at > 0) await out.line();
      const kind = page.kinds.find(({ id }) => id === each.kind);
      for (const line of contradictionLines(each, kind, at + 1, paint)) await out.line(line);
    }
    if (page.total === 0) messages.say('no statements that do not agree were found.');
    const more = page.total - page.contradictions.length;
    if (more > 0) messages.say(`${more} more; --limit shows them.`);
    return undefined;
  },
});

function* contradictionLines(
  { about, severity, statements, more, together }: Contradiction,
  kind: ContradictionKind | undefined,
  number: number,
  paint: Paint,
): Generator<string> {
  const aside = together ? ', by one and the same sentence' : '';
  yield `${number}. ${paint.bold(`${visible(about.name)}: ${kind?.label.toLowerCase() ?? ''}`)} ${paint.dim(`(${severity}${aside})`)}`;
  for (const { relation, subject, object, sentence } of statements) {
    const ends = [subject, object].map(({ name }) => paint.name(visible(name)));
    yield `   ${ends[0]} —${relation.reading}→ ${ends[1]} (${share(relation.confidence)})`;
    if (sentence) yield `     ${quotation(sentence, paint)} ${paint.dim(`— ${origin(sentence)}`)}`;
  }
  if (more > 0) yield `   ${paint.dim(`and ${more} more`)}`;
}
