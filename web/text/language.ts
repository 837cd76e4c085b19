/** The language of the explorer: the one chosen here, else the browser's, else English. */
import { keep, kept } from '../state/storage.ts';

export const LANGUAGES = [
  { id: 'en', label: 'English' },
  { id: 'de', label: 'Deutsch' },
] as const;
export type Language = (typeof LANGUAGES)[number]['id'];

const KEY = 'kith-language';

/** The first of the wanted languages (`de-AT`, `en`) that there is. */
export function languageOf(wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const id = tag?.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language.id === id);
    if (found) return found.id;
  }
  return 'en';
}

/** Without a page (in tests) it is English. */
export const language: Language =
  typeof document === 'undefined' ? 'en' : languageOf([kept(KEY), ...navigator.languages]);

/** Chooses a language and begins anew in it; the view is kept in the address. */
export function chooseLanguage(id: Language): void {
  keep(KEY, id);
  location.reload();
}
