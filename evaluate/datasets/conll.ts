/**
 * Reader of CoNLL columns: a token and its BIO or BIOES tag a line, a blank line between sentences,
 * `-DOCSTART-` between documents. Without documents each sentence is one.
 */
import { KithError } from '../../foundation/errors.ts';
import type { GoldDocument, GoldMention, Place } from '../gold.ts';
import { commonTags } from './common-tags.ts';
import type { Dataset, DatasetInput, DatasetOptions } from './dataset.ts';
import { Spacing } from './spacing.ts';
import { schemeOf, type TagSet } from './tags.ts';

interface TaggedSentence {
  readonly tokens: string[];
  readonly tags: string[];
}

interface TaggedDocument {
  readonly name: string;
  readonly sentences: TaggedSentence[];
}

const DOCUMENT = '-DOCSTART-';
/** `token TAG`, columns between them; a token may be any characters without white space. */
const LINE = /^(\S+)[\t ](?:.*[\t ])?(O|[BIESLU]-\S+)$/;

export const conll: Dataset = {
  id: 'conll',
  label: 'CoNLL',
  help: 'a token and its BIO or BIOES tag a line, blank lines between sentences',

  detect(head) {
    const lines = head
      .split('\n', 200)
      .slice(0, -1)
      .map((line) => line.trimEnd());
    const full = lines.filter((line) => line !== '' && !line.startsWith(DOCUMENT));
    const fit = full.filter((line) => LINE.test(line)).length;
    return full.length > 0 && fit > 0.9 * full.length ? 0.7 : 0;
  },

  read: (input, options) =>
    readTagged(input, options, (tags) => [commonTags(tags, options.ontology), [...tags]]),
};

/**
 * @param tagSet from the tags of the file to their meaning, and the tags in the order of preference
 * @throws KithError `input-malformed` naming the line that has no tag
 */
export function* readTagged(
  { path, text }: DatasetInput,
  { ontology, terms }: DatasetOptions,
  tagSet: (tags: readonly string[]) => [TagSet, string[]],
): Generator<GoldDocument, void, undefined> {
  const documents = parse(path, text);
  const used = new Set(
    documents.flatMap(({ sentences }) =>
      sentences.flatMap(({ tags }) => tags.flatMap((tag) => (tag === 'O' ? [] : [tag.slice(2)]))),
    ),
  );
  const [set, order] = tagSet([...used].sort());
  const scheme = schemeOf(set, order, ontology);
  for (const { name, sentences } of documents) {
    const spacing = new Spacing();
    const spans: (Place & { tag: string })[] = [];
    for (const { tokens, tags } of sentences) {
      const places = spacing.addSentence(tokens, '\n\n');
      for (const { first, last, tag } of spansOf(tags))
        spans.push({ start: (places[first] as Place).start, end: (places[last] as Place).end, tag });
    }
    const whole = spacing.text;
    const mentions = spans.flatMap(({ start, end, tag }): GoldMention[] => {
      const meaning = set.meaning(tag);
      const noun = set.nouns && !terms && !/\p{Lu}/u.test(whole.slice(start, end));
      return meaning && !noun ? [{ start, end, tag, ...meaning }] : [];
    });
    yield { id: name, part: path, title: '', text: whole, mentions, scheme, open: true };
  }
}

function parse(path: string, text: string): TaggedDocument[] {
  const withDocuments = text.startsWith(DOCUMENT) || text.includes(`\n${DOCUMENT}`);
  const documents: TaggedDocument[] = [];
  let sentence: TaggedSentence = { tokens: [], tags: [] };
  const close = () => {
    if (sentence.tokens.length === 0) return;
    const open = documents.at(-1);
    if (withDocuments && open) open.sentences.push(sentence);
    else documents.push({ name: `${path}:${documents.length + 1}`, sentences: [sentence] });
    sentence = { tokens: [], tags: [] };
  };
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line.startsWith(DOCUMENT)) {
      close();
      const id = line.slice(DOCUMENT.length).trim();
      documents.push({ name: `${path}:${documents.length + 1}${id === '' ? '' : ` ${id}`}`, sentences: [] });
    } else if (line === '') close();
    else {
      const [, token, tag] = LINE.exec(line) ?? [];
      if (token === undefined || tag === undefined)
        throw new KithError(
          'input-malformed',
          `Line ${at + 1} of "${path}" is not a token and a tag (O, B-TYPE, I-TYPE, E-TYPE or S-TYPE): “${line.slice(0, 80)}”; mend it, or name another --dataset.`,
          { source: path, position: { line: at + 1, column: 1 } },
        );
      sentence.tokens.push(token);
      sentence.tags.push(tag);
    }
  }
  close();
  return documents.filter(({ sentences }) => sentences.length > 0);
}

/** Spans of BIO, BIOES and BILOU tags; `last` is the last token, included. An I of another type begins one. */
export function* spansOf(tags: readonly string[]): Generator<{ first: number; last: number; tag: string }> {
  let open: { first: number; last: number; tag: string } | undefined;
  for (const [at, full] of tags.entries()) {
    const mark = full[0] as string;
    const tag = full.slice(2);
    if (open && 'IEL'.includes(mark) && open.tag === tag) open.last = at;
    else {
      if (open) yield open;
      open = mark === 'O' ? undefined : { first: at, last: at, tag };
    }
    if (open && 'ELSU'.includes(mark)) {
      yield open;
      open = undefined;
    }
  }
  if (open) yield open;
}
