/**
 * Search over names and aliases as people type them: prefixes, words in any order, misspellings.
 * MiniSearch proposes; the order is ours: exact name, exact alias, prefix, then what is nearest.
 */
import MiniSearch from 'minisearch';
import { compareText } from '../../foundation/order.ts';

export interface NameHit {
  id: string;
  /** The name or alias that matched. */
  matched: string;
  /** 1 for the exact name, less for what is further away. */
  score: number;
}

/** Candidates looked at closely. */
const CANDIDATES = 300;
/** Words that one word of a query may stand for, the nearest first. */
const WORDS = 40;
/** What is further away than this is not an answer. */
const NEAR = 0.5;

/** Case, accents and punctuation do not matter in a search. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

interface Entry {
  id: string;
  names: string[];
  folded: string[];
}

export class NameSearch {
  readonly #entries = new Map<string, Entry>();
  /** Folded name -> ids, for exact answers without a search. */
  readonly #exact = new Map<string, Set<string>>();
  /** Word -> ids of the names that have it. */
  readonly #byWord = new Map<string, Set<string>>();
  /** The words themselves: few beside the names, so that misspellings are looked for among few. */
  readonly #words = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (term) => term,
    searchOptions: { prefix: true, fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2) },
  });

  get size(): number {
    return this.#entries.size;
  }

  /** @param names the name first, then aliases */
  set(id: string, names: string[]): void {
    this.remove(id);
    const folded = names.map(foldName);
    this.#entries.set(id, { id, names, folded });
    for (const name of folded) {
      const there = this.#exact.get(name);
      if (there) there.add(id);
      else this.#exact.set(name, new Set([id]));
    }
    for (const word of wordsOf(folded)) {
      const ids = this.#byWord.get(word);
      if (ids) ids.add(id);
      else {
        this.#byWord.set(word, new Set([id]));
        this.#words.add({ id: word });
      }
    }
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    for (const name of entry.folded) {
      const ids = this.#exact.get(name);
      ids?.delete(id);
      if (ids?.size === 0) this.#exact.delete(name);
    }
    for (const word of wordsOf(entry.folded)) {
      const ids = this.#byWord.get(word);
      ids?.delete(id);
      if (ids?.size !== 0) continue;
      this.#byWord.delete(word);
      this.#words.discard(word);
    }
  }

  /** Ids whose name or alias is this one, whatever its case, accents and punctuation. */
  exact(text: string): string[] {
    return [...(this.#exact.get(foldName(text)) ?? [])];
  }

  /** @returns every candidate, best first; the order among equals is by the name's length, then the id */
  search(text: string): NameHit[] {
    const query = foldName(text.slice(0, 200));
    if (!query) return [];
    const candidates = new Set([...(this.#exact.get(query) ?? []), ...this.#candidates(query)]);
    const hits: (NameHit & { length: number })[] = [];
    for (const id of candidates) {
      const entry = this.#entries.get(id);
      if (!entry) continue;
      let best = -1;
      let at = 0;
      entry.folded.forEach((name, index) => {
        // An alias counts a little less than the name.
        const score = likeness(query, name) - (index === 0 ? 0 : 0.02);
        if (score > best) {
          best = score;
          at = index;
        }
      });
      if (best >= NEAR)
        hits.push({
          id,
          matched: entry.names[at] as string,
          score: Math.round(best * 1000) / 1000,
          length: (entry.folded[at] as string).length,
        });
    }
    hits.sort((a, b) => b.score - a.score || a.length - b.length || (a.id < b.id ? -1 : 1));
    return hits.map(({ id, matched, score }) => ({ id, matched, score }));
  }

  /** Ids whose names share words with the query, the rarest words first, so that a common one adds none. */
  #candidates(query: string): string[] {
    const glued = query.replaceAll(' ', '');
    const terms = new Set([...query.split(' '), glued].slice(0, 12));
    const found: { words: { ids: Set<string>; weight: number }[]; total: number }[] = [];
    for (const term of terms) {
      const near = this.#words.search(term).slice(0, WORDS);
      const best = near[0]?.score ?? 1;
      const words = near.flatMap((each) => {
        const ids = this.#byWord.get(each.id as string);
        return ids ? [{ ids, weight: each.score / best }] : [];
      });
      if (words.length > 0) found.push({ words, total: words.reduce((sum, { ids }) => sum + ids.size, 0) });
    }
    found.sort((a, b) => a.total - b.total);
    const scores = new Map<string, number>();
    for (const { words, total } of found) {
      const boostOnly = scores.size > 0 && total > 10 * CANDIDATES;
      for (const { ids, weight } of words) {
        for (const id of boostOnly ? scores.keys() : ids) {
          if (boostOnly && !ids.has(id)) continue;
          scores.set(id, (scores.get(id) ?? 0) + weight);
        }
      }
    }
    const length = (id: string) => this.#entries.get(id)?.folded[0]?.length ?? 0;
    return [...scores]
      .sort((a, b) => b[1] - a[1] || length(a[0]) - length(b[0]) || compareText(a[0], b[0]))
      .slice(0, CANDIDATES)
      .map(([id]) => id);
  }
}

/** The words of all names, each once, and each name of several words glued together ("Alma Linux"). */
function wordsOf(folded: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const name of folded) {
    const parts = name.split(' ');
    for (const part of parts) if (part) words.add(part);
    if (parts.length > 1 && name.length <= 40) words.add(parts.join(''));
  }
  return words;
}

/** 1 for the same, 0.9 and less for a prefix, then by words that match, then by edits. */
function likeness(query: string, name: string): number {
  if (name === query) return 1;
  const glue = (text: string) => text.replaceAll(' ', '');
  if (glue(name) === glue(query)) return 0.97;
  if (name.startsWith(query)) return 0.7 + 0.2 * (query.length / name.length);
  const words = name.split(' ');
  const asked = query.split(' ');
  if (
    asked.every((word, index) =>
      index === asked.length - 1 ? words.some((other) => other.startsWith(word)) : words.includes(word),
    )
  ) {
    return 0.6 + 0.2 * Math.min(1, query.length / name.length);
  }
  const whole = similarity(query, name);
  let byWords = 0;
  for (const word of asked) byWords += Math.max(...words.map((other) => similarity(word, other)));
  return (
    0.9 * Math.max(whole, (byWords / asked.length) * (0.6 + 0.3 * Math.min(1, asked.length / words.length)))
  );
}

/** 1 less the share of letters that must change (optimal string alignment), on at most 40 letters. */
function similarity(a: string, b: string): number {
  const s = a.slice(0, 40);
  const t = b.slice(0, 40);
  const longest = Math.max(s.length, t.length);
  if (longest === 0) return 1;
  // Three rows of a matrix, kept between calls: this is where a search spends its time.
  let [two, one, row] = ROWS;
  for (let j = 0; j <= t.length; j++) one[j] = j;
  for (let i = 1; i <= s.length; i++) {
    row[0] = i;
    for (let j = 1; j <= t.length; j++) {
      const same = s.charCodeAt(i - 1) === t.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((one[j] as number) + 1, (row[j - 1] as number) + 1, (one[j - 1] as number) + same);
      if (
        i > 1 &&
        j > 1 &&
        s.charCodeAt(i - 1) === t.charCodeAt(j - 2) &&
        s.charCodeAt(i - 2) === t.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (two[j - 2] as number) + 1);
      }
      row[j] = cost;
    }
    [two, one, row] = [one, row, two];
  }
  return 1 - (one[t.length] as number) / longest;
}

const ROWS: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(41),
  new Uint8Array(41),
  new Uint8Array(41),
];
