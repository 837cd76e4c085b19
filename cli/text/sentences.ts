/** Evidence as a person reads it: the sentence in quotes, both ends set off, and the article it is from. */
import type { EvidenceSentence } from '../../graph/read/shapes.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** `“AlmaLinux is a …”`, with the places of subject and object in bold where there are colours. */
export function quotation(sentence: EvidenceSentence, paint: Paint): string {
  const ends = [...sentence.subject, ...sentence.object].sort((a, b) => a.start - b.start || b.end - a.end);
  let text = '';
  let at = 0;
  for (const { start, end } of ends) {
    if (start < at) continue;
    text += visible(sentence.text.slice(at, start)) + paint.bold(visible(sentence.text.slice(start, end)));
    at = end;
  }
  return `“${text}${visible(sentence.text.slice(at))}”`;
}

/** `AlmaLinux, section History`. */
export function origin({ article, section, field }: EvidenceSentence): string {
  const place = field !== undefined ? `infobox, ${field}` : section !== '' ? `section ${section}` : '';
  return `${visible(article.title)}${place === '' ? '' : `, ${visible(place)}`}`;
}

/** A confidence or score with two digits. */
export function share(value: number): string {
  return value.toFixed(2);
}
