/**
 * Rule: another name in brackets: in another script or an acronym of its letters anywhere, and any name right
 * behind the article's subject in its first sentence, where "or" says the same.
 */
import type { SentenceView } from '../../ner/context.ts';
import { isAcronymShaped, titleForms } from '../names.ts';
import type { LinkingRule } from '../rule.ts';

const LATIN = /\p{Script=Latin}/u;
const OTHER =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Armenian}\p{Script=Georgian}]/u;
/** Between the two: the bracket, and the language that the second is in. */
const OPENS = /^\s?\((?:in )?(?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?\s?:\s?)?["“]?$/u;

/** Whether the letters of an acronym stand in a name in their order, the first at its beginning: IND, RUSNANO. */
function abbreviates(acronym: string, name: string): boolean {
  if (!isAcronymShaped(acronym)) return false;
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  const whole = name.toLowerCase().replace(/^the /, '');
  if (letters.length < 2 || letters[0] !== whole[0]) return false;
  let at = 0;
  for (const sign of whole) if (sign === letters[at]) at++;
  return at === letters.length;
}

export const glosses: LinkingRule = {
  id: 'gloss',
  label: 'Another name in brackets',
  *merges({ ner, spans, nameOf }) {
    const forms = new Set(titleForms(ner.document));
    const opening = ner.sentences.find(
      ({ kind, text }) => kind !== 'infobox' && /\s/.test(text.trim()),
    )?.ordinal;
    for (let i = 0; i + 1 < spans.length; i++) {
      const [left, right] = [spans[i], spans[i + 1]];
      if (!left || !right || left.sentence !== right.sentence) continue;
      const view = ner.sentences[left.sentence] as SentenceView;
      const from = (view.tokens[left.last - 1]?.end ?? 0) - view.start;
      const to = (view.tokens[right.first]?.start ?? 0) - view.start;
      if (view.field || to - from > 40) continue;
      const between = view.text.slice(from, to);
      const closing = view.tokens[right.last]?.text ?? '';
      const scripts = LATIN.test(left.surface) && OTHER.test(right.surface) && !LATIN.test(right.surface);
      const first = left.sentence === opening && forms.has(left.surface) && !isAcronymShaped(right.surface);
      const gloss =
        OPENS.test(between) && (scripts ? /^[),;"”]$/ : /^\)$/).test(closing) && (scripts || first);
      const or = first && /^,? or (?:the )?["“]?$/.test(between) && /^[,("”]$|^(?:is|was)$/.test(closing);
      const acronym = OPENS.test(between) && closing === ')' && abbreviates(right.surface, left.surface);
      if (!gloss && !or && !acronym) continue;
      const [a, b] = [nameOf(left), nameOf(right)];
      if (a === b || (a.canonical !== undefined && b.canonical !== undefined)) continue;
      yield {
        from: b,
        into: a,
        why: `The text says “${left.surface}${between}${right.surface}${closing === ')' ? ')' : ''}”.`,
        explicit: scripts || acronym,
        stated: scripts || acronym,
      };
    }
  },
};
