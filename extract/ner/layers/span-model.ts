/**
 * Layer: names by the learnt model (`extract/ner/model`). It runs last: what the other layers propose is weighed
 * together with what the model itself finds, and each span gets the odds of being a name. `overlaps.ts` takes
 * the best set of them.
 */
import type { SentenceView } from '../context.ts';
import { GENERIC_ACRONYMS } from '../generic-words.ts';
import type { Layer, Proposal } from '../layer.ts';
import { LEANING } from '../model/choice.ts';
import type { ModelReading } from '../model-reading.ts';

export const MODEL_LAYER = 'crf';

export function spanModelLayer(reading: ModelReading): Layer {
  return {
    id: MODEL_LAYER,
    label: 'Learnt model of names',
    requires: ['tokens', 'candidates', 'known-names'],
    adds: [],
    propose(context) {
      const proposed = new Set(context.proposals.map(placeOf));
      for (const each of reading.weigh(context)) {
        const { sentence, first, last, odds } = each;
        const view = context.sentences[sentence] as SentenceView;
        const alone = odds > -LEANING && !context.options.terms && !proposed.has(placeOf(each));
        if (alone && namesNothing(view, first, last)) {
          context.drop(view, first, last, MODEL_LAYER, 'an acronym that names nothing');
          continue;
        }
        context.propose({
          sentence,
          first,
          last,
          confidence: Math.round(1000 / (1 + Math.exp(-odds))) / 1000,
          odds,
          layer: MODEL_LAYER,
        });
      }
    },
  };
}

const placeOf = ({ sentence, first, last }: Pick<Proposal, 'sentence' | 'first' | 'last'>): string =>
  `${sentence} ${first} ${last}`;

/** "API", "SDKs", "CI/CD": the corpora are of two minds, a graph has no use for them. */
function namesNothing({ tokens }: SentenceView, first: number, last: number): boolean {
  return tokens
    .slice(first, last)
    .every(({ text }) => text === '/' || GENERIC_ACRONYMS.has(text.replace(/s$/, '')));
}
