/** What every extraction keeps to, and what whole small articles give. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../extract/document.ts';
import { type Extraction, FailureSchema } from '../../extract/extraction.ts';
import { createExtractor, extract, isFailure } from '../../extract/index.ts';
import { checkPromises } from '../fixtures/promises.ts';
import { plainDocument } from './extraction-cases.ts';

const extractor = createExtractor();
const run = (body: string, parts: Parameters<typeof plainDocument>[1] = {}): Extraction =>
  extractor.extractDocument(plainDocument(body, parts));

function relationsOf({ entities, relations }: Extraction): string[] {
  const name = new Map(entities.map((entity) => [entity.id, entity.name]));
  return relations.map(({ subject, type, object }) => `${name.get(subject)} ${type} ${name.get(object)}`);
}

const ARTICLE = {
  title: 'Zorblax',
  parent: 'Debian',
  infobox: { Developer: 'Frobnitz, Inc.', License: 'MIT License', 'Written in': 'Rust' },
  categories: ['Linux distributions'],
};
const BODY =
  'Zorblax is a Linux distribution based on Debian. It ships with systemd, GNOME and Podman. The project was ' +
  'announced by Frobnitz, Inc. in 2010. Package management uses DNF. Unlike Ubuntu, it is not compatible with ' +
  'Snap. Jane Qwertz, founder of Frobnitz, works for Red Hat.';

describe('an article', () => {
  const extraction = run(BODY, ARTICLE);

  it('keeps its promises', () => checkPromises(extraction, plainDocument(BODY, ARTICLE)));

  it('gives its relations, and none that the text takes back', () => {
    expect(relationsOf(extraction).sort()).toEqual(
      [
        'Frobnitz FOUNDED_BY Jane Qwertz',
        'Jane Qwertz WORKS_FOR Red Hat',
        'Zorblax ANNOUNCED_BY Frobnitz',
        'Zorblax DERIVED_FROM Debian',
        'Zorblax DEVELOPED_BY Frobnitz',
        'Zorblax INCLUDES GNOME',
        'Zorblax INCLUDES Podman',
        'Zorblax INCLUDES systemd',
        'Zorblax LICENSED_UNDER MIT License',
        'Zorblax USES DNF',
        'Zorblax WRITTEN_IN Rust',
      ].sort(),
    );
  });

  it('is about its title', () => {
    const about = extraction.entities.find(({ id }) => id === extraction.about);
    expect(about).toMatchObject({ name: 'Zorblax', type: 'OperatingSystem' });
    expect(about?.types).toEqual(['Entity', 'Project', 'OperatingSystem']);
  });

  it('marks the pronoun that a relation was read from', () => {
    const anaphors = extraction.mentions.filter(({ method }) => method === 'anaphor');
    expect(anaphors.map(({ surface }) => surface)).toEqual(['It', 'The project']);
  });

  it('cites two sentences where a side of the subject is spoken of', () => {
    const uses = extraction.relations.find(({ type }) => type === 'USES');
    expect(uses?.evidence.map(({ method }) => method)).toEqual(['uses+document', 'uses+document']);
  });

  it('is the same each time', () => {
    expect(run(BODY, ARTICLE)).toEqual(extraction);
    expect(createExtractor().extractDocument(plainDocument(BODY, ARTICLE))).toEqual(extraction);
  });

  it('gives the same words twice two ids', () => {
    const { sentences } = run('It works. It works.');
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(2);
  });
});

describe('sentences about the subject', () => {
  it.each([
    ['Zorb is a tool compatible with Docker, Podman, and orchestration via Kubernetes and OpenShift.', 4],
    ['Zorb was developed by IBM and Intel.', 2],
    ['Zorb is a tool. Launched in 2010, Zorb is licensed under the MIT License.', 1],
    ['Zorb is comparable to those of Docker.', 0],
    ['Zorb is not affiliated with Red Hat.', 0],
    ['Zorb was considered a fork of Docker.', 0],
    ['Critics say that Zorb could be acquired by Oracle.', 0],
    ['Zorb uses Docker rather than Podman.', 1],
    ['Zorb is used by CERN, unlike Docker.', 1],
  ])('%s: %i edges', (body, count) => expect(relationsOf(run(body, { title: 'Zorb' }))).toHaveLength(count));
});

describe('extract()', () => {
  it('reads a text and gives one extraction', () => {
    const result = extract('Zorb\n\nZorb is a web server.', { source: 'zorb.txt', format: 'text' });
    expect(isFailure(result)).toBe(false);
  });

  it('gives a failure, never an exception', () => {
    for (const result of [
      extract(''),
      extract('x', { format: 'nonsense' }),
      extract('\u0000\u0001', { source: 'b' }),
    ])
      expect(FailureSchema.parse(result).error.message).not.toBe('');
  });

  it('refuses an unknown model and names the known ones', () => {
    expect(() => createExtractor({ model: 'magic' })).toThrow(/rules/);
  });

  it('turns a document that breaks a layer into a failure', () => {
    const broken = { ...plainDocument('x'), sections: null } as unknown as Document;
    expect(() => extractor.extractDocument(broken)).toThrow(/Untitled/);
  });

  it('keeps its promises on any text', () => {
    const word = fc.constantFrom(
      'Red',
      'Hat',
      'CloudLinux',
      'RHEL',
      '(',
      ')',
      ',',
      '.',
      'is',
      'a',
      'developed',
      'by',
      'and',
      'It',
      'which',
      'the',
      'project',
      'uses',
      "'s",
      'Docker',
      'Inc.',
      'of',
      'based',
      'on',
      'compatible',
      'with',
      '7',
      'é',
      '\u202e',
      '🙂',
      '\n',
      '\n\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 8, arbitrary: word }, fc.string()), { maxLength: 60 }),
        (words) => {
          const document = plainDocument(words.join(' '), { title: 'Red Hat' });
          checkPromises(extractor.extractDocument(document), document);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  // The suite's time limit is the bound; how fast it is is measured in bench/.
  it.each([
    ['one letter', 'a'.repeat(500_000)],
    ['brackets', '('.repeat(100_000)],
    ['capitals', 'Ab '.repeat(50_000)],
    ['acronyms', 'RHEL (Red Hat Enterprise Linux) '.repeat(4_000)],
    ['lists', 'developed by A, '.repeat(20_000)],
    ['new names', Array.from({ length: 10_000 }, (_, at) => `Foo Bar${at} and`).join(' ')],
  ])('comes to an end on hostile text: %s', (_, text) => {
    expect(run(text).sentences.length).toBeGreaterThan(0);
  });
});
