/**
 * A process of its own that reads a dump many times over as one stream, as `kith extract -` would, and says how
 * much memory it held after each round: `memory.ts DUMP ROUNDS`.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { decompressed } from '../../cli/inputs/decompress.ts';
import { extractAll } from '../../cli/inputs/extractions.ts';
import { inThisThread } from '../../cli/workers/extracting.ts';
import { createExtractor } from '../../extract/index.ts';

export interface Memory {
  /** Megabytes resident after each round. */
  rounds: number[];
  articles: number;
  /** Megabytes of wikitext and markup read. */
  megabytes: number;
  seconds: number;
}

const MEGABYTE = 1024 * 1024;

export async function measureMemory(dump: string, rounds: number): Promise<Memory> {
  const begun = performance.now();
  const resident: number[] = [];
  let bytes = 0;

  /** The header, the pages so many times, the end. */
  async function* repeated(): AsyncGenerator<Buffer> {
    for (let round = 0; round < rounds; round++) {
      let text = '';
      for await (const piece of decompressed(createReadStream(dump), { path: dump, env: process.env })) {
        bytes += piece.length;
        text = yield* passOn(Buffer.from(piece), text, round);
      }
      yield Buffer.from(text.replace('</mediawiki>', round === rounds - 1 ? '</mediawiki>' : ''), 'latin1');
      resident.push(Math.round(process.memoryUsage.rss() / MEGABYTE));
    }
  }

  /** Keeps back the last bytes, where the end may stand, and the beginning up to the first page. */
  async function* passOn(piece: Buffer, kept: string, round: number): AsyncGenerator<Buffer, string> {
    let text = kept + piece.toString('latin1');
    if (round > 0 && text.includes('<mediawiki')) {
      const page = text.indexOf('<page>');
      if (page < 0) return text;
      text = text.slice(page);
    }
    yield Buffer.from(text.slice(0, -100), 'latin1');
    return text.slice(-100);
  }

  let articles = 0;
  const items = extractAll(['-'], {
    extracting: inThisThread(createExtractor()),
    format: 'mediawiki-xml',
    stdin: Readable.from(repeated()),
    cwd: process.cwd(),
    signal: new AbortController().signal,
  });
  for await (const item of items) if (item.kind === 'extraction') articles += 1;
  return {
    rounds: resident,
    articles,
    megabytes: Math.round(bytes / MEGABYTE),
    seconds: (performance.now() - begun) / 1000,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , dump = '', rounds = ''] = process.argv;
  process.stdout.write(JSON.stringify(await measureMemory(dump, Number(rounds))));
}
