/** Text and attribute values for XML 1.0 that we write. */
import { writable } from './characters.ts';

const SPECIAL = /[&<>"'\t\n\r]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn these into spaces in an attribute, and CR LF into LF in text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escaped for an element's content or a quoted attribute; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return writable(text).replace(SPECIAL, (character) => REFERENCES[character] ?? character);
}
