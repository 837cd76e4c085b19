/**
 * The Document: what a reader makes of one input, and all that the later steps know of it.
 * Offsets are UTF-16 code units into `text`, the article's plain text.
 */
import type { KithError } from '../foundation/errors.ts';
import type { Funnel, InfoboxField } from './extraction.ts';
import { contentHash } from './identity.ts';

/** A stretch of plain text under one heading. `start` and `end` leave out the heading itself. */
export interface Section {
  /** '' for the lead, 'Infobox' for the rendered infobox lines. */
  heading: string;
  start: number;
  end: number;
  kind: 'lead' | 'infobox' | 'body';
}

/** A link of the markup: evidence for a mention and for linking. */
export interface Link {
  start: number;
  end: number;
  /** Where it leads: an address, or the title of a wiki's article (with `#section` where one is given). */
  target: string;
}

/** An infobox line and where its value stands in the plain text. */
export interface InfoboxLine extends InfoboxField {
  /** Start of the line `Field: value` in the plain text. */
  start: number;
  /** Where the value begins and ends. */
  valueStart: number;
  end: number;
}

export interface Document {
  /** Identity of the article, whatever its content is today: what `article.id` hashes. */
  identity: string;
  /** The article's own id where the format gives one (`jsonl`): used as `article.id` as it is. */
  id?: string;
  title: string;
  source: string;
  format: string;
  url?: string;
  generator?: string;
  hop?: number;
  parent?: string;
  categories: string[];
  infobox: InfoboxLine[];
  /** What the infobox's template is for, in lower case: `company`, `programming language`. */
  infoboxKind?: string;
  /** In the order of the text. */
  links: Link[];
  /** Other titles of the same article (redirects, a name in the infobox). */
  aliases: string[];
  statedFunnel?: Funnel;
  /** Plain text; for the formats `text` and `jsonl` it is the input itself. */
  text: string;
  sections: Section[];
  /** Hash of the input's bytes as read. */
  hash: string;
}

/** One input to read: its name for messages and identity, and its text. */
export interface SourceInput {
  /** Path relative to what was asked for, a URL, or `-`. */
  source: string;
  text: string;
}

/**
 * A page that a reader passes over on purpose, and why: it leads to another article (`redirect`), lists the
 * articles of a name (`disambiguation`), is none of the wiki's articles (`namespace`), or is not written in
 * wikitext (`content-model`). Counted, and no error.
 */
export interface PassedOver {
  passedOver: 'redirect' | 'disambiguation' | 'namespace' | 'content-model';
  title: string;
  source: string;
  /** Of a redirect: the title it leads to, with `#section` where it leads to a part of the article. */
  target?: string;
  /** Of a redirect: whether its title is another name of the article that it leads to. */
  alias?: boolean;
}

/** What a reader gives for a piece of an input. */
export type Reading = Document | PassedOver | KithError;

export function isPassedOver(reading: Reading): reading is PassedOver {
  return 'passedOver' in reading;
}

/** A text by itself as a Document: its title known, nothing in it taken for a heading. */
export function plainDocument({ id, title, text }: { id: string; title: string; text: string }): Document {
  return {
    identity: id,
    title,
    source: id,
    format: 'text',
    categories: [],
    infobox: [],
    links: [],
    aliases: [],
    text,
    sections: [{ heading: '', start: 0, end: text.length, kind: 'lead' }],
    hash: contentHash(text),
  };
}
