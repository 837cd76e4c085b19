/** `kith frontier`: names accepted as entities that no article is about yet, ranked. */
import { choice, integer } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { table } from '../text/table.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const frontier = defineVerb({
  id: 'frontier',
  label: 'what to read next: entities without an article',
  help: 'Lists the entities that articles mention and that no article is about yet, the most mentioned first.',
  arguments: [],
  options: {
    limit: integer('--limit <n>', 'names at most', { default: 50, min: 1, max: 1_000_000 }),
    format: choice('-f, --format <format>', 'how they are written', ['table', 'json', 'text'], 'table'),
    ...storeOptions,
  },
  examples: [
    { command: 'frontier --limit 20', does: 'the first of them' },
    {
      command: 'frontier --format text > next.txt',
      does: 'one name a line, for the program that writes articles',
    },
  ],

  async run(context, _, values) {
    const { out, messages } = context;
    const graph = await openGraphOf(context, values);
    const rows: (string | number)[][] = [];
    let left = values.limit;
    let total = 0;
    for (let after: string | undefined; left > 0; ) {
      const page = await graph.frontier({ limit: Math.min(left, PAGE), after });
      total = page.total;
      for (const name of page.names) {
        if (values.format === 'json') await out.json(name);
        else if (values.format === 'text') await out.line(visible(name.name));
        else rows.push([visible(name.name), name.type, name.mentionedBy, name.mentions, name.degree]);
      }
      left -= page.names.length;
      if (page.nextCursor === null || page.names.length === 0) break;
      after = page.nextCursor;
    }
    if (values.format === 'table') {
      const columns = ['name', 'type', 'articles', 'mentions', 'relations'];
      for (const line of table(columns, rows, { width: out.columns, paint: paintFor(out) }))
        await out.line(line);
    }
    const shown = values.limit - left;
    if (total > shown) messages.say(`${total - shown} more; --limit shows them.`);
    return undefined;
  },
});

/** Names asked for at once. */
const PAGE = 500;
