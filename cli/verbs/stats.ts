/** `kith stats`: what is in the graph, by type and relation, and the funnel. */
import { flag } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { table } from '../text/table.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const stats = defineVerb({
  id: 'stats',
  label: 'counts by type and relation, and the funnel',
  help: 'Counts what is in the graph. The funnel goes from every candidate mention (raw) to those left without duplicates and known articles (dedup), those accepted as named entities (ner), and those of them that no article is about yet (enqueued).',
  arguments: [],
  options: { json: flag('--json', 'as JSON'), ...storeOptions },
  examples: [
    { command: 'stats', does: 'the graph in numbers' },
    { command: 'stats --store neo4j://localhost:7687 --json', does: 'of a Neo4j server, as data' },
  ],

  async run(context, _, values) {
    const { out } = context;
    const graph = await openGraphOf(context, values);
    const counts = await graph.stats();
    if (values.json) {
      await out.json(counts);
      return undefined;
    }
    const { articles, sentences, words, entities, mentions, relations, categories, funnel } = counts;
    const style = { width: out.columns, paint: paintFor(out) };
    const sections = [
      table(
        ['in the graph', 'count'],
        Object.entries({ articles, sentences, words, categories, entities, mentions, relations }),
        style,
      ),
      table(['funnel', 'count'], Object.entries(funnel), style),
      table(
        ['entity type', 'count'],
        counts.byType.map(({ type, count }) => [visible(type), count]),
        style,
      ),
      table(
        ['relation type', 'count'],
        counts.byRelation.map(({ type, count }) => [visible(type), count]),
        style,
      ),
    ];
    for (const [at, lines] of sections.entries()) {
      if (at > 0) await out.line();
      for (const line of lines) await out.line(line);
    }
    return undefined;
  },
});
