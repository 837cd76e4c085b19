/** CoNLL files: `token<TAB>tag` lines, an empty line after a sentence, `-DOCSTART-` before a document. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Spacing } from '../../evaluate/datasets/spacing.ts';
import type { AnnotatedText, GoldMention } from './annotated.ts';
import { coarseOf } from './coarse.ts';

export interface ConllOptions {
  /** Join the sentences of a document (where the file marks documents), at most so many. */
  readonly sentencesTogether?: number;
  /** Types that are no names here, and are read as O. */
  readonly without?: ReadonlySet<string>;
  /** The only types that are names here. */
  readonly only?: ReadonlySet<string>;
  /** Names are written in lower case in the corpus: give their words capitals. */
  readonly capitalise?: boolean;
  /** A hyphen is a word of its own in the corpus: join it to the words it ties. */
  readonly tieHyphens?: boolean;
}

export function readBytes(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

type Word = { word: string; tag: string };

export function readConll(path: string, options: ConllOptions = {}): AnnotatedText[] {
  const texts: AnnotatedText[] = [];
  let document = '';
  let sentence: Word[] = [];
  let together: Word[][] = [];
  const flush = (): void => {
    if (together.length > 0) texts.push(textOf(`${path}#${texts.length}`, together, options));
    together = [];
  };
  const endSentence = (): void => {
    if (sentence.length > 0) together.push(sentence);
    sentence = [];
    if (document === '' || together.length >= (options.sentencesTogether ?? 1)) flush();
  };
  for (const line of readBytes(path).split('\n')) {
    const [word = '', ...rest] = line.trimEnd().split(/[\t ]/);
    if (word === '-DOCSTART-') {
      endSentence();
      flush();
      document = rest.join(' ') || 'document';
    } else if (word === '') endSentence();
    else sentence.push({ word, tag: rest.at(-1) ?? 'O' });
  }
  endSentence();
  flush();
  return texts;
}

const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'de',
  'la',
  'on',
  'to',
  'a',
  'an',
  'at',
  'or',
  'with',
]);

function capitalised(word: string, { tag }: Word): string {
  if (tag === 'O' || (tag.startsWith('I-') && SMALL_WORDS.has(word))) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const LETTERS = /^[\p{L}\p{N}]+$/u;

function textOf(id: string, sentences: readonly Word[][], options: ConllOptions): AnnotatedText {
  const spacing = new Spacing();
  const mentions: GoldMention[] = [];
  for (const words of sentences) {
    const tied = new Set<number>();
    if (options.tieHyphens)
      words.forEach(({ word }, at) => {
        const [left, right] = [words[at - 1], words[at + 1]];
        if (word !== '-' || !left || !right || !LETTERS.test(left.word) || !LETTERS.test(right.word)) return;
        const one =
          right.tag.startsWith('I-') ||
          (left.tag === 'O' && right.tag === 'O' && /^\p{Ll}/u.test(right.word));
        if (one) tied.add(at).add(at + 1);
      });
    const places = spacing.addSentence(
      words.map((each) => (options.capitalise ? capitalised(each.word, each) : each.word)),
      ' ',
      (at) => tied.has(at),
    );
    let open: { start: number; end: number; type: string } | undefined;
    const close = (): void => {
      if (open) mentions.push({ ...open, coarse: coarseOf(open.type) });
      open = undefined;
    };
    words.forEach(({ tag }, at) => {
      const place = places[at] as { start: number; end: number };
      const type = tag.slice(2);
      if (tag === 'O' || options.without?.has(type) || (options.only && !options.only.has(type))) close();
      else if (tag.startsWith('I-') && open?.type === type) open.end = place.end;
      else {
        close();
        open = { ...place, type };
      }
    });
    close();
  }
  return { id, title: '', text: spacing.text, mentions };
}
