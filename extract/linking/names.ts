/** What is done to a name before it is compared: legal forms, articles, diacritics, title forms, acronyms. */
import type { Document } from '../document.ts';

const LEGAL_FORMS = new Set(
  (
    'inc incorporated corp corporation llc l.l.c lc ltd limited plc gmbh ag kg mbh ug ohg e.k s.a sa s.a.s sas sarl ' +
    's.r.l srl s.p.a spa b.v bv n.v nv ab oy oyj as a/s aps pty pte pvt lp llp l.p k.k kk co s.l e.v'
  ).split(' '),
);
/** Forms that are also words or initials: only with a comma before them, or right at the end after another form. */
const SHY_FORMS = new Set('co as spa sas sa ab limited corporation e.v lc ug'.split(' '));

/** Whether a word, with or without its final stop, is the legal form of a company. */
export function isLegalForm(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '');
  if (!LEGAL_FORMS.has(bare)) return false;
  // "AS", "SA" in capitals are forms, "as" is a word.
  if (SHY_FORMS.has(bare))
    return /^(?:Co\.|Corporation|Limited|Corp\.|S\.A\.|SA|AB|SAS|e\.V\.|UG)$/.test(word);
  return /^[A-Z]|^e\.|^mb/.test(word);
}

const FORM_AT_END = /(?<![\s,])(?:,\s*|\s+)(\S+)$/u;

/** `CloudLinux, Inc.` -> `CloudLinux`; a name that is only a form stays. */
export function withoutLegalForm(name: string): string {
  let bare = name;
  for (let round = 0; round < 2; round++) {
    const match = FORM_AT_END.exec(bare);
    if (!match || !isLegalForm(match[1] as string)) break;
    bare = bare.slice(0, match.index);
  }
  return bare === '' ? name : bare;
}

export function hasLegalForm(name: string): boolean {
  return withoutLegalForm(name) !== name;
}

/** Case, diacritics, punctuation and a leading article gone: what two spellings of one name share. */
export function foldName(name: string): string {
  // Most names are plain ASCII, which nothing has to be taken apart in.
  const plain = ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replace(/['’ʼ]s(?= |$)/g, '')
    .replace(/['’ʼ"“”«».,()[\]!?]+/g, '')
    .replace(/[\s_‐‑–-]+/g, ' ')
    .trim()
    .replace(/^the (?=.)/, '');
}

const ASCII = /^[\x20-\x7e]*$/;

/** The folded name without its legal form: the body of a strong key. */
export function normaliseName(name: string): string {
  return foldName(withoutLegalForm(name)) || name.toLowerCase();
}

/** The numbers of a name: CentOS 7 and CentOS 8 are two. */
export function numbersOf(name: string): string {
  return (name.match(/\d+(?:\.\d+)*/g) ?? []).join(' ');
}

/** Capitals and digits, two to eight of them, no space: may stand for a longer name. */
export function isAcronymShaped(name: string): boolean {
  return /^(?=[\p{N}]*\p{Lu})(?=(?:[^\p{Lu}\p{N}]*[\p{Lu}\p{N}]){2})[\p{Lu}\p{N}.&/-]{2,8}s?$/u.test(name);
}

/** Title without what stands in brackets to tell it from others of the name. */
export function withoutDisambiguator(title: string): string {
  const match = /^(.*\S)\s*\([^()]*\)$/u.exec(title.trim());
  return match?.[1] ?? title.trim();
}

/** The names that the article gives its subject in title and infobox, the plain title first. */
export function titleForms(document: Document): string[] {
  const title = withoutDisambiguator(document.title);
  const named = document.infobox.find(({ field }) =>
    /^(?:name|official name|full name)$/i.test(field),
  )?.value;
  const forms = [title, document.title.trim(), ...document.aliases];
  if (named && named.length <= 80) forms.push(withoutDisambiguator(named));
  const all = new Set<string>();
  for (const form of forms) {
    if (!/[\p{L}\p{N}]{2}|^[\p{L}]$/u.test(form) || form.length > 120) continue;
    all.add(form);
    const bare = withoutLegalForm(form);
    if (/\p{Lu}|\p{N}/u.test(bare)) all.add(bare);
  }
  return [...all];
}
