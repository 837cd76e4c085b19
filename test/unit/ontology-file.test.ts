/** Ontology files: what they add, what is wrong with them in words, and that none of them can do harm. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createExtractor, defaultOntology, extendOntology, isFailure } from '../../extract/index.ts';
import { RESERVED_RELATIONS, RESERVED_TYPES } from '../../extract/ontology/ontology.ts';
import { readOntologyFile } from '../../extract/ontology/user-file.ts';
import { KithError } from '../../foundation/errors.ts';
import { BOOKKEEPING_LABELS, NODE_LABELS, TEXT_EDGES } from '../../graph/model.ts';

const MUSIC = readFileSync('samples/ontologies/music.yaml', 'utf8');
const read = (text: string) => readOntologyFile(text, 'own.yaml', defaultOntology);

function fault(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof KithError && error.code === 'usage') return error.message;
    throw error;
  }
  return 'none';
}

const TYPE = `  - id: Band
    parent: Organization
    definition: Musicians.
`;
const RELATION = `  - id: SIGNED_TO
    reading: is signed to
    inverse: has signed
    definition: A contract.
    subject: [Band]
    object: [Company]
`;
const PATTERN = `  - id: signed-with
    relation: SIGNED_TO
    form: active
    words: signed with
    example: '{The Kites} signed with [Lantern Records].'
    nearMiss: '{The Kites} never signed with [Lantern Records].'
`;
const own = (more = '') => `module: own\ntypes:\n${TYPE}relations:\n${RELATION}patterns:\n${PATTERN}${more}`;

describe('an ontology file', () => {
  it('adds types, relations, fields, patterns and names', () => {
    const ontology = extendOntology(defaultOntology, [{ source: 'music.yaml', text: MUSIC }]);
    expect(ontology.chain('Album')).toEqual(['Entity', 'Work', 'Album']);
    expect(ontology.relation('TOURED_WITH')).toMatchObject({ symmetric: true, inverse: 'toured with' });
    expect(ontology.type('RecordLabel').label).toBe('Record label');
    expect(ontology.type('MusicGenre').label).toBe('Genre');
    const music = ontology.modules.at(-1);
    expect(music?.id).toBe('music');
    expect(music?.patterns?.length).toBeGreaterThan(8);
    expect(music?.gazetteer?.[1]).toMatchObject({
      name: 'shoegaze',
      aliases: ['shoegazing'],
      identifier: 'Q209137',
    });
  });

  it('may build on another', () => {
    const second = own()
      .replace('module: own', 'module: second')
      .replace('parent: Organization', 'parent: Club');
    const first = 'module: first\ntypes:\n  - { id: Club, parent: Organization, definition: Members. }\n';
    const ontology = extendOntology(defaultOntology, [
      { source: 'first.yaml', text: first },
      { source: 'second.yaml', text: second },
    ]);
    expect(ontology.chain('Band')).toEqual(['Entity', 'Organization', 'Club', 'Band']);
  });

  it('belongs to one extractor and leaves the others as they are', () => {
    const ontology = extendOntology(defaultOntology, [{ source: 'own.yaml', text: own() }]);
    const text = '# The Kites\n\nThe Kites is a club. The Kites signed with Lantern Records, a company.';
    const types = (extractor = createExtractor()) =>
      [...extractor.extract({ source: 'a.md', text })].flatMap((result) =>
        isFailure(result) ? [] : result.relations.map(({ type }) => type),
      );
    expect(types(createExtractor({ ontology }))).toContain('SIGNED_TO');
    expect(types()).not.toContain('SIGNED_TO');
    expect(defaultOntology.hasType('Band')).toBe(false);
  });

  it('reads over what a general pattern says of the same words', () => {
    const ontology = extendOntology(defaultOntology, [{ source: 'music.yaml', text: MUSIC }]);
    const text = '# Glass Hours\n\nGlass Hours is an album. Glass Hours was released by Lantern Records.';
    const [result] = [...createExtractor({ ontology }).extract({ source: 'a.md', text })];
    if (!result || isFailure(result)) throw new Error('not read');
    expect(result.relations.map(({ type }) => type)).toEqual(['RELEASED_BY']);
  });
});

describe('what is wrong is said with its line', () => {
  test.each<[name: string, text: string, says: RegExp]>([
    ['an empty file', '', /line 1: the file must be names with their values/],
    ['no YAML', 'module: own\ntypes: [', /line \d+: this is no YAML/],
    [
      'a field that is not known',
      own().replace('    parent:', '    colr: red\n    parent:'),
      /line 4: “colr” is not known here; known are id, parent/,
    ],
    [
      'a field that is missing',
      own().replace('    definition: Musicians.\n', ''),
      /line 3: “definition” is missing/,
    ],
    [
      'a colour that is none',
      own().replace('    parent:', "    colour: 'red;background:url(//canary)'\n    parent:"),
      /line 4: “colour” must be a colour written as #rrggbb/,
    ],
    [
      'a colour that YAML takes for a comment',
      own().replace('    parent:', '    colour: #aabbcc\n    parent:'),
      /line 4: “colour” must be text.*in quotes/,
    ],
    [
      'a shape that is not drawn',
      own().replace('    parent:', '    shape: blob\n    parent:'),
      /line 4: “shape” must be one of ellipse/,
    ],
    [
      'a type with a backtick',
      own().replace('id: Band', 'id: "Band`) DETACH DELETE n //"'),
      /line 3: .*PascalCase/,
    ],
    ['a type with a backslash', own().replace('id: Band', 'id: Band\\u0060'), /line 3: .*PascalCase/],
    [
      'a type that the graph keeps for itself',
      own().replace('id: Band', 'id: Sentence'),
      /line 3: .*Sentence/,
    ],
    [
      'a type that is there',
      own().replace('id: Band', 'id: Company'),
      /line 3: the type Company is there already/,
    ],
    [
      'an unknown parent',
      own().replace('parent: Organization', 'parent: Organisation'),
      /line 4: there is no entity type “Organisation”; known are .*Organization/,
    ],
    [
      'its own ancestor',
      own().replace('parent: Organization', 'parent: Band'),
      /line 4: Band would be its own ancestor/,
    ],
    [
      'a relation with a backtick',
      own().replace('id: SIGNED_TO', 'id: "SIGNED`TO"'),
      /line 7: .*UPPER_SNAKE_CASE/,
    ],
    ['a relation of the text layer', own().replaceAll('SIGNED_TO', 'MENTIONS'), /line 7: .*MENTIONS/],
    [
      'a relation without its inverse',
      own().replace('    inverse: has signed\n', ''),
      /line 7: SIGNED_TO has no “inverse”/,
    ],
    ['an unknown end', own().replace('[Company]', '[Label]'), /line 12: there is no entity type “Label”/],
    [
      'a number for a text',
      own().replace('is signed to', '12'),
      /line 8: “reading” must be text; put it in quotes/,
    ],
    [
      'a regular expression',
      own().replace('words: signed with', () => "words: '(a+)+$'"),
      /line 17: .*no word in lower case; patterns are words, not regular expressions/,
    ],
    ['two words as one', own().replace('words: signed with', 'words: signed  with'), /line 17: .*empty word/],
    [
      'a pattern id that is taken',
      own().replace('id: signed-with', 'id: developed-by'),
      /line 14: there is a pattern “developed-by” already/,
    ],
    [
      'an example that is not found',
      own().replace('} signed with [', '} spoke of ['),
      /line 18: .*does not find The Kites → Lantern Records/,
    ],
    ['a near miss that is found', own().replace('never signed', 'signed'), /line 19: .*must find nothing/],
    [
      'an example without names',
      own().replace('{The Kites}', 'The Kites'),
      /line 18: .*marks no \{subject\}/,
    ],
    [
      'ends that the relation does not take',
      own('    rightTypes: [Place]\n'),
      /line 20: Place cannot stand at this end of SIGNED_TO/,
    ],
    [
      'an unknown relation of a field',
      own('fields:\n  - { field: label, relation: SIGND_TO }\n'),
      /line 21: there is no relation type “SIGND_TO”/,
    ],
    [
      'no item of Wikidata',
      own('gazetteer:\n  - { name: The Kites, type: Band, identifier: 42Q }\n'),
      /line 21: “identifier” must be an item of Wikidata/,
    ],
    [
      'a name that stands twice',
      own('gazetteer:\n  - { name: The Kites, type: Band }\n  - { name: The Kites, type: Band }\n'),
      /line 22: the name “The Kites” stands twice/,
    ],
    [
      'a key that stands twice',
      own().replace('    parent:', '    parent: Work\n    parent:'),
      /line 5: “parent” stands here twice/,
    ],
    ['an alias', 'module: own\ntypes: &a []\nrelations: *a\n', /line 2: “&a”/],
    ['a second document', `${own()}---\nmodule: other\n`, /line 20: a second document|this is no YAML/],
    ['a tag', 'module: !!js/function x\n', /tags such as|this is no YAML/],
  ])('%s', (_, text, says) => {
    expect(fault(text)).toMatch(says);
    expect(fault(text)).toContain('"own.yaml", line ');
  });
});

describe('a hostile file', () => {
  const K = 500_000;
  test.each<[string, string]>([
    [
      'billion laughs',
      `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`,
    ],
    ['brackets', '['.repeat(K)],
    ['braces', '{a: '.repeat(K / 4)],
    ['stairs', '- '.repeat(K / 2)],
    ['indents', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['anchors', '&a\n'.repeat(K / 3)],
    ['a million keys', Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['quotes', `${'"'.repeat(3_990)}\n`.repeat(120)],
    ['too large', '# x\n'.repeat(K)],
    ['prototypes', 'module: own\n__proto__: { polluted: true }\n'],
    ['control characters', own().replace('Musicians.', '"Musi\\u202ecians"')],
  ])('%s is refused in time', (_, text) => {
    const started = performance.now();
    expect(fault(text)).toMatch(/^"own\.yaml", line \d+: /);
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('ends in a file that is read or a sentence, whatever is changed in a good one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ maxLength: 4, unit: 'grapheme' }), fc.nat(3), (at, put, cut) => {
        const good = own();
        const where = at % good.length;
        expect(fault(good.slice(0, where) + put + good.slice(where + cut))).toMatch(
          /^(?:none$|"own\.yaml", line \d+: )/,
        );
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

test('no type or relation may take a name of the graph’s own layer of text', () => {
  expect(new Set([...RESERVED_TYPES, 'Entity'])).toEqual(
    new Set<string>([...NODE_LABELS, ...BOOKKEEPING_LABELS]),
  );
  expect(RESERVED_RELATIONS).toEqual(new Set<string>(TEXT_EDGES));
});
