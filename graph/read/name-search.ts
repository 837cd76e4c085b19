/**
 * Search over names and aliases as people type them: prefixes, words in any order, misspellings.
 * MiniSearch proposes; the order is ours: exact name, exact alias, prefix, then what is nearest.
 */
import MiniSearch from 'minisearch';

export interface NameHit {
  id: string;
  /** The name or alias that matched. */
  matched: string;
  /** 1 for the exact name, less for what is further away. */
  score: number;
}

/** Candidates looked at closely. */
const CANDIDATES = 400;
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
  readonly #index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    // Words glued or split ("Alma Linux") still meet: see `textOf`.
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      combineWith: 'OR',
    },
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
    this.#index.add({ id, text: textOf(folded) });
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
    this.#index.discard(id);
  }

  /** Ids whose name or alias is this one, whatever its case, accents and punctuation. */
  exact(text: string): string[] {
    return [...(this.#exact.get(foldName(text)) ?? [])];
  }

  /** @returns every candidate, best first; the order among equals is by the name's length, then the id */
  search(text: string): NameHit[] {
    const query = foldName(text.slice(0, 200));
    if (!query) return [];
    const candidates = new Set(this.#exact.get(query) ?? []);
    const glued = query.replaceAll(' ', '');
    const terms = glued === query ? query : `${query} ${glued}`;
    for (const result of this.#index.search(terms).slice(0, CANDIDATES)) candidates.add(result.id as string);
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
}

/** The words of all names, each once, and each name of several words glued together. */
function textOf(folded: readonly string[]): string {
  const words = new Set<string>();
  for (const name of folded) {
    const parts = name.split(' ');
    for (const part of parts) words.add(part);
    if (parts.length > 1 && name.length <= 40) words.add(parts.join(''));
  }
  return [...words].join(' ');
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
  let two: number[] = [];
  let one = Array.from({ length: t.length + 1 }, (_, index) => index);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const same = s[i - 1] === t[j - 1] ? 0 : 1;
      let cost = Math.min((one[j] as number) + 1, (row[j - 1] as number) + 1, (one[j - 1] as number) + same);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1])
        cost = Math.min(cost, (two[j - 2] as number) + 1);
      row.push(cost);
    }
    two = one;
    one = row;
  }
  return 1 - (one[t.length] as number) / longest;
}
