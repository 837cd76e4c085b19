/** Assembles an article's plain text from lines, paragraphs and headings, keeping where each of them stands. */
import type { InfoboxLine, Section } from '../document.ts';
import type { InfoboxField } from '../extraction.ts';

export class PlainText {
  readonly #parts: string[] = [];
  #length = 0;
  readonly #sections: Section[] = [];
  #open: Section = { heading: '', start: 0, end: 0, kind: 'lead' };

  /** Offset at which the next addition begins. */
  get length(): number {
    return this.#length;
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Renders infobox fields as `Field: value`, one a line, in a section of their own. */
  addInfobox(fields: readonly InfoboxField[]): InfoboxLine[] {
    const lines: InfoboxLine[] = [];
    if (fields.length === 0) return lines;
    const first = this.#length;
    for (const { field, value } of fields) {
      const start = this.#length;
      this.#append(`${field}: `);
      const valueStart = this.#length;
      this.#append(value);
      lines.push({ field, value, start, valueStart, end: this.#length });
      this.#append('\n');
    }
    this.#sections.push({ heading: 'Infobox', start: first, end: this.#length - 1, kind: 'infobox' });
    this.#append('\n');
    this.#open = { heading: '', start: this.#length, end: this.#length, kind: 'lead' };
    return lines;
  }

  /** Begins the section under a heading; the heading itself stands in the text and in no section. */
  addHeading(heading: string): void {
    this.#close();
    this.#append(`${heading}\n\n`);
    this.#open = { heading, start: this.#length, end: this.#length, kind: 'body' };
  }

  /** @returns the offset at which the paragraph begins */
  addParagraph(paragraph: string, separator = '\n\n'): number {
    const start = this.#length;
    this.#append(paragraph);
    this.#open.end = this.#length;
    this.#append(separator);
    return start;
  }

  #close(): void {
    if (this.#open.end > this.#open.start) this.#sections.push(this.#open);
  }

  /** The text and its sections; a heading without text under it makes no section. */
  finish(): { text: string; sections: Section[] } {
    this.#close();
    this.#open = { heading: '', start: this.#length, end: this.#length, kind: 'lead' };
    return { text: this.#parts.join(''), sections: this.#sections };
  }
}
