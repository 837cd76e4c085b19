/** The reference list: its notation, and what is looked up of it. */
import { describe, expect, it } from 'vitest';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { referenceLists } from '../../extract/reference/default.ts';
import { Reference, readReference } from '../../extract/reference/reference.ts';

const list = readReference(`
  @ Company
  Akamai | Akamai Technologies :: ^ACQUIRED_BY Linode, Nominum; LOCATED_IN Cambridge
  Google | Google LLC
  @ Software
  Chrome | Google Chrome :: DEVELOPED_BY Google; USES V8
  Flow ?
`);

describe('the notation', () => {
  it('gives names their types', () => {
    expect(list.rows.map(({ name, type, aliases, context }) => [name, type, aliases, context])).toEqual([
      ['Akamai', 'Company', ['Akamai Technologies'], undefined],
      ['Google', 'Company', ['Google LLC'], undefined],
      ['Chrome', 'Software', ['Google Chrome'], undefined],
      ['Flow', 'Software', [], true],
    ]);
  });

  it('gives facts, turned round by ^', () => {
    expect(list.facts).toContainEqual({ subject: 'linode', type: 'ACQUIRED_BY', object: 'akamai' });
    expect(list.facts).toContainEqual({ subject: 'chrome', type: 'DEVELOPED_BY', object: 'google' });
    expect(list.facts).toHaveLength(5);
  });

  it.each([
    ['a thing without a type', 'Chrome'],
    ['what is no fact', '@ Software\nChrome :: made by Google'],
  ])('refuses %s', (_what, text) => {
    expect(() => readReference(text)).toThrow(/of the reference list/);
  });
});

describe('facts among the entities of an article', () => {
  const known = new Reference([list]).among([
    ['Chrome'],
    ['Google', 'Google Inc.'],
    ['Akamai Technologies, Inc.'],
    ['Linode'],
    ['Chromium'],
  ]);

  it('finds both ends by any of their names, without legal form', () => {
    expect(known.of(0, 1)).toEqual(['DEVELOPED_BY']);
    expect(known.of(3, 2)).toEqual(['ACQUIRED_BY']);
  });

  it('knows nothing the way round, nor of strangers', () => {
    expect(known.of(1, 0)).toEqual([]);
    expect(known.of(4, 1)).toEqual([]);
  });

  it('tells what is known of a subject at all', () => {
    expect(known.kindsOf(0)).toEqual(['DEVELOPED_BY', 'USES']);
    expect(known.kindsOf(4)).toEqual([]);
  });
});

describe('the list that comes with kith', () => {
  it('uses types and relations of the ontology', () => {
    const rows = referenceLists.flatMap((each) => each.rows);
    const facts = referenceLists.flatMap((each) => each.facts);
    expect(rows.filter(({ type }) => !defaultOntology.hasType(type))).toEqual([]);
    expect(facts.filter(({ type }) => !defaultOntology.hasRelation(type))).toEqual([]);
  });
});
