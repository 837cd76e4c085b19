/** `npx tsx train/relations/train.ts --data FOLDER …`: makes models/relations.gz (docs/models.md). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { NameModel as SpanModel } from '../../extract/ner/model/name-model.ts';
import { nameModels } from '../../extract/ner/models.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { encodeRelationModel } from '../../extract/relations/scorer/file.ts';
import { MIRRORED } from '../../extract/relations/scorer/mirrored.ts';
import { relationCorpora, type Sources } from './corpora.ts';
import { learnRelations } from './learn.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const USAGE = `Usage: npx tsx train/relations/train.ts --data FOLDER [options]
  --data FOLDER     corpora, in the layout that docs/models.md describes
  --own FOLDER      kith's own articles (default test/quality/corpus)
  --names FILE      model of names (default models/names.gz)
  --corpora A,B     corpora to learn from (default all)
  --everything      learn from the development parts too: for the model that ships
  --out FILE        where to write the model, gzipped
`;

const started = performance.now();
const note = (line: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};

function main(): number {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      own: { type: 'string', default: join(ROOT, 'test', 'quality', 'corpus') },
      names: { type: 'string', default: join(ROOT, 'models', 'names.gz') },
      corpora: { type: 'string', default: relationCorpora.map(({ id }) => id).join(',') },
      everything: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
      folds: { type: 'string', default: '3' },
      thin: { type: 'string', default: '1' },
      'own-weight': { type: 'string', default: '1.5' },
      'phrase-weight': { type: 'string', default: '1' },
      passes: { type: 'string', default: '6' },
      rate: { type: 'string', default: '0.1' },
      l1: { type: 'string', default: '0.1' },
      l2: { type: 'string', default: '1' },
      dropout: { type: 'string', default: '0.2' },
      'second-rate': { type: 'string', default: '0.01' },
      'second-l1': { type: 'string', default: '1' },
      'second-l2': { type: 'string', default: '4' },
      'second-passes': { type: 'string', default: '4' },
      'least-count': { type: 'string', default: '3' },
      prune: { type: 'string', default: '0.03' },
      precision: { type: 'string', default: '0.75' },
      'least-facts': { type: 'string', default: '8' },
    },
  });
  const { data } = values;
  if (values.help || !data) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  const names = gunzipSync(readFileSync(values.names));
  const { lexicon } = SpanModel.read(names);
  const model = nameModels.get('learned').make({ names }, 'names');
  const sources: Sources = {
    data,
    own: values.own,
    everything: values.everything,
    ownWeight: +values['own-weight'],
    phraseWeight: +values['phrase-weight'],
    folds: +values.folds,
    thin: +values.thin,
  };
  const wanted = new Set(values.corpora.split(','));
  const chosen = relationCorpora.filter(({ id }) => wanted.has(id));
  const articles = chosen.flatMap((corpus) => {
    const read = corpus.read(sources, model);
    note(`${corpus.id}: ${read.length} articles`);
    return read;
  });
  const training = {
    passes: +values.passes,
    rate: +values.rate,
    l1: +values.l1,
    l2: +values.l2,
    dropout: +values.dropout,
    seed: 5,
  };
  const relations = defaultOntology.relations.map(({ id }) => id).filter((id) => !(id in MIRRORED));
  const { data: made, report } = learnRelations(articles, relations, lexicon, {
    first: training,
    second: {
      ...training,
      passes: +values['second-passes'],
      rate: +values['second-rate'],
      l1: +values['second-l1'],
      l2: +values['second-l2'],
    },
    folds: sources.folds,
    leastCount: +values['least-count'],
    leastFacts: +values['least-facts'],
    prune: +values.prune,
    precision: +values.precision,
    notices: chosen.map(({ notice }) => notice),
    note,
  });
  const bytes = encodeRelationModel(made);
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  // The system's number in gzip's header: the same file on every machine.
  packed[9] = 255;
  note(`model: ${made.keys.length} features, ${made.values.length} weights, ${packed.length} bytes packed`);
  process.stdout.write(`${report.join('\n')}\n`);
  if (values.out) writeFileSync(values.out, packed);
  return 0;
}

process.exitCode = main();
