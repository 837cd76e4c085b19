/** Titles for inputs that do not name one: the first line, the first sentence, or the file's name. */
import { splitSentences } from '../sentences.ts';
import { endsAsSentence } from './page-lines.ts';

/** Longest first line that may be a title, and the length at which a sentence is cut to be one. */
const LONGEST_TITLE_LINE = 120;
const LONGEST_CUT = 80;

export interface FirstLine {
  text: string;
  /** Where the line ends in the whole text, before its line end. */
  end: number;
  /** Whether a blank line (or nothing) follows, so that it stands apart from the text. */
  alone: boolean;
}

/** The first line that is not blank, or undefined when it is too long to be a title. */
export function shortFirstLine(text: string): FirstLine | undefined {
  const start = text.search(/\S/);
  if (start < 0) return undefined;
  const head = text.slice(start, start + LONGEST_TITLE_LINE + 2);
  const lineEnd = head.search(/[\r\n]/);
  if (lineEnd < 0 && start + head.length < text.length) return undefined;
  const line = (lineEnd < 0 ? head : head.slice(0, lineEnd)).trimEnd();
  if (line.length > LONGEST_TITLE_LINE) return undefined;
  const end = start + line.length;
  return {
    text: line,
    end,
    alone: /^[^\S\r\n]{0,100}(?:\r\n|\r|\n)[^\S\r\n]{0,100}(?:[\r\n]|$)/.test(text.slice(end, end + 210)),
  };
}

/** Whether a first line is a title rather than the first sentence of the text. */
export function isTitleLine({ text }: FirstLine): boolean {
  return !endsAsSentence(text) || text.split(/\s+/).length <= 4;
}

/** The beginning of the text as a title: its first sentence, cut at a word when it is long. */
export function titleFromText(text: string): string {
  const start = Math.max(0, text.search(/\S/));
  const [sentence] = splitSentences(text, start, Math.min(text.length, start + 1_000));
  if (!sentence) return '';
  const [line] = text.slice(sentence.start, sentence.end).split(/[\r\n]/, 1);
  return cutAtWord((line ?? '').trim(), LONGEST_CUT);
}

function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const space = head.lastIndexOf(' ');
  const cut = space > longest / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}

/** `notes/Alma_Linux.txt` is "Alma Linux"; '' for the standard input. */
export function titleFromSource(source: string): string {
  if (source === '-') return '';
  const name = source.split(/[\\/]/).pop() ?? '';
  return withoutCompression(name)
    .replace(/\.[A-Za-z0-9]{1,10}$/, '')
    .replaceAll('_', ' ')
    .trim();
}

/** `dump.xml.bz2` is read as `dump.xml`. */
function withoutCompression(name: string): string {
  return name.replace(/(?<=.\.[A-Za-z0-9]{1,16})\.(?:gz|bz2)$/i, '');
}

/** The ending of a source's name, in lower case and without the dot; that of what a compressed file holds. */
export function endingOf(source: string): string {
  return /\.([A-Za-z0-9]{1,16})$/.exec(withoutCompression(source.slice(-24)))?.[1]?.toLowerCase() ?? '';
}
