/** Rule: the text says so: "also known as", "formerly", "renamed", "in full", "short for". */
import type { SentenceView } from '../../ner/context.ts';
import type { LinkingRule } from '../rule.ts';

/** All that may stand between the two names, brackets and commas taken away. */
const STATED =
  /^(?:,|\(| )*(?:which (?:is|was) )?(?:is |was |are )?(?:often |sometimes |commonly |usually |widely |better |then |until then |since |now |also |previously |formerly |originally |later |afterwards |officially )*(?:known as|known today as|called in full|formerly|previously|originally called|renamed|renamed to|renamed as|rebranded as|rebranded|in full|short for|nicknamed|codenamed|code-named|abbreviated|abbreviated as|abbreviated to|a\.k\.a\.|aka|née)(?: |,|the |a )*$/i;

export const stated: LinkingRule = {
  id: 'stated',
  label: 'The text says so',
  *merges({ ner, spans, nameOf }) {
    for (let i = 0; i + 1 < spans.length; i++) {
      const left = spans[i];
      const right = spans[i + 1];
      if (!left || !right || left.sentence !== right.sentence) continue;
      const view = ner.sentences[left.sentence] as SentenceView;
      const from = (view.tokens[left.last - 1]?.end ?? 0) - view.start;
      const to = (view.tokens[right.first]?.start ?? 0) - view.start;
      // "Written in: C (formerly Perl)" replaces a value; it renames nothing.
      if (view.field || to - from > 80) continue;
      const between = view.text.slice(from, to).replace(/\([^()]*\)/g, '');
      if (!STATED.test(between)) continue;
      const a = nameOf(left);
      const b = nameOf(right);
      // What the list knows as two things is not one thing renamed.
      if (a.canonical !== undefined && b.canonical !== undefined && a.canonical !== b.canonical) continue;
      if (a !== b)
        yield {
          from: b,
          into: a,
          why: `The text says “${left.surface}${between}${right.surface}”.`,
          explicit: true,
          stated: true,
        };
    }
  },
};
