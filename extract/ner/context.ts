/** What the layers read and write: sentences with tokens, word statistics, proposals and drops. */
import type { Document, InfoboxLine, Section } from '../document.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { splitSentences } from '../sentences.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Proposal } from './layer.ts';
import { looksNamed, type Token, tokenise } from './tokens.ts';

export interface SentenceView {
  readonly ordinal: number;
  readonly section: string;
  readonly kind: Section['kind'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The infobox line that it is. */
  readonly field?: InfoboxLine;
}

/** How often a word (lower case) stands in each dress in the document. */
export interface WordUse {
  lower: number;
  /** Capitalised where no rule of writing asks for it. */
  capitalInside: number;
}

/** A candidate that was not taken, for `--explain` and for the funnel. */
export interface Dropped {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly layer: string;
  readonly reason: string;
}

export interface NerOptions {
  /** Technical terms in lower case count as entities too. */
  readonly terms: boolean;
}

export class NerContext {
  readonly document: Document;
  readonly sentences: readonly SentenceView[];
  readonly ontology: Ontology;
  readonly gazetteer: Gazetteer;
  readonly options: NerOptions;
  readonly words: ReadonlyMap<string, WordUse>;
  readonly proposals: Proposal[] = [];
  readonly dropped: Dropped[] = [];
  /** Acronym -> its expansion, as the text gives it in brackets. */
  readonly expansions = new Map<string, string>();
  /** Acronyms whose expansion is a term in lower case. */
  readonly termAcronyms = new Set<string>();

  constructor(document: Document, ontology: Ontology, gazetteer: Gazetteer, options: NerOptions) {
    this.document = document;
    this.ontology = ontology;
    this.gazetteer = gazetteer;
    this.options = options;
    this.sentences = sentencesOf(document);
    this.words = wordUse(this.sentences);
  }

  propose(proposal: Proposal): void {
    this.proposals.push(proposal);
  }

  drop(sentence: SentenceView, first: number, last: number, layer: string, reason: string): void {
    const start = (sentence.tokens[first] as Token).start - sentence.start;
    const end = (sentence.tokens[last - 1] as Token).end - sentence.start;
    this.dropped.push({
      sentence: sentence.ordinal,
      start,
      end,
      surface: sentence.text.slice(start, end),
      layer,
      reason,
    });
  }

  /** The text of a span of tokens as it stands. */
  surface({ sentence, first, last }: Pick<Proposal, 'sentence' | 'first' | 'last'>): string {
    const view = this.sentences[sentence] as SentenceView;
    const start = (view.tokens[first] as Token).start - view.start;
    const end = (view.tokens[last - 1] as Token).end - view.start;
    return view.text.slice(start, end);
  }
}

/** An infobox line is one sentence; other sections are cut by the splitter. */
function sentencesOf(document: Document): SentenceView[] {
  const views: SentenceView[] = [];
  const lines = new Map(document.infobox.map((line) => [line.start, line]));
  const add = (section: Section, start: number, end: number, field?: InfoboxLine): void => {
    const text = document.text.slice(start, end);
    if (text.trim() === '') return;
    views.push({
      ordinal: views.length,
      section: section.kind === 'infobox' ? 'Infobox' : section.heading,
      kind: section.kind,
      start,
      end,
      text,
      tokens: tokenise(document.text, start, end),
      field,
    });
  };
  for (const section of document.sections) {
    if (section.kind === 'infobox') {
      for (const line of lines.values())
        if (line.start >= section.start && line.end <= section.end) add(section, line.start, line.end, line);
      continue;
    }
    for (const span of splitSentences(document.text, section.start, section.end))
      add(section, span.start, span.end);
  }
  return views;
}

function wordUse(sentences: readonly SentenceView[]): Map<string, WordUse> {
  const uses = new Map<string, WordUse>();
  for (const { tokens, kind } of sentences) {
    if (kind === 'infobox') continue;
    let opens = true;
    for (const token of tokens) {
      if (token.shape === 'punctuation') {
        if (OPENS_AGAIN.has(token.text)) opens = true;
        continue;
      }
      if (token.shape === 'lower' || looksNamed(token)) {
        let use = uses.get(token.lower);
        if (!use) {
          use = { lower: 0, capitalInside: 0 };
          uses.set(token.lower, use);
        }
        if (token.shape === 'lower') use.lower++;
        else if (!opens) use.capitalInside++;
      }
      opens = false;
    }
  }
  return uses;
}

/** After these a capital may be the rule of writing, not a name. */
const OPENS_AGAIN = new Set(['"', '“', '«', ':', '•', '*', '–', '—']);
