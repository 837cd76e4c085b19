/**
 * Layer: names by the learnt model (`extract/ner/model`). It proposes spans with their probability and a coarse
 * type; what the lists, the structure and the rules of writing know stands beside it.
 */
import type { Layer } from '../layer.ts';
import type { NameModel } from '../model/name-model.ts';

/** Coarse types of the model in the ontology; what is none of them is left to other evidence. */
const TYPES: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
};

/** How much its types weigh beside those of lists and definitions: it has learnt little of software. */
const TRUST = 0.6;

/** @param model read from the bytes of a model file by the caller, in the style wanted */
export function spanModelLayer(model: NameModel): Layer {
  const id = 'crf';
  return {
    id,
    label: 'Learnt model of names',
    requires: ['tokens'],
    adds: ['candidates'],
    propose(context) {
      const names = model.find({
        title: context.document.title,
        // An infobox line is no sentence: its fields are read by another layer.
        sentences: context.sentences.map(({ kind, tokens }) => (kind === 'infobox' ? [] : tokens)),
      });
      for (const { sentence, first, last, confidence, type, typeConfidence } of names) {
        const known = TYPES[type];
        context.propose({
          sentence,
          first,
          last,
          ...(known ? { type: known, typeConfidence: typeConfidence * TRUST } : {}),
          confidence,
          layer: id,
        });
      }
    },
  };
}
