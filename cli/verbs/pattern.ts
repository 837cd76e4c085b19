/** `kith pattern why|try`: for people who write patterns: why a sentence gives an edge or none, and what a pattern finds. */

import { type Document, plainDocument } from '../../extract/document.ts';
import type { Explanation, Extraction } from '../../extract/index.ts';
import { patternsOf } from '../../extract/relations/registry.ts';
import { EXIT, KithError } from '../../foundation/errors.ts';
import type { Context } from '../context.ts';
import { explainField, explaining, sentenceLines } from '../explaining.ts';
import { counted, nameFailure } from '../ingesting.ts';
import { extractAll } from '../inputs/extractions.ts';
import { extractorOf, ontologyOf, ontologyOption } from '../knowledge.ts';
import { flag, integer, text, type Values } from '../options.ts';
import { logOption } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';
import { inThisThread } from '../workers/extracting.ts';
import { readingOptions } from './reading-options.ts';

const { format, terms, model, gazetteer } = readingOptions;
const options = {
  about: text(
    '--about <title>',
    'why: the title of the article that the sentence stands in, for "it" and "the band"',
  ),
  as: text('--as <type>', 'why: the type of what the article is about'),
  all: flag('--all', 'try: also where its words are and it finds nothing, and why'),
  limit: integer('--limit <n>', 'try: sentences at most', { default: 100, min: 1, max: 1_000_000 }),
  json: flag('--json', 'one line of JSON a sentence'),
  ontology: ontologyOption,
  gazetteer,
  format,
  terms,
  model,
  log: logOption,
};
type PatternValues = Values<typeof options>;

export const pattern = defineVerb({
  id: 'pattern',
  label: 'why a sentence gives an edge or none; what a pattern finds',
  help: `"kith pattern why 'SENTENCE'" reads one sentence and tells which names it finds and which candidates it drops, which patterns it tries and what each lacks or what takes the statement back, and the edges that come of it. "kith pattern try ID PATH…" reads articles and lists the sentences in which one pattern finds something. Both take patterns of --ontology files too; "kith ontology" and docs/patterns.md list what there is.`,
  arguments: [
    { name: '<action>', help: 'why or try' },
    { name: '<what>', help: 'why: the sentence in quotes; try: the id of a pattern' },
    { name: '[path...]', help: 'try: files, folders, globs in quotes, or -' },
  ],
  options,
  examples: [
    { command: "pattern why 'Podman is developed by Red Hat.'", does: 'names, patterns and edges' },
    {
      command: "pattern why 'It is not developed by Canonical.' --about Podman --as Software",
      does: 'what took it back',
    },
    { command: 'pattern try developed-by samples', does: 'all that it finds' },
    {
      command: 'pattern try released-on articles --all --ontology samples/ontologies/music.yaml',
      does: 'a pattern of your own, with what it misses',
    },
  ],
  endsItself: true,

  async run(context, [action, what = '', ...paths], values) {
    if (action === 'why') return why(context, what, paths, values);
    if (action === 'try') return tryOut(context, what, paths, values);
    throw new KithError('usage', `There is no "pattern ${visible(action ?? '')}"; choose one of: why, try.`, {
      known: ['why', 'try'],
    });
  },
});

async function why(
  context: Context,
  sentence: string,
  paths: readonly string[],
  values: PatternValues,
): Promise<number> {
  const { out } = context;
  if (paths.length > 0) throw new KithError('usage', 'Give "pattern why" one sentence, in quotes.');
  if (sentence.trim() === '' || sentence.length > LONGEST_SENTENCE)
    throw new KithError(
      'usage',
      `Give "pattern why" a sentence of 1 to ${LONGEST_SENTENCE} characters, in quotes.`,
    );
  const { about, as: type } = values;
  if (type !== undefined && about === undefined)
    throw new KithError('usage', '--as gives the type of what --about names; give both.');
  const ontology = await ontologyOf(context, values);
  const rows =
    about !== undefined && type !== undefined
      ? [{ name: about, type: ontology.type(type).id, aliases: [] }]
      : [];
  const extractor = await extractorOf(context, values, rows);
  const explanation = extractor.explainDocument(documentOf(sentence, about));
  // The title stands before the sentence.
  const own = explanation.extraction.sentences.filter(({ ordinal }) => about === undefined || ordinal > 0);
  const found = own.some(({ id }) =>
    explanation.extraction.relations.some(({ evidence }) => evidence.some((each) => each.sentence === id)),
  );
  for (const { ordinal } of own) {
    if (values.json) await out.json(sentenceData(explanation, ordinal));
    else
      for (const line of sentenceLines(explanation, ordinal, paintFor(out), { unworded: true }))
        await out.line(line);
  }
  if (!found) context.messages.say('no edge comes of it.');
  return found ? EXIT.done : EXIT.someFailed;
}

const LONGEST_SENTENCE = 4_000;

/** An article of one sentence, after its title where one is given. */
function documentOf(sentence: string, about: string | undefined): Document {
  const body = about === undefined ? sentence : `${about}.\n\n${sentence}`;
  return plainDocument({ id: '-', title: about ?? '', text: body });
}

function sentenceData(explanation: Explanation, ordinal: number) {
  const { extraction, patterns } = explanation;
  const id = extraction.sentences[ordinal]?.id;
  const here = <T extends { sentence?: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.sentence === id);
  const names = new Map(extraction.entities.map(({ id: entity, name }) => [entity, name]));
  return {
    sentence: extraction.sentences[ordinal]?.text,
    names: here(extraction.mentions).map(({ surface, start, end, entity, type, method, confidence }) => ({
      surface,
      start,
      end,
      name: names.get(entity),
      type,
      method,
      confidence,
    })),
    dropped: here(explainField(explanation).dropped).map(({ sentence: _, ...rest }) => rest),
    patterns: patterns.filter(({ sentence }) => sentence === ordinal).map(({ sentence: _, ...rest }) => rest),
    edges: extraction.relations.flatMap(({ subject, type, object, evidence }) =>
      here(evidence).map(({ method, confidence }) => ({
        subject: names.get(subject),
        type,
        object: names.get(object),
        method,
        confidence,
      })),
    ),
  };
}

interface Hit {
  readonly found: boolean;
  readonly sentence: string;
  readonly outcome: string;
}

async function tryOut(
  context: Context,
  id: string,
  paths: readonly string[],
  values: PatternValues,
): Promise<number> {
  const { io, messages, out, signal } = context;
  const { general, own } = patternsOf(await ontologyOf(context, values));
  const known = [...own, ...general].map((each) => each.id);
  if (!known.includes(id))
    throw new KithError(
      'usage',
      `There is no pattern "${visible(id.slice(0, 60))}"; the patterns are ${known.join(', ')}.`,
      {
        known,
      },
    );
  if (paths.length === 0)
    throw new KithError('usage', 'Say what "pattern try" is to read: files, folders, or -.');
  const { extractor, explanationOf } = explaining(await extractorOf(context, values));
  const items = extractAll(paths, {
    extracting: inThisThread(extractor),
    format: values.format,
    stdin: io.stdin,
    cwd: io.cwd,
    signal,
  });
  const tally = { articles: 0, found: 0, missed: 0, failures: 0 };
  for await (const item of items) {
    if (item.kind === 'failure') {
      tally.failures += 1;
      nameFailure(messages, item);
    }
    if (item.kind !== 'extraction') continue;
    tally.articles += 1;
    const { title } = item.extraction.article;
    for (const hit of hitsOf(id, item.extraction, explanationOf(item.extraction))) {
      if (hit.found) tally.found += 1;
      else tally.missed += 1;
      if (!hit.found && !values.all) continue;
      if ((values.all ? tally.found + tally.missed : tally.found) > values.limit) continue;
      if (values.json) await out.json({ article: title, ...hit });
      else {
        const paint = paintFor(out);
        await out.line(`${hit.found ? paint.well('found') : paint.dim('not')}  ${visible(hit.outcome)}`);
        await out.line(`       “${visible(hit.sentence)}” — ${visible(title)}`);
      }
    }
  }
  if (out.closed) return EXIT.done;
  if (signal.aborted) return EXIT.interrupted;
  const hint = values.all || tally.missed === 0 ? '' : '; --all shows them';
  messages.say(
    `${id} finds ${counted(tally.found, 'edge')} in ${counted(tally.articles, 'article')}; its words stand ${counted(tally.missed, 'time')} without an edge${hint}.`,
  );
  return tally.failures > 0 || tally.found === 0 ? EXIT.someFailed : EXIT.done;
}

/** What one pattern found in an article, and where its words stood for nothing. */
function* hitsOf(id: string, extraction: Extraction, { patterns }: Explanation): Generator<Hit> {
  const names = new Map(extraction.entities.map(({ id: entity, name }) => [entity, name]));
  const texts = new Map(extraction.sentences.map((sentence) => [sentence.id, sentence.text]));
  // A method that ends in +document is the pattern's too; of its two sentences the later one is read.
  const mine = (method: string) => method === id || method === `${id}+document`;
  for (const { subject, type, object, evidence } of extraction.relations) {
    for (const [at, { method, sentence = '', confidence }] of evidence.entries()) {
      if (!mine(method) || (method !== id && evidence[at + 1]?.method === method)) continue;
      const outcome = `${names.get(subject)} ${type} ${names.get(object)} (${confidence})`;
      yield { found: true, sentence: texts.get(sentence) ?? '', outcome };
    }
  }
  for (const { pattern: tried, sentence, outcome, found, worded } of patterns)
    if (mine(tried) && worded && found === 0)
      yield { found: false, sentence: extraction.sentences[sentence]?.text ?? '', outcome };
}
