/**
 * What spaCy's small English model finds in our own corpus, scored as kith is: the reference of the rows of
 * `docs/quality.md` about our own articles. Names of one spelling are one entity, as it links none.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArticle } from '../../evaluate/datasets/annotated.ts';
import { fromArticle } from '../../evaluate/datasets/kith.ts';
import { type GoldDocument, type Prediction, reportOf, scoreDocument } from '../../evaluate/index.ts';
import { defaultOntology } from '../../extract/index.ts';

const CORPUS = join('test', 'quality', 'corpus');
const SCRIPT = fileURLToPath(new URL('./spacy_names.py', import.meta.url));

/** spaCy's labels as kith's types; dates, amounts and nationalities are no names by our guidelines. */
const TYPES: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  ORG: 'Organization',
  GPE: 'Place',
  LOC: 'Place',
  FAC: 'Place',
  PRODUCT: 'Product',
  WORK_OF_ART: 'Work',
  EVENT: 'Event',
  LAW: 'Entity',
  LANGUAGE: 'Concept',
};

/** Figures of the part that is only scored, 0 to 1. @param python that has spaCy */
export function spacyOnOwnCorpus(python: string): { label: string; value: number }[] {
  const gold = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseArticle(name, readFileSync(join(CORPUS, name), 'utf8')))
    .filter(({ split }) => split === 'scored')
    .map((article) => fromArticle(article, defaultOntology));
  const folder = mkdtempSync(join(tmpdir(), 'kith-spacy-'));
  try {
    const file = join(folder, 'texts.jsonl');
    writeFileSync(file, gold.map(({ text }) => `${JSON.stringify({ text })}\n`).join(''));
    const { status, stdout, stderr } = spawnSync(python, [SCRIPT, file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`spaCy failed: ${stderr.trim().split('\n').at(-1)}`);
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as [number, number, string][]);
    const scores = gold.map((document, at) =>
      scoreDocument(document, predictionOf(document, found[at] ?? []), { ontology: defaultOntology }),
    );
    const about = { version: '', model: 'spacy', terms: false, datasets: ['kith'], inputs: [] };
    const wanted = new Set(['names.exact', 'entities.set', 'entities.coarse', 'entities.types']);
    return reportOf(scores, about)
      .all.filter(({ id }) => wanted.has(id))
      .map(({ label, f1, share }) => ({ label, value: f1 ?? share ?? 0 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function predictionOf({ text }: GoldDocument, found: readonly [number, number, string][]): Prediction {
  const entities = new Map<string, { id: string; name: string; aliases: string[]; type: string }>();
  const mentions = found.flatMap(([from, to, label]) => {
    const type = TYPES[label];
    if (type === undefined) return [];
    // By our guidelines an article before a name and a possessive after it are no part of it.
    const raw = text.slice(from, to);
    const start = from + (/^(?:the|The) /.exec(raw)?.[0].length ?? 0);
    const end = to - (/['’]s?$/.exec(raw)?.[0].length ?? 0);
    const name = text.slice(start, end);
    const id = name.toLowerCase();
    if (!entities.has(id)) entities.set(id, { id, name, aliases: [], type });
    return [{ start, end, type, entity: id }];
  });
  return { mentions, entities: [...entities.values()], relations: [] };
}
