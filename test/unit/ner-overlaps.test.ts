/** Which of overlapping proposals stand: by length without a model, by odds with one. */
import { describe, expect, test } from 'vitest';
import { bestType, GIVEN_SOURCE, MODEL_SOURCE, type TypeEvidence } from '../../extract/ner/best-type.ts';
import { NerContext } from '../../extract/ner/context.ts';
import { defaultGazetteer } from '../../extract/ner/gazetteer/default.ts';
import type { Proposal } from '../../extract/ner/layer.ts';
import { settle } from '../../extract/ner/overlaps.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { plainDocument } from './extraction-cases.ts';

const TEXT = 'The University of Ulm and Meridian met.';
// Tokens: The0 University1 of2 Ulm3 and4 Meridian5 met6 .7
type Row = readonly [
  first: number,
  last: number,
  layer: string,
  more: Pick<Proposal, 'confidence'> & Partial<Proposal>,
];

function stand(rows: readonly Row[]): string[] {
  const context = new NerContext(plainDocument(TEXT), defaultOntology, defaultGazetteer, { terms: false });
  for (const [first, last, layer, more] of rows)
    context.propose({ sentence: 0, first, last, layer, ...more });
  return settle(context, ['links', 'gazetteer', 'capitals', 'crf']).map(
    ({ surface, confidence }) => `${surface} ${confidence}`,
  );
}

describe('overlapping proposals', () => {
  test.each<[string, Row[], string[]]>([
    [
      'without a model the longest stands',
      [
        [1, 2, 'capitals', { confidence: 0.9 }],
        [1, 4, 'capitals', { confidence: 0.7 }],
      ],
      ['University of Ulm 0.7'],
    ],
    [
      'with one the set of the best odds stands, be it shorter',
      [
        [1, 6, 'capitals', { confidence: 0.9 }],
        [1, 6, 'crf', { confidence: 0.2, odds: -1.4 }],
        [1, 4, 'crf', { confidence: 0.9, odds: 2.2 }],
        [5, 6, 'crf', { confidence: 0.8, odds: 1.4 }],
      ],
      ['University of Ulm 0.9', 'Meridian 0.8'],
    ],
    [
      'what the model thinks little of falls, whatever a rule says',
      [
        [5, 6, 'capitals', { confidence: 0.9 }],
        [5, 6, 'crf', { confidence: 0.05, odds: -3 }],
      ],
      [],
    ],
    [
      'unless the user or the markup says so',
      [
        [5, 6, 'gazetteer', { confidence: 0.95, sure: true }],
        [5, 6, 'crf', { confidence: 0.05, odds: -3 }],
      ],
      ['Meridian 0.95'],
    ],
    [
      'and a likelier, longer name is before that',
      [
        [3, 4, 'gazetteer', { confidence: 0.95, sure: true }],
        [1, 4, 'crf', { confidence: 0.98, odds: 4 }],
      ],
      ['University of Ulm 0.98'],
    ],
  ])('%s', (_, rows, expected) => expect(stand(rows)).toEqual(expected));
});

describe('the best type', () => {
  const row = (type: string, confidence: number, source: string): TypeEvidence => ({
    type,
    confidence,
    source,
  });
  test.each<[string, TypeEvidence[], string]>([
    ['of nothing is none', [], 'Entity'],
    [
      'by rule is the one with the most behind it',
      [row('Person', 0.4, 'a'), row('Place', 0.7, 'b')],
      'Place',
    ],
    [
      'with a model a doubtful cue does not overrule it',
      [row('Company', 0.9, MODEL_SOURCE), row('Person', 0.1, MODEL_SOURCE), row('Person', 0.5, 'who')],
      'Company',
    ],
    [
      'with a model in doubt a list decides',
      [
        row('Software', 0.5, MODEL_SOURCE),
        row('Protocol', 0.2, MODEL_SOURCE),
        row('Protocol', 0.9, 'gazetteer'),
      ],
      'Protocol',
    ],
    [
      'is of the likeliest coarse type, though its finer ones share the odds',
      [
        row('Person', 0.4, MODEL_SOURCE),
        row('Company', 0.32, MODEL_SOURCE),
        row('Institution', 0.28, MODEL_SOURCE),
      ],
      'Company',
    ],
    [
      'is what the user’s list says',
      [row('Person', 0.99, MODEL_SOURCE), row('Work', 0.9, GIVEN_SOURCE)],
      'Work',
    ],
  ])('%s', (_, evidence, type) => expect(bestType(defaultOntology, evidence).type).toBe(type));
});
