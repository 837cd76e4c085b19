/** Text made again of tokens, as a person would have written it, with the place of each token. */
import type { Place } from '../gold.ts';

/** Signs that stand at the word before them. */
const CLOSING = new Set([...'.,;:!?)]}%”»…']);
/** Signs that the word after them stands at. */
const OPENING = new Set([...'([{$£€#“‘«¿¡']);
/** What an apostrophe ties to the word before it. */
const ENDING = /^(?:s|re|ve|ll|d|m|t)$/i;
const TIED = /^(?:['’](?:s|re|ve|ll|d|m|t)|n['’]t)$/i;

/** Puts tokens together, sentence after sentence. Hyphens keep the spaces that the corpus gave them. */
export class Spacing {
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  /**
   * @param separator stands between this sentence and the one before
   * @param tied whether a token stands at the one before it, whatever the signs say
   * @returns the place of each token
   */
  addSentence(
    tokens: readonly string[],
    separator = ' ',
    tied: (at: number) => boolean = () => false,
  ): Place[] {
    if (this.#length > 0) this.#push(separator);
    let glue = true;
    /** Straight quotes that are open. */
    const open = new Set<string>();
    return tokens.map((token, at) => {
      const apostrophe = token === "'" || token === '’';
      const tie = apostrophe && ENDING.test(tokens[at + 1] ?? '');
      const quote = token === '"' || (token === "'" && !tie);
      // An apostrophe with no other to close it is a possessive: the women ' s, the women '.
      const opens = quote && !open.has(token) && (token === '"' || tokens.includes("'", at + 1));
      const closes = tie || (quote || apostrophe ? !opens : CLOSING.has(token) || TIED.test(token));
      if (!glue && !closes && !tied(at)) this.#push(' ');
      const start = this.#length;
      this.#push(token);
      glue = tie || opens || OPENING.has(token);
      if (opens) open.add(token);
      else open.delete(token);
      return { start, end: this.#length };
    });
  }

  #push(piece: string): void {
    this.#parts.push(piece);
    this.#length += piece.length;
  }
}
