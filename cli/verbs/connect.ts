/** `kith connect NAME NAME…`: what connects several entities, and what they have in common. */
import { flag } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { origin, quotation, share } from '../text/sentences.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

/** Common neighbours that are named. */
const COMMON = 10;

export const connect = defineVerb({
  id: 'connect',
  label: 'what connects several entities, and what they have in common',
  help: 'Prints a small tree of relations that connects all of the entities, each with its best sentence, and then the entities that two or more of them are tied to. Exits with 1 when some cannot be connected.',
  arguments: [{ name: '<names...>', help: 'names, aliases or ids, two or more' }],
  options: { json: flag('--json', 'as JSON'), ...storeOptions },
  examples: [
    { command: 'connect AlmaLinux CentOS cPanel', does: 'how the three hang together' },
    { command: 'connect AlmaLinux "Rocky Linux" --json', does: 'of two, as data' },
  ],

  async run(context, names, values) {
    const { out, messages } = context;
    const graph = await openGraphOf(context, values);
    const ids: string[] = [];
    for (const name of names) ids.push((await graph.resolveName(name)).id);
    const { nodes, steps, parts } = await graph.connection(ids, { signal: context.signal });
    const { common, total } = await graph.commonNeighbours(ids, { limit: COMMON });
    const code = parts.length > 1 ? 1 : undefined;
    if (values.json) {
      await out.json({ nodes, steps, parts, common });
      return code;
    }
    const paint = paintFor(out);
    const nameOf = new Map(nodes.map(({ id, name }) => [id, paint.name(visible(name))]));
    for (const { edge, sentence } of steps) {
      await out.line(
        `${nameOf.get(edge.from)} —${edge.reading}→ ${nameOf.get(edge.to)} (${share(edge.confidence)})`,
      );
      if (sentence) await out.line(`  ${quotation(sentence, paint)} ${paint.dim(`— ${origin(sentence)}`)}`);
    }
    if (common.length > 0) {
      await out.line();
      await out.line(paint.bold('In common'));
      for (const { name, shared } of common)
        await out.line(`  ${paint.name(visible(name))} ${paint.dim(`(tied to ${shared} of them)`)}`);
      if (total > common.length) await out.line(`  ${paint.dim(`and ${total - common.length} more`)}`);
    }
    if (parts.length > 1)
      messages.say(
        `no relations connect ${parts.map((part) => part.map((id) => nameOf.get(id)).join(', ')).join(' with ')}; ingest articles that mention both.`,
      );
    return code;
  },
});
