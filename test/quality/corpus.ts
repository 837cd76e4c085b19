/**
 * Reads the annotated articles of `corpus/` (written after `GUIDELINES.md`) and writes them out again as a
 * page that kith can read. Offsets are UTF-16 code units into the article's plain text, end-exclusive.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Span, splitSentences } from '../../extract/sentences.ts';

export const SPLITS = ['learn', 'scored'] as const;
export const FORMS = ['llmpedia', 'text'] as const;
export type Split = (typeof SPLITS)[number];
export type Form = (typeof FORMS)[number];

export interface GoldMention extends Span {
  readonly surface: string;
  /** Key of the entity that is meant. */
  readonly entity: string;
}

export interface GoldEntity {
  /** Unique in its article. */
  readonly key: string;
  readonly type: string;
  /** Its first surface in the text. */
  readonly name: string;
  /** Every other surface, first come first. */
  readonly aliases: readonly string[];
}

export interface Triple {
  readonly subject: string;
  readonly type: string;
  readonly object: string;
}

export interface GoldRelation extends Triple {
  /** Each item says it alone: the offsets of one sentence, or of two that stand side by side. */
  readonly evidence: readonly (readonly Span[])[];
}

export interface HardNegative extends Triple {
  /** What misleads the careless reader. */
  readonly why: string;
}

export interface GoldArticle {
  /** Name of the file without its folder. */
  readonly file: string;
  readonly title: string;
  readonly split: Split;
  readonly form: Form;
  /** Key of the entity that the article is about. */
  readonly about: string;
  /** Plain text: infobox lines as `Field: value`, then headings and paragraphs with a blank line between. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sentences of infobox lines and paragraphs; headings are not annotated and have none. */
  readonly sentences: readonly Span[];
  readonly mentions: readonly GoldMention[];
  readonly entities: readonly GoldEntity[];
  /** What must be found. */
  readonly relations: readonly GoldRelation[];
  /** What is true but not stated in one or two sentences: found or not, it counts for nothing. */
  readonly implied: readonly Triple[];
  /** What must not be found. */
  readonly negatives: readonly HardNegative[];
}

/** A line of the article; `start` and `end` are its place in the plain text. */
export interface Block extends Span {
  readonly kind: 'field' | 'heading' | 'paragraph';
}

const FOLDER = join(import.meta.dirname, 'corpus');

/** All articles of the corpus in the order of their file names. @throws Error naming file and line at fault */
export function readCorpus(folder = FOLDER): GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseArticle(name, readFileSync(join(folder, name), 'utf8')));
}

/**
 * @param file name for messages
 * @param source the annotated file: header, infobox lines (`| Field: value`), headings (`== Heading ==`),
 *   paragraphs with marked mentions, then the parts `--- relations`, `--- implied` and `--- not`
 * @throws Error that names the file, the line and what is wrong there
 */
export function parseArticle(file: string, source: string): GoldArticle {
  const parts = splitParts(file, source);
  const header = readHeader(file, parts.header);
  const marked = new MarkedText(file);
  for (const line of parts.body) marked.add(line);
  const { text, blocks, mentions } = marked;
  const entities = marked.entities();
  const sentences = blocks.flatMap(({ kind, start, end }) => {
    if (kind === 'heading') return [];
    return kind === 'field' ? [{ start, end }] : splitSentences(text, start, end);
  });
  const about = header.about;
  if (!entities.some(({ key }) => key === about))
    throw new Error(`${file}: the article is about “${about}”, which no mention has as its key.`);

  const resolver: EvidenceResolver = { text, sentences, mentions, blocks, about };
  const read = (lines: readonly Line[]) =>
    lines.map((line) => ({ line, ...readTriple(file, line, marked.keys) }));
  return {
    file,
    ...header,
    text,
    blocks,
    sentences,
    mentions,
    entities,
    relations: read(parts.relations).map(({ line, triple, notes }) => ({
      ...triple,
      evidence: findEvidence(`${file}:${line.number}`, triple, notes, resolver),
    })),
    implied: read(parts.implied).map(({ triple }) => triple),
    negatives: read(parts.not).map(({ line, triple, notes }) => {
      if (notes.length === 0)
        throw new Error(`${file}:${line.number}: say after # what misleads the careless reader.`);
      return { ...triple, why: notes.join('; ') };
    }),
  };
}

/** The article as an LLMpedia page, or for the form `text` its plain text. */
export function toPage(article: GoldArticle): string {
  const { title, text, blocks } = article;
  if (article.form === 'text') return text;
  const head = [
    "kith sampleAn article in LLMpedia's page form, written for kith, CC0",
    '',
    title,
    '',
    'Generated by kith authors',
    'Article Genealogy',
    title,
    title,
  ];
  const infobox: string[] = [];
  const body: string[] = [];
  for (const { kind, start, end } of blocks) {
    const line = text.slice(start, end);
    // The site glues a field's name to its value.
    if (kind === 'field') infobox.push(line.replace(': ', ''));
    else body.push('', line);
  }
  return [...head, ...infobox, ...body, ''].join('\n');
}

/** The sentence that holds the offset. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  return sentences.find(({ start, end }) => start <= offset && offset < end);
}

interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

type Parts = Record<'header' | 'body' | 'relations' | 'implied' | 'not', Line[]>;

function splitParts(file: string, source: string): Parts {
  const parts: Parts = { header: [], body: [], relations: [], implied: [], not: [] };
  let part: keyof Parts = 'header';
  for (const [index, raw] of source.split(/\r?\n/).entries()) {
    const line = { number: index + 1, text: raw.trim() };
    if (line.text.startsWith('---')) {
      const name = line.text.slice(3).trim();
      if (name !== 'relations' && name !== 'implied' && name !== 'not')
        throw new Error(`${file}:${line.number}: there is no part “${name}”; use relations, implied or not.`);
      part = name;
    } else if (line.text === '') {
      if (part === 'header') part = 'body';
    } else parts[part].push(line);
  }
  return parts;
}

function readHeader(file: string, lines: readonly Line[]) {
  const values = new Map<string, string>();
  for (const { number, text } of lines) {
    const colon = text.indexOf(':');
    if (colon < 1) throw new Error(`${file}:${number}: a header line is “name: value”.`);
    values.set(text.slice(0, colon), text.slice(colon + 1).trim());
  }
  const one = <T extends string>(name: string, known: readonly T[]): T => {
    const value = known.find((each) => each === values.get(name));
    if (value === undefined) throw new Error(`${file}: the header needs “${name}”: ${known.join(' or ')}.`);
    return value;
  };
  const some = (name: string): string => {
    const value = values.get(name);
    if (!value) throw new Error(`${file}: the header needs “${name}”.`);
    return value;
  };
  return {
    title: some('title'),
    about: some('about'),
    split: one('split', SPLITS),
    form: one('form', FORMS),
  };
}

/** Collects plain text, blocks and mentions from marked lines, in order. */
class MarkedText {
  readonly blocks: Block[] = [];
  readonly mentions: GoldMention[] = [];
  readonly #file: string;
  readonly #types = new Map<string, string>();
  readonly #surfaces = new Map<string, Set<string>>();
  /** Surface -> the entity that it meant last. */
  readonly #last = new Map<string, string>();
  #text = '';

  constructor(file: string) {
    this.#file = file;
  }

  get text(): string {
    return this.#text;
  }
  get keys(): ReadonlySet<string> {
    return new Set(this.#types.keys());
  }

  add(line: Line): void {
    const heading = /^== (.+) ==$/.exec(line.text)?.[1];
    const field = /^\| (.+)$/.exec(line.text)?.[1];
    const kind = heading !== undefined ? 'heading' : field !== undefined ? 'field' : 'paragraph';
    const previous = this.blocks.at(-1)?.kind;
    if (previous !== undefined) this.#text += kind === 'field' && previous === 'field' ? '\n' : '\n\n';
    const start = this.#text.length;
    for (const piece of (heading ?? field ?? line.text).split(/(\[\[[^\]]*\]\])/)) {
      if (piece.startsWith('[[')) this.#mark(line, piece.slice(2, -2).split('|'));
      else this.#text += piece;
    }
    this.blocks.push({ kind, start, end: this.#text.length });
  }

  /** `[[surface|Type|key]]` makes an entity known, `[[surface|key]]` means it, `[[surface]]` again. */
  #mark(line: Line, [surface = '', ...rest]: string[]): void {
    const where = `${this.#file}:${line.number}`;
    const key = rest.at(-1) ?? this.#last.get(surface);
    if (rest.length > 2 || surface === '')
      throw new Error(`${where}: a mention is [[surface|Type|key]], [[surface|key]] or [[surface]].`);
    if (key === undefined) throw new Error(`${where}: “${surface}” is new; write [[${surface}|Type|key]].`);
    const type = rest.length === 2 ? rest[0] : undefined;
    const known = this.#types.get(key);
    if (known === undefined && type === undefined)
      throw new Error(`${where}: the key “${key}” has no type yet; write [[${surface}|Type|${key}]].`);
    if (known !== undefined && type !== undefined)
      throw new Error(`${where}: the key “${key}” has its type already; write [[${surface}|${key}]].`);
    if (type !== undefined) this.#types.set(key, type);
    const surfaces = this.#surfaces.get(key) ?? new Set();
    this.#surfaces.set(key, surfaces.add(surface));
    this.#last.set(surface, key);
    const start = this.#text.length;
    this.#text += surface;
    this.mentions.push({ start, end: this.#text.length, surface, entity: key });
  }

  entities(): GoldEntity[] {
    return [...this.#types].map(([key, type]) => {
      const [name = key, ...aliases] = this.#surfaces.get(key) ?? [];
      return { key, type, name, aliases };
    });
  }
}

/** `subject TYPE object # note # note`. */
function readTriple(file: string, { number, text }: Line, keys: ReadonlySet<string>) {
  const [head = '', ...notes] = text.split('#').map((piece) => piece.trim());
  const [subject, type, object, ...more] = head.split(/\s+/);
  if (!subject || !type || !object || more.length > 0)
    throw new Error(`${file}:${number}: a relation is “subject-key TYPE object-key # first words”.`);
  for (const key of [subject, object])
    if (!keys.has(key)) throw new Error(`${file}:${number}: no mention has the key “${key}”.`);
  return { triple: { subject, type, object }, notes };
}

interface EvidenceResolver {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly GoldMention[];
  readonly blocks: readonly Block[];
  readonly about: string;
}

/**
 * The sentences that say so. Words after # stand in exactly one sentence, which says it alone or with the
 * sentence before it; after ~ it means the article's subject by a pronoun or a common noun ("the company").
 * Without words exactly one sentence must hold both ends.
 */
function findEvidence(
  where: string,
  { subject, object }: Triple,
  words: readonly string[],
  { text, sentences, mentions, blocks, about }: EvidenceResolver,
): Span[][] {
  const holds = (spans: readonly Span[], key: string): boolean =>
    spans.some(({ start, end }) =>
      mentions.some((mention) => mention.entity === key && mention.start >= start && mention.end <= end),
    );
  const isField = ({ start }: Span) => blocks.some((each) => each.kind === 'field' && each.start === start);
  /** A line of the infobox is about the article's entity without naming it. */
  const says = (spans: readonly Span[]): boolean =>
    [subject, object].every((key) => holds(spans, key) || (key === about && spans.every(isField)));

  if (words.length === 0) {
    const found = sentences.filter((sentence) => says([sentence]));
    if (found.length === 1) return [found];
    const which = found.map(({ start }) => `“${text.slice(start, start + 30)}…”`).join(', ');
    throw new Error(
      `${where}: ${found.length} sentences hold ${subject} and ${object}; give first words after #. ${which}`,
    );
  }
  return words.map((note) => {
    const carried = note.startsWith('~');
    const piece = carried ? note.slice(1) : note;
    const found = sentences.flatMap(({ start, end }, at) =>
      text.slice(start, end).includes(piece) ? [at] : [],
    );
    const at = found[0];
    if (at === undefined || found.length > 1)
      throw new Error(`${where}: the words “${piece}” stand in ${found.length} sentences, not in one.`);
    const [before, sentence] = [sentences[at - 1], sentences[at] as Span];
    if (says([sentence])) return [sentence];
    if (carried && [subject, object].every((key) => key === about || holds([sentence], key)))
      return [sentence];
    if (before && says([before, sentence])) return [before, sentence];
    throw new Error(`${where}: “${piece}…” and the sentence before it do not hold ${subject} and ${object}.`);
  });
}
