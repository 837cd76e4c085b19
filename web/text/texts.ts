/**
 * The texts in the reader's language. The English ones say which there are and come with the page; another
 * language is loaded where it is wanted, before anything is shown.
 */
import { text as english } from './en.ts';
import { language } from './language.ts';

/** The same texts in any words. */
type InAnyWords<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: InAnyWords<T[Key]> };

export type Texts = InAnyWords<typeof english>;

export const text: Texts = language === 'de' ? (await import('./de.ts')).german : english;
