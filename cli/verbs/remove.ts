/** `kith remove ARTICLE`: withdraws an article and what only it supported. */
import { flag } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const remove = defineVerb({
  id: 'remove',
  label: 'withdraw an article and what only it supported',
  help: 'Takes an article out of the graph, with its sentences and all relations and entities that nothing else supports. Ingesting it again brings them back.',
  arguments: [{ name: '<article>', help: 'its title or id' }],
  options: { json: flag('--json', 'what was withdrawn, as JSON'), ...storeOptions },
  examples: [{ command: 'remove "Oracle Linux"', does: 'withdraw one article' }],

  async run(context, [article = ''], values) {
    const graph = await openGraphOf(context, values);
    const removed = await graph.remove(article);
    if (values.json) await context.out.json(removed);
    else context.messages.line(`"${visible(removed.title)}" (${removed.id}) is withdrawn.`);
    return undefined;
  },
});
