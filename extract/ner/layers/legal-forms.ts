/** Layer: companies by their legal form: "CloudLinux, Inc.", "Plesk International GmbH", "Elastic N.V.". */

import { isLegalForm } from '../../linking/names.ts';
import type { Layer } from '../layer.ts';
import { looksNamed, type Token } from '../tokens.ts';

export const legalFormLayer: Layer = {
  id: 'legal-form',
  label: 'Legal forms of companies',
  requires: ['tokens'],
  adds: ['structure'],
  propose(context) {
    for (const sentence of context.sentences) {
      const { tokens } = sentence;
      for (let i = 1; i < tokens.length; i++) {
        if (!isLegalForm((tokens[i] as Token).text)) continue;
        let first = i - 1;
        if (tokens[first]?.text === ',') first--;
        if (first < 0 || !looksNamed(tokens[first] as Token)) continue;
        while (first > 0 && continuesName(tokens, first)) first--;
        while (first < i && /^(?:the|a|an)$/i.test((tokens[first] as Token).text)) first++;
        if (i - first > 8) continue;
        context.propose({
          sentence: sentence.ordinal,
          first,
          last: i + 1,
          type: 'Company',
          typeConfidence: 0.95,
          confidence: 0.97,
          layer: this.id,
        });
      }
    }
  },
};

function continuesName(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1] as Token;
  if (before.text === '&') return first > 1;
  return (
    looksNamed(before) && !(first === 1 && /^(?:the|in|when|under|later|however|at)$/i.test(before.text))
  );
}
