/** `kith find TEXT`: entities by name, alias or misspelling. */
import { EXIT } from '../../foundation/errors.ts';
import { flag, integer, text } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { table } from '../text/table.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const find = defineVerb({
  id: 'find',
  label: 'find entities by name, alias or misspelling',
  help: 'Lists entities whose name or alias is like the text, best first. Exits with 1 when there is none.',
  arguments: [{ name: '<text>', help: 'a name, a part of one, or a misspelling' }],
  options: {
    type: text('--type <type>', 'of this type or a subtype only'),
    limit: integer('--limit <n>', 'entities at most', { default: 20, min: 1, max: 500 }),
    json: flag('--json', 'one line of JSON an entity'),
    ...storeOptions,
  },
  examples: [
    { command: 'find alma', does: 'what is called so' },
    { command: 'find redhat --type Company --json', does: 'companies only, as data' },
  ],

  async run(context, [wanted = ''], values) {
    const { out, messages } = context;
    const graph = await openGraphOf(context, values);
    const { hits, total } = await graph.search(wanted, { type: values.type, limit: values.limit });
    if (values.json) for (const hit of hits) await out.json(hit);
    else if (hits.length > 0) {
      const rows = hits.map((hit) => [
        visible(hit.name),
        hit.type,
        hit.mentions,
        hit.articles,
        hit.degree,
        hit.matched === hit.name ? '' : visible(hit.matched),
        hit.id,
      ]);
      const columns = ['name', 'type', 'mentions', 'articles', 'relations', 'found by', 'id'];
      for (const line of table(columns, rows, { width: out.columns, paint: paintFor(out) }))
        await out.line(line);
    }
    if (hits.length === 0) {
      messages.say(`nothing is called like "${visible(wanted)}".`);
      return EXIT.someFailed;
    }
    if (total > hits.length) messages.say(`${total - hits.length} more; --limit shows them.`);
    return EXIT.done;
  },
});
