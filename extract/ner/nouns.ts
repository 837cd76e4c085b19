/** Finds the ontology's head nouns in tokens: "enterprise Linux distributions" is an OperatingSystem. */
import type { Ontology } from '../ontology/ontology.ts';
import type { Token } from './tokens.ts';

export interface HeadNoun {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

const cache = new WeakMap<Ontology, ReadonlyMap<string, string>>();
const LONGEST = 4;

function nounTable(ontology: Ontology): ReadonlyMap<string, string> {
  let table = cache.get(ontology);
  if (!table) {
    const nouns = new Map<string, string>();
    // A noun of two types means the one that is defined last, the more special module.
    for (const type of ontology.types)
      for (const noun of type.nouns ?? []) nouns.set(noun.replace(/-/g, ''), type.id);
    table = nouns;
    cache.set(ontology, table);
  }
  return table;
}

/** `distributions` -> `distribution`, `companies` -> `company`, `databases` -> `database`. */
export function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  if (/[^s]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

/** The longest noun of the ontology whose last word is the token before `end`. */
export function nounBefore(ontology: Ontology, tokens: readonly Token[], end: number): HeadNoun | undefined {
  const table = nounTable(ontology);
  const last = tokens[end - 1];
  if (last?.shape !== 'lower') return undefined;
  const head = singular(last.lower).replace(/-/g, '');
  for (let length = Math.min(LONGEST, end); length >= 1; length--) {
    const before = tokens.slice(end - length, end - 1).map((token) => token.lower.replace(/-/g, ''));
    const type = table.get([...before, head].join(' '));
    if (type) return { type, first: end - length, last: end };
  }
  return undefined;
}

/** Type of a bare noun phrase such as an infobox value or a category name: its last noun counts. */
export function phraseType(ontology: Ontology, tokens: readonly Token[]): string | undefined {
  const plain = tokens.map((token) =>
    token.shape === 'punctuation' ? token : { ...token, shape: 'lower' as const },
  );
  let found: HeadNoun | undefined;
  for (let end = 1; end <= plain.length; end++) {
    if (
      found &&
      /^(?:of|in|by|for|from|with|based|written|and|or|,|\()$/.test((plain[end - 1] as Token).lower)
    )
      break;
    found = nounBefore(ontology, plain, end) ?? found;
  }
  return found?.type;
}
