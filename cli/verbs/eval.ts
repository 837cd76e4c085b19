/** `kith eval PATH…`: how well kith reads annotated data, as tables, JSON, or beside an earlier run. */

import { InvalidArgumentError } from 'commander';
import { COARSE_TYPES, type CoarseType, compareReports, datasets } from '../../evaluate/index.ts';
import { EXIT, KithError } from '../../foundation/errors.ts';
import {
  type EvalTask,
  evaluateAnnotated,
  evaluateLinks,
  MOST_DOCUMENTS,
  readReport,
} from '../evaluating.ts';
import { counted } from '../ingesting.ts';
import { modelOf, modelOption } from '../model-file.ts';
import { choice, flag, integer, type Option, text } from '../options.ts';
import { comparisonLines, reportLines } from '../text/evaluation.ts';
import { paintFor } from '../text/paint.ts';
import { defineVerb } from '../verb.ts';
import { inputsArgument } from './reading-options.ts';

/** Differences of a kind that are listed beside an earlier run when `--errors` does not say. */
const DIFFERENCES = 20;

const only: Option<CoarseType[] | undefined> = {
  flags: '--only <types>',
  help: `score these coarse types alone (${COARSE_TYPES.join(', ')})`,
  parse: (given) =>
    given.split(',').map((part) => {
      const type = COARSE_TYPES.find((each) => each.toLowerCase() === part.trim().toLowerCase());
      if (type) return type;
      throw new InvalidArgumentError(`Choose of: ${COARSE_TYPES.join(', ')}.`);
    }),
};

const options = {
  dataset: choice('--dataset <name>', 'what the inputs are', ['auto', ...datasets.ids], 'auto'),
  part: choice('--part <name>', "of kith's own corpus", ['all', 'learn', 'scored', 'scored-fresh'], 'all'),
  terms: flag('--terms', 'take technical terms in lower case for entities too; without it, names only'),
  model: modelOption('what finds names and relations'),
  only,
  links: flag(
    '--links',
    'score the links of articles (wikitext, web pages, MediaWiki dumps) instead of annotations: which names are one',
  ),
  from: integer('--from <n>', 'first document to score, counted over all inputs', {
    default: 1,
    min: 1,
    max: MOST_DOCUMENTS,
  }),
  to: {
    ...integer('--to <n>', 'last document to score', {
      default: MOST_DOCUMENTS,
      min: 1,
      max: MOST_DOCUMENTS,
    }),
    defaultShown: 'the last there is',
  },
  errors: integer('--errors <n>', 'list so many mistakes of each kind', { default: 0, min: 0, max: 100_000 }),
  against: text('--against <file>', 'a report of an earlier run (--json) to set beside this one'),
  json: flag('--json', 'the report as JSON, with all mistakes'),
};

export const evaluate = defineVerb({
  id: 'eval',
  label: 'how well kith reads: scores on annotated data',
  help: `Reads annotated data, extracts from its plain text, and compares: names (exact and overlapping spans, coarse types, kith's types, the corpus's own), which names are one (B-cubed), entities, relations, and whether confidences are honest. Test parts of CrossNER, Re-DocRED and WikiGold are refused. Of the part of kith's own corpus that is only scored, no mistakes are listed.`,
  details: ['Datasets:', ...datasets.all.map(({ id, help }) => `  ${id.padEnd(9)} ${help}`)].join('\n'),
  arguments: [inputsArgument],
  options,
  examples: [
    { command: 'eval test/quality/corpus --errors 5', does: 'on the articles that come with kith' },
    { command: 'eval crossner/*/dev.txt --terms', does: 'five domains, and their mean' },
    { command: 'eval redocred/dev.json.gz --from 401', does: 'its last hundred documents' },
    {
      command: 'eval corpus --json > before.json; kith eval corpus --against before.json',
      does: 'what a change did',
    },
  ],
  endsItself: true,

  async run(context, paths, values) {
    const { messages, out } = context;
    if (values.from > values.to)
      throw new KithError('usage', `There is no document from ${values.from} to ${values.to}; swap the two.`);
    const before = values.against === undefined ? undefined : await readReport(context, values.against);

    const { createExtractor } = await import('../../extract/index.ts');
    const bar = messages.progress('scoring');
    const task: EvalTask = {
      ...values,
      context,
      paths,
      extractor: createExtractor({
        terms: values.terms,
        ...(await modelOf(values.model)),
      }),
      bar,
      terms: values.terms ?? false,
    };
    const { report, faults } = await (values.links ? evaluateLinks(task) : evaluateAnnotated(task)).finally(
      () => bar.end(),
    );
    for (const { message } of faults) messages.say(message);

    const comparison = before && compareReports(before, report);
    if (values.json) await out.json(comparison ? { ...report, against: comparison } : report);
    else {
      const style = { width: out.columns, paint: paintFor(out) };
      const lines = comparison
        ? comparisonLines(comparison, style, values.errors || DIFFERENCES)
        : reportLines(report, style, values.errors);
      for (const line of lines) await out.line(line);
    }
    if (faults.length === 0) return EXIT.done;
    messages.say(`${counted(faults.length, 'input')} failed, named above.`);
    return EXIT.someFailed;
  },
});
