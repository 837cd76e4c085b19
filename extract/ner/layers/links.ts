/** Layer: links of the markup. Their author has said that this stretch is a name, and of what. */
import type { SentenceView } from '../context.ts';
import type { Layer } from '../layer.ts';
import { looksNamed } from '../tokens.ts';

export const linksLayer: Layer = {
  id: 'links',
  label: 'Links of the markup',
  requires: ['tokens'],
  adds: ['structure'],
  propose(context) {
    const links = [...context.document.links].sort((a, b) => a.start - b.start);
    let at = 0;
    for (const sentence of context.sentences) {
      while (at < links.length && (links[at]?.start as number) < sentence.start) at++;
      for (let link = links[at]; link && link.end <= sentence.end; link = links[++at]) {
        const first = sentence.tokens.findIndex((token) => token.start === link.start);
        const last = lastToken(sentence, link.end);
        if (first < 0 || last <= first) continue;
        // A link to a term in lower case is no name, unless terms are asked for.
        const named = sentence.tokens.slice(first, last).some(looksNamed);
        if (!named && !context.options.terms) {
          context.drop(sentence, first, last, this.id, 'a linked term in lower case');
          continue;
        }
        context.propose({
          sentence: sentence.ordinal,
          first,
          last,
          confidence: 0.95,
          layer: this.id,
          sure: true,
          canonical: link.target,
        });
      }
    }
  },
};

function lastToken({ tokens }: SentenceView, end: number): number {
  return tokens.findIndex((token) => token.end === end) + 1;
}
