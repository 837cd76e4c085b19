/**
 * A process of its own that times kith's whole pipeline (reading, sentences, names, types, linking, relations)
 * over the texts of a JSON Lines file: `speed.ts MODEL FILE`. What was built is timed, not the sources.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { wordsIn } from './texts.ts';

/** What a side says of itself. */
export interface Speed {
  /** Seconds until it was ready. */
  loading: number;
  /** Seconds from the texts in memory to what was found in all of them. */
  seconds: number;
  /** Seconds of processor time for the same, all its threads: what load on the machine changes little. */
  processor: number;
  words: number;
  /** Mentions. */
  found: number;
}

export async function measure(model: string, file: string): Promise<Speed> {
  const begun = performance.now();
  const built = new URL('../../dist/', import.meta.url);
  const { createExtractor }: typeof import('../../extract/index.ts') = await import(
    new URL('extract/index.js', built).href
  );
  const { modelFilesOf }: typeof import('../../cli/model-file.ts') = await import(
    new URL('cli/model-file.js', built).href
  );
  const extractor = createExtractor({ model, modelFiles: await modelFilesOf(model) });
  const loading = performance.now() - begun;
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const at = performance.now();
  const used = process.cpuUsage();
  let found = 0;
  for (const [number, text] of texts.entries())
    for (const each of extractor.extract({ source: `${number}.txt`, text }, 'text'))
      if ('mentions' in each) found += each.mentions.length;
  const seconds = (performance.now() - at) / 1000;
  const { user, system } = process.cpuUsage(used);
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  return { loading: loading / 1000, seconds, processor: (user + system) / 1e6, words, found };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , model = '', file = ''] = process.argv;
  process.stdout.write(JSON.stringify(await measure(model, file)));
}
