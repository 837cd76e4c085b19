/**
 * How fast articles become a graph: the samples under a hundred other titles, read, extracted and written
 * through the embedded store, in articles and words a second.
 *
 *   npm run bench -- ingest [copies]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extraction } from '../extract/extraction.ts';
import { createExtractor } from '../extract/index.ts';
import { openGraph } from '../graph/open.ts';
import { type Benchmark, say, table } from './benchmark.ts';

export const ingest: Benchmark = {
  id: 'ingest',
  label: 'articles and words a second through extraction and the embedded store: ingest [copies]',
  async run([count = '50']) {
    const copies = Number(count);
    const texts = readdirSync('samples')
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => readFileSync(join('samples', file), 'utf8'));
    const extractor = createExtractor();
    let words = 0;
    let articles = 0;
    let extracting = 0;
    function* corpus(): Generator<Extraction> {
      for (let copy = 0; copy < copies; copy++) {
        for (const [index, text] of texts.entries()) {
          const at = performance.now();
          // As plain text under a path of its own: another article, with the same names.
          const found = [...extractor.extract({ source: `${copy}/${index}.txt`, text }, 'text')];
          extracting += performance.now() - at;
          for (const each of found) {
            if (!('article' in each)) continue;
            articles += 1;
            words += each.article.words;
            yield each;
          }
        }
        say(`${articles} articles`);
      }
    }
    const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
    const graph = await openGraph(join(folder, 'graph'));
    try {
      const begun = performance.now();
      await graph.ingest(corpus());
      const seconds = (performance.now() - begun) / 1000;
      const rate = (time: number) => [Math.round(articles / time), Math.round(words / time)];
      process.stdout.write(
        table(
          ['step', 'seconds', 'articles a second', 'words a second'],
          [
            ['extraction alone', (extracting / 1000).toFixed(1), ...rate(extracting / 1000)],
            ['extraction and store', seconds.toFixed(1), ...rate(seconds)],
          ],
        ),
      );
    } finally {
      await graph.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
