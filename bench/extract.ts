/**
 * How fast and how steadily kith extracts: words a second beside spaCy's small model on the same text, a book of
 * 32,000 words, two jobs against one, and memory over a dump that is read many times.
 *
 *   npm run bench -- extract [--cases speed,book,jobs,memory,names] [--articles 6000] [--words 200000] [--models rules,learned]
 *                            [--dump FILE] [--rounds 50]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nameModels } from '../extract/ner/models.ts';
import { type Benchmark, say, table } from './benchmark.ts';
import type { Memory } from './extraction/memory.ts';
import { installSpacy, spacySpeed } from './extraction/spacy.ts';
import { spacyOnOwnCorpus } from './extraction/spacy-names.ts';
import type { Speed } from './extraction/speed.ts';
import { type BenchText, book, mixedArticles, wordsIn } from './extraction/texts.ts';

interface Settings {
  articles: number;
  words: number;
  models: readonly string[];
  dump: string | undefined;
  rounds: number;
  /** For files, removed at the end. */
  folder: string;
}

/** By the name of `--cases`; each gives what is printed. */
const CASES: Readonly<Record<string, (settings: Settings) => string>> = {
  speed,
  book: books,
  jobs,
  memory,
  names,
};

export const extract: Benchmark = {
  id: 'extract',
  label:
    'words a second beside spaCy, a book, two jobs against one, memory over a dump: extract [--cases …] [--dump FILE]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        cases: { type: 'string', default: Object.keys(CASES).join(',') },
        articles: { type: 'string', default: '6000' },
        words: { type: 'string', default: '200000' },
        models: { type: 'string', default: nameModels.ids.join(',') },
        dump: { type: 'string' },
        rounds: { type: 'string', default: '50' },
      },
    });
    const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
    try {
      const { dump } = values;
      const [articles, words, rounds] = [values.articles, values.words, values.rounds].map(Number) as [
        number,
        number,
        number,
      ];
      const settings = { articles, words, rounds, dump, folder, models: values.models.split(',') };
      for (const name of values.cases.split(',')) {
        const measured = CASES[name];
        if (!measured) throw new Error(`There is no case "${name}": ${Object.keys(CASES).join(', ')}.`);
        say(`${name} …`);
        process.stdout.write(`${measured(settings)}\n`);
      }
      say(
        `Load of the machine at the end: ${loadavg()
          .map((load) => load.toFixed(1))
          .join(', ')}.`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** kith's models and spaCy's over the same articles, in turn, each in a process of its own. */
function speed({ words, models, folder }: Settings): string {
  const file = join(folder, 'speed.jsonl');
  writeFileSync(file, lines(mixedArticles(Math.ceil(words / 650))));
  const rows: [string, Speed][] = models.map((model) => [`kith, --model ${model}`, kithSpeed(model, file)]);
  const spacy = installSpacy();
  if ('unavailable' in spacy) say(`Without spaCy: ${spacy.unavailable}.`);
  else rows.push(['spaCy, en_core_web_sm', spacySpeed(spacy.python, file)]);
  const peer = 'unavailable' in spacy ? undefined : rows.at(-1)?.[1];
  const rate = (each: Speed) => each.words / each.seconds;
  const thrift = (each: Speed) => each.words / each.processor;
  return table(
    [
      'one process',
      'words',
      'seconds',
      'words a second',
      'times spaCy',
      'words a second of processor',
      'times spaCy',
      'mentions',
      'loading, s',
    ],
    rows.map(([name, each]) => [
      name,
      each.words,
      each.seconds.toFixed(1),
      Math.round(rate(each)),
      peer ? (rate(each) / rate(peer)).toFixed(1) : '',
      Math.round(thrift(each)),
      peer ? (thrift(each) / thrift(peer)).toFixed(1) : '',
      each.found,
      each.loading.toFixed(2),
    ]),
  );
}

/** One document, the first that the process reads; and the whole command, its start included. */
function books({ models, folder }: Settings): string {
  const one = book(32_000);
  const [file, text] = [join(folder, 'book.jsonl'), join(folder, one.source)];
  writeFileSync(file, lines([one]));
  writeFileSync(text, one.text);
  return table(
    ['a book in one document', 'words', 'extraction, s', '`kith extract`, s'],
    models.map((model) => {
      const { seconds, words } = kithSpeed(model, file);
      const command = kithCommand(['extract', '--model', model, '--jobs', '1', text], folder);
      return [`--model ${model}`, words, seconds.toFixed(2), command.seconds.toFixed(2)];
    }),
  );
}

/** The same command with one thread and with two, twice in turn; the better of each counts. */
function jobs({ articles, models, folder }: Settings): string {
  const file = join(folder, 'jobs.jsonl');
  let words = 0;
  writeFileSync(
    file,
    lines(
      (function* () {
        for (const each of mixedArticles(articles)) {
          words += wordsIn(each.text);
          yield each;
        }
      })(),
    ),
  );
  const rows = models.map((model) => {
    const best = new Map([1, 2].map((threads) => [threads, Number.POSITIVE_INFINITY]));
    const outputs = new Set<string>();
    for (const threads of [1, 2, 1, 2]) {
      const run = kithCommand(['extract', '--model', model, '--jobs', String(threads), file], folder);
      best.set(threads, Math.min(best.get(threads) ?? 0, run.seconds));
      outputs.add(run.hash);
      say(`${model}, ${threads} jobs: ${run.seconds.toFixed(1)} s`);
    }
    const [one, two] = [best.get(1) ?? 0, best.get(2) ?? 0];
    const same = outputs.size === 1 ? 'the same' : 'NOT the same';
    return [`--model ${model}`, words, one.toFixed(1), two.toFixed(1), (one / two).toFixed(2), same];
  });
  return table([`${articles} articles`, 'words', '1 job, s', '2 jobs, s', 'times', 'bytes'], rows);
}

function memory({ dump, rounds }: Settings): string {
  if (dump === undefined) return 'memory: skipped; name a MediaWiki dump with --dump.\n';
  const {
    rounds: held,
    articles,
    megabytes,
    seconds,
  } = JSON.parse(childOutput(['--import', 'tsx', script('memory.ts'), dump, String(rounds)])) as Memory;
  const at = (round: number) => held[Math.min(round, held.length) - 1] ?? Number.NaN;
  return table(
    [
      'rounds',
      'articles',
      'MB read',
      'seconds',
      'MB held after round 5',
      `after round ${held.length}`,
      'most',
    ],
    [[held.length, articles, megabytes, seconds.toFixed(0), at(5), at(held.length), Math.max(...held)]],
  );
}

function kithSpeed(model: string, file: string): Speed {
  return JSON.parse(childOutput(['--import', 'tsx', script('speed.ts'), model, file])) as Speed;
}

/** What it prints goes to a file, as it may be more than a string can hold. */
function kithCommand(args: readonly string[], folder: string): { seconds: number; hash: string } {
  const file = join(folder, 'out.jsonl');
  const out = openSync(file, 'w');
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [join('dist', 'cli', 'kith.js'), ...args], {
    stdio: ['ignore', out, 'inherit'],
  });
  const seconds = (performance.now() - begun) / 1000;
  closeSync(out);
  if (status !== 0) throw new Error(`kith ${args.join(' ')} failed`);
  return { seconds, hash: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

function script(name: string): string {
  return join('bench', 'extraction', name);
}

function childOutput(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr.trim().split('\n').at(-1)}`);
  return stdout;
}

function lines(texts: Iterable<BenchText>): string {
  let all = '';
  for (const { source, text } of texts) all += `${JSON.stringify({ id: source, text })}\n`;
  return all;
}

/** spaCy's names in our own corpus, the reference for what `kith eval` says of kith. */
function names(): string {
  const spacy = installSpacy();
  if ('unavailable' in spacy) return `spaCy's names are not scored: ${spacy.unavailable}.`;
  const rows = spacyOnOwnCorpus(spacy.python).map(({ label, value }) => [label, (100 * value).toFixed(1)]);
  return table(['spaCy small, our own corpus, scored part', '%'], rows);
}
