/** CoNLL columns: a token, a tab and its BIO tag a line, a blank line after a sentence, `-DOCSTART-` before an article. */
import { tokenise } from '../../extract/ner/tokens.ts';
import type { AnnotationFormat } from './annotation-format.ts';
import { placedText } from './text.ts';

export const conll: AnnotationFormat = {
  id: 'conll',
  label: 'CoNLL',
  help: 'a token, a tab and its BIO tag a line: names and types; for most annotation tools',
  extension: 'conll',

  write(extraction) {
    const { text, sentences, mentions } = placedText(extraction);
    const lines = [`-DOCSTART-\t${extraction.article.title.replace(/\s+/g, ' ').trim()}`, ''];
    let next = 0;
    for (const [from, to] of sentences) {
      for (const { text: token, start, end } of tokenise(text, from, to)) {
        while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next++;
        const mention = mentions[next];
        const inside = mention && mention.start < end && start < mention.end;
        const tag = !inside ? 'O' : `${start <= mention.start ? 'B' : 'I'}-${mention.type}`;
        lines.push(`${token}\t${tag}`);
      }
      lines.push('');
    }
    return `${lines.join('\n')}\n`;
  },
};
