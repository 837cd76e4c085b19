/** Finds many names in tokens at once: the longest name that starts at each token, in linear time. */
import { type Token, tokenise } from './tokens.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

export interface Found<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/** No name of a list is longer than this, in tokens. */
export const MOST_WORDS = 12;

/** Tokens of a name, as the index counts them; what has none or more than `MOST_WORDS` is never found. */
export function wordsOfName(name: string): number {
  return tokenise(name).length;
}

export class NameIndex<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** Adds a name, in exact case ("Go" is not "go"); the first value added for a spelling stays. */
  add(name: string, value: T): void {
    const words = tokenise(name);
    if (words.length === 0 || words.length > MOST_WORDS) return;
    let node = this.#root;
    for (const { text } of words) {
      let next = node.next.get(text);
      if (!next) {
        next = { next: new Map() };
        node.next.set(text, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest name that starts at a token. */
  at(tokens: readonly Token[], first: number): Found<T> | undefined {
    let node = this.#root;
    let found: Found<T> | undefined;
    for (let i = first; i < tokens.length; i++) {
      const next = node.next.get((tokens[i] as Token).text);
      if (!next) break;
      node = next;
      if (node.value !== undefined) found = { first, last: i + 1, value: node.value };
    }
    return found;
  }

  /** All names in the tokens, from left to right, none inside another. */
  *find(tokens: readonly Token[]): Generator<Found<T>> {
    for (let i = 0; i < tokens.length; i++) {
      const found = this.at(tokens, i);
      if (!found) continue;
      yield found;
      i = found.last - 1;
    }
  }
}
