/** `kith explain FROM TYPE TO`: the evidence of one relation. */

import { counted } from '../ingesting.ts';
import { flag, integer } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { origin, quotation, share } from '../text/sentences.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const explain = defineVerb({
  id: 'explain',
  label: 'the evidence of one relation',
  help: 'Prints each sentence and infobox field that says so, best first, with its article and what read it there.',
  arguments: [
    { name: '<from>', help: 'name, alias or id' },
    { name: '<type>', help: 'type of the relation, such as DERIVED_FROM' },
    { name: '<to>', help: 'name, alias or id' },
  ],
  options: {
    limit: integer('--limit <n>', 'pieces of evidence at most', { default: 20, min: 1, max: 500 }),
    json: flag('--json', 'as JSON'),
    ...storeOptions,
  },
  examples: [
    { command: 'explain AlmaLinux DERIVED_FROM "Red Hat Enterprise Linux"', does: 'who says so, and where' },
    { command: 'explain CentOS owned-by "Red Hat" --json', does: 'as data' },
  ],

  async run(context, [from = '', type = '', to = ''], values) {
    const { out, messages } = context;
    const graph = await openGraphOf(context, values);
    const subject = await graph.resolveName(from);
    const object = await graph.resolveName(to);
    const edge = await graph.relation(subject.id, relationName(type), object.id);
    const found = await graph.evidence(edge.id, { limit: values.limit });
    if (values.json) {
      await out.json(found);
      return undefined;
    }
    const paint = paintFor(out);
    const ends = [found.subject, found.object].map((end) => paint.name(visible(end.name)));
    await out.line(
      `${ends[0]} —${edge.reading}→ ${ends[1]} (${share(edge.confidence)}; ${counted(found.total, 'piece')} of evidence in ${counted(found.sources, 'article')})`,
    );
    for (const [at, sentence] of found.evidence.entries()) {
      await out.line();
      await out.line(`${at + 1}. ${quotation(sentence, paint)}`);
      const read = `read by ${sentence.methods.map(visible).join(', ')} (${share(sentence.confidence)})`;
      await out.line(`   ${paint.dim(`${origin(sentence)}; ${read}`)}`);
    }
    if (found.nextCursor !== null)
      messages.say(`${found.total - found.evidence.length} more; --limit shows them.`);
    return undefined;
  },
});

/** `derived-from` and `derived from` mean DERIVED_FROM. */
export function relationName(typed: string): string {
  return typed
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
}
