/** Finding and typing names: what each layer brings, how overlaps are settled, what is dropped and why. */
import { describe, expect, it } from 'vitest';
import type { ExtractedEntity } from '../../extract/extraction.ts';
import { createExtractor } from '../../extract/index.ts';
import { NerContext } from '../../extract/ner/context.ts';
import { defaultGazetteer } from '../../extract/ner/gazetteer/default.ts';
import { rowsOf } from '../../extract/ner/gazetteer/gazetteer.ts';
import type { Layer, Proposal } from '../../extract/ner/layer.ts';
import { NameIndex } from '../../extract/ner/name-index.ts';
import { settle } from '../../extract/ner/overlaps.ts';
import { orderedLayers, RULE_LAYERS } from '../../extract/ner/registry.ts';
import { shapeOf, tokenise } from '../../extract/ner/tokens.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { plainDocument } from './extraction-cases.ts';

const extractor = createExtractor();

function entities(body: string, parts: Parameters<typeof plainDocument>[1] = {}): ExtractedEntity[] {
  return extractor.extractDocument(plainDocument(body, parts)).entities;
}
const names = (body: string, parts = {}): string[] => entities(body, parts).map(({ name }) => name);
const typeOf = (body: string, name: string, parts = {}): string | undefined =>
  entities(body, parts).find((entity) => entity.name === name)?.type;

describe('tokens', () => {
  it.each([
    ['Debian', 'capital'],
    ['RHEL', 'upper'],
    ['S3', 'upper'],
    ['cPanel', 'mixed'],
    ['CloudLinux', 'mixed'],
    ['x86-64', 'mixed'],
    ['Hewlett-Packard', 'capital'],
    ['8.3', 'number'],
    ["'s", 'possessive'],
    ['kernel', 'lower'],
    [',', 'punctuation'],
  ])('%s is %s', (word, shape) => expect(shapeOf(word)).toBe(shape));

  it('parts a name from what hangs on it', () => {
    const words = tokenise("Xen-based tools, Codenotary's immudb and CloudLinux, Inc. use Node.js.");
    expect(words.map(({ text }) => text)).toEqual([
      'Xen',
      '-based',
      'tools',
      ',',
      'Codenotary',
      "'s",
      'immudb',
      'and',
      'CloudLinux',
      ',',
      'Inc.',
      'use',
      'Node.js',
      '.',
    ]);
  });
});

describe('names', () => {
  it.each([
    ['The panel was written by Jane Qwertz at Foobar Dynamics.', ['Jane Qwertz', 'Foobar Dynamics']],
    ['In June 2014 the Zorblax Foundation met in Geneva.', ['Zorblax Foundation', 'Geneva']],
    ['Early Debian releases used dpkg.', ['Debian', 'dpkg']],
    ['Many operators prefer Xen-based hosts.', ['Xen']],
    ['Since then RHEL 8 and CentOS 7 have aged.', ['RHEL 8', 'CentOS 7']],
    ['It was merged by Willem van Biljon.', ['Willem van Biljon']],
    ['Engineers of the University of Nowhere helped.', ['University of Nowhere']],
    ['Plesk International GmbH and Acme, L.L.C. agreed.', ['Plesk International', 'Acme']],
  ])('%s', (body, expected) => expect(names(body)).toEqual(expected));

  it.each([
    ['a word that only begins a sentence', 'Delays were common. Packages are signed.'],
    ['a date', 'Support ended in December on a Monday.'],
    ['a nation as an adjective', 'An Israeli start-up began the work.'],
    ['an acronym of a general term', 'The CEO praised the API and the CPU.'],
    [
      'a term in lower case and its acronym',
      'The application binary interface (ABI) is stable; the ABI is kept.',
    ],
    ['a role', 'He met the President.'],
    ['a common word with a capital', 'Members of the Board agreed.'],
    ['a list word that is a verb here', 'Mock the system and chef the code.'],
  ])('leaves out %s', (_, body) => expect(names(body)).toEqual([]));

  it('takes a listed common word only near other known names', () => {
    expect(names('They manage units with Ansible, Puppet and Chef.')).toEqual(['Ansible', 'Puppet', 'Chef']);
    expect(names('The tool is written in Go.')).toEqual(['Go']);
    expect(names('Go is what they say.')).toEqual([]);
  });

  it('finds an acronym in brackets on either side', () => {
    const [association] = entities('They joined the Open Zorb Alliance (OpenZA) and left OpenZA.');
    expect(association).toMatchObject({
      name: 'Open Zorb Alliance',
      acronyms: ['OpenZA'],
      aliases: ['OpenZA'],
    });
    expect(entities('ZQF (Zorb Quality Forum) met.')[0]).toMatchObject({ name: 'Zorb Quality Forum' });
  });

  it.each([
    ['Simple Storage Service (S3) is old.', 'S3'],
    ['They formed the AlmaLinux OS Foundation (ALOSF).', 'ALOSF'],
    ['It is offered as Red Hat OpenShift Service on AWS (ROSA).', 'ROSA'],
    ['The Kernel-based Virtual Machine (KVM) is a hypervisor.', 'KVM'],
    ['Extra Packages for Enterprise Linux (EPEL) came later.', 'EPEL'],
  ])('aligns the letters of an acronym: %s', (body, acronym) =>
    expect(entities(body).flatMap(({ acronyms }) => acronyms)).toEqual([acronym]),
  );

  it('finds everywhere what the title names, in its own writing', () => {
    const found = extractor.extractDocument(
      plainDocument('systemd is a suite. Most systems run systemd now.', { title: 'systemd' }),
    );
    expect(found.mentions.filter(({ surface }) => surface === 'systemd')).toHaveLength(2);
    expect(found.about).toBe(found.entities[0]?.id);
  });

  it('knows the last name of a person once the full name has stood', () => {
    const found = extractor.extractDocument(plainDocument('Igor Qwertzski spoke. Qwertzski argued well.'));
    expect(found.entities).toHaveLength(1);
    expect(found.mentions.map(({ surface }) => surface)).toEqual(['Igor Qwertzski', 'Qwertzski']);
  });

  it('reads infobox values one by one, and leaves out what names nothing', () => {
    const found = names('Nothing else.', {
      title: 'Frob',
      infobox: {
        License: 'GPL and other free licenses',
        Developer: 'Zorb, Inc., Blip',
        'Package manager': 'frobpkg',
        Family: 'Unix-like',
      },
    });
    expect(found).toEqual(['GPL', 'Zorb', 'Blip', 'frobpkg']);
  });

  it('says why a candidate was dropped', () => {
    const { dropped } = extractor.explainDocument(plainDocument('Delays were common.'));
    expect(dropped).toEqual([
      expect.objectContaining({ surface: 'Delays', reason: expect.stringContaining('start') }),
    ]);
  });

  it("takes the user's rows before its own, for this extractor only", () => {
    const own = createExtractor({ gazetteer: rowsOf('Person', 'Debian\nfrobnitz') });
    const found = own.extractDocument(plainDocument('They met Debian and frobnitz.')).entities;
    expect(found.map(({ name, type }) => [name, type])).toEqual([
      ['Debian', 'Person'],
      ['frobnitz', 'Person'],
    ]);
    expect(typeOf('They use Debian.', 'Debian')).toBe('OperatingSystem');
  });
});

describe('types', () => {
  it.each([
    ['Zorblax is a Linux distribution developed by volunteers.', 'Zorblax', 'OperatingSystem'],
    ['Zorblax, a German space agency, agreed.', 'Zorblax', 'Institution'],
    ['They use the hypervisor Zorblax today.', 'Zorblax', 'Software'],
    ['They rent from hosting providers such as Zorblax and Frobhost.', 'Frobhost', 'Provider'],
    ['They met the Zorb Research Institute there.', 'Zorb Research Institute', 'Institution'],
    ['It falls under the Zorb Public License.', 'Zorb Public License', 'License'],
    ['Zorblax is headquartered in Frobville.', 'Frobville', 'Place'],
    ['They use Zorblax 3 and Zorblax. Zorblax is a web server.', 'Zorblax 3', 'Software'],
  ])('%s (%s: %s)', (body, name, type) => expect(typeOf(body, name)).toBe(type));

  it("reads the subject's type off infobox and categories", () => {
    const parts = {
      title: 'Zorb',
      infobox: { Type: 'Web hosting control panel' },
      categories: ['Control panels'],
    };
    expect(typeOf('Zorb came later.', 'Zorb', parts)).toBe('Software');
  });
});

describe('layers', () => {
  it('run in an order in which each has what it requires', () => {
    expect(() => orderedLayers(RULE_LAYERS)).not.toThrow();
    expect(() => orderedLayers([...RULE_LAYERS].reverse())).toThrow(/requires/);
    const twice: Layer[] = [RULE_LAYERS[0] as Layer, RULE_LAYERS[0] as Layer];
    expect(() => orderedLayers(twice)).toThrow(/two definitions/);
  });

  it('overlaps go to the longest, then the surest, then the first layer', () => {
    const context = new NerContext(
      plainDocument('Red Hat Enterprise Linux runs.'),
      defaultOntology,
      defaultGazetteer,
      { terms: false },
    );
    const proposal = (first: number, last: number, confidence: number, layer: string): Proposal => ({
      sentence: 0,
      first,
      last,
      confidence,
      layer,
    });
    context.proposals.push(
      proposal(0, 2, 0.99, 'a'),
      proposal(0, 4, 0.6, 'b'),
      proposal(2, 4, 0.9, 'a'),
      proposal(0, 4, 0.6, 'c'),
      proposal(4, 5, 0.3, 'a'),
    );
    expect(settle(context, ['a', 'b', 'c'])).toMatchObject([
      { surface: 'Red Hat Enterprise Linux', method: 'b', confidence: 0.84 },
    ]);
  });
});

describe('the index of names', () => {
  it('finds the longest name at each place', () => {
    const index = new NameIndex<string>();
    for (const name of ['Red Hat', 'Red Hat Enterprise Linux', 'Hat']) index.add(name, name);
    const found = [...index.find(tokenise('Red Hat Enterprise Linux, Red Hat and Hat'))];
    expect(found.map(({ value }) => value)).toEqual(['Red Hat Enterprise Linux', 'Red Hat', 'Hat']);
  });

  it('the shipped lists name known types, and hundreds of things', () => {
    for (const { name, type } of defaultGazetteer.rows)
      expect(defaultOntology.hasType(type), name).toBe(true);
    expect(defaultGazetteer.rows.length).toBeGreaterThan(800);
  });
});
