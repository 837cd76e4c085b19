/** `kith genealogy`: which article led to which, as a tree. */
import { choice, integer, text } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const genealogy = defineVerb({
  id: 'genealogy',
  label: 'which article led to which, as a tree',
  help: 'Prints the trees of articles by the parent that each names, the largest tree first. The upper generations of every branch are shown before any goes deep; a number tells how many articles are below.',
  arguments: [],
  options: {
    root: text('--root <article>', 'begin with this article: title or id'),
    depth: integer('--depth <generations>', 'generations at most', { default: 50, min: 1, max: 1_000 }),
    limit: integer('--limit <n>', 'articles at most', { default: 200, min: 1, max: 5_000 }),
    format: choice('-f, --format <format>', 'how they are written', ['text', 'json'], 'text'),
    ...storeOptions,
  },
  examples: [
    { command: 'genealogy', does: 'all trees' },
    { command: 'genealogy --root AlmaLinux --depth 3', does: 'what came of one article' },
  ],

  async run(context, _, values) {
    const { out, messages } = context;
    const graph = await openGraphOf(context, values);
    const { root, depth, limit } = values;
    const forest = await graph.genealogy({ root, depth, limit });
    if (values.format === 'json') {
      await out.json(forest);
      return undefined;
    }
    const paint = paintFor(out);
    for (const { title, depth: down, descendants, parent, statedParent } of forest.articles) {
      const below = descendants > 0 ? paint.dim(` (${descendants} below)`) : '';
      const from =
        parent === null && statedParent !== undefined && down === 0
          ? paint.dim(`  from ${visible(statedParent)}`)
          : '';
      await out.line(`${'  '.repeat(down)}${visible(title)}${below}${from}`);
    }
    const more = forest.total - forest.articles.length;
    if (more > 0) messages.say(`${more} more; --limit, --depth or --root shows them.`);
    return undefined;
  },
});
