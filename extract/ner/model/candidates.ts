/** Spans that may be names: what the label chain finds probable and what rules propose, looked at together. */
import { mix } from './hashing.ts';
import type { TextFacts } from './text-facts.ts';

/** A span that may be a name: tokens of the whole text, the last exclusive. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/** A span that another layer proposes: a rule of writing, a list, the structure of the document. */
export interface RuleSpan {
  /** Tokens of the whole text, the last exclusive. */
  readonly first: number;
  readonly last: number;
  readonly layer: string;
  readonly confidence: number;
}

/** Spans less probable are not weighed, unless a rule proposes them. */
export const LEAST_PROBABLE = 0.02;

const LONGEST = 4096;
const spanKey = ({ first, last }: { first: number; last: number }): number =>
  first * LONGEST + (last - first);
/** By first token, then by last. */
export const byPlace = (a: Candidate, b: Candidate): number => a.first - b.first || a.last - b.last;

/** Candidates of a text, those of rules among them, with what is asked of them together. */
export class CandidateSet {
  /** By first token, then by last. */
  readonly all: readonly Candidate[];
  readonly facts: TextFacts;
  /** Words of a span -> candidates of these words. */
  readonly #same = new Map<number, number[]>();
  readonly #hashes: number[];
  readonly #rules = new Map<number, RuleSpan[]>();

  /** @param probable what the label chain finds, by first token, then by last */
  constructor(facts: TextFacts, probable: readonly Candidate[], rules: readonly RuleSpan[]) {
    this.facts = facts;
    const known = new Set(probable.map(spanKey));
    const added: Candidate[] = [];
    for (const rule of rules) {
      const key = spanKey(rule);
      const list = this.#rules.get(key);
      if (list) list.push(rule);
      else this.#rules.set(key, [rule]);
      if (known.has(key)) continue;
      known.add(key);
      added.push({ first: rule.first, last: rule.last, probability: 0 });
    }
    this.all = added.length === 0 ? probable : [...probable, ...added].sort(byPlace);
    this.#hashes = this.all.map(({ first, last }) => {
      let hash = 0;
      for (let at = first; at < last; at++) hash = mix(hash, facts.word[at] as number);
      return hash;
    });
    this.#hashes.forEach((hash, at) => {
      const list = this.#same.get(hash);
      if (list) list.push(at);
      else this.#same.set(hash, [at]);
    });
  }

  /** Most probable span of the same words elsewhere, and how many there are. */
  again(index: number): { count: number; most: number } {
    const list = this.#same.get(this.#hashes[index] as number) as number[];
    let most = 0;
    for (const other of list.slice(0, 24))
      if (other !== index) most = Math.max(most, (this.all[other] as Candidate).probability);
    return { count: list.length - 1, most };
  }

  /** What rules say of exactly this span. */
  rulesOf(candidate: Candidate): readonly RuleSpan[] {
    return this.#rules.get(spanKey(candidate)) ?? NO_RULES;
  }

  /** Candidates that share a token with this one, in order; those that begin far before are not looked at. */
  overlapping(index: number): Candidate[] {
    const { first, last } = this.all[index] as Candidate;
    const found: Candidate[] = [];
    for (let at = Math.max(0, index - 40); at < index; at++) {
      const other = this.all[at] as Candidate;
      if (other.last > first) found.push(other);
    }
    for (let at = index + 1; at < this.all.length && at <= index + 40; at++) {
      const other = this.all[at] as Candidate;
      if (other.first >= last) break;
      found.push(other);
    }
    return found;
  }
}

const NO_RULES: readonly RuleSpan[] = [];
