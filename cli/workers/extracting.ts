/** What makes extractions of documents, in this thread or in others, and what it gives for each. */
import type { Document } from '../../extract/document.ts';
import type { Extraction } from '../../extract/extraction.ts';
import type { Explanation, Extractor } from '../../extract/index.ts';
import { type TimeLimit, unlimited } from '../../foundation/time-limit.ts';
import { jsonLine } from '../output.ts';

/** What is made of a document: its extraction, that with an explanation, or that as a line of JSON. */
export type Form = 'extraction' | 'explanation' | 'line';

export type Extracted =
  | { readonly extraction: Extraction; readonly explanation?: Explanation }
  /** Another thread hands over a line sooner than its parts. */
  | { readonly line: string }
  /** A KithError, or what broke. */
  | { readonly error: unknown };

export interface Extracting {
  /** Documents that it can work on or hold ready at once; 0 when it does one before the next is read. */
  readonly ahead: number;
  /** Never rejects. */
  extract(document: Document): Extracted | Promise<Extracted>;
  /** Ends what it has started; what is under way is given up. */
  close(): Promise<void>;
}

export interface Wanted {
  /** Default: the extraction. */
  readonly form?: Form;
  /** Time that each document may take. */
  readonly limit?: TimeLimit;
}

/** In this thread: a document is done before the next is read. */
export function inThisThread(extractor: Extractor, wanted: Wanted = {}): Extracting {
  return {
    ahead: 0,
    extract: (document) => extractWithin(extractor, document, wanted),
    close: async () => {},
  };
}

/**
 * An extractor may be used again after the limit has interrupted it: what it remembers of a document is cleared
 * at the beginning of the next.
 */
export function extractWithin(
  extractor: Extractor,
  document: Document,
  { form = 'extraction', limit = unlimited }: Wanted,
): Extracted {
  const { title, source } = document;
  const what = `The article “${title.length > 80 ? `${title.slice(0, 80)}…` : title}” (${source})`;
  try {
    return limit(what, source, () => {
      if (form === 'explanation') {
        const explanation = extractor.explainDocument(document);
        return { extraction: explanation.extraction, explanation };
      }
      const extraction = extractor.extractDocument(document);
      return form === 'line' ? { line: jsonLine(extraction) } : { extraction };
    });
  } catch (error) {
    return { error };
  }
}
