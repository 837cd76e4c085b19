/** Which mentions are one thing, and why; keys that join articles. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../extract/index.ts';
import {
  foldName,
  isAcronymShaped,
  isLegalForm,
  normaliseName,
  titleForms,
  withoutDisambiguator,
  withoutLegalForm,
} from '../../extract/linking/names.ts';
import { linkingRules } from '../../extract/linking/registry.ts';
import { linkedTitle } from '../../extract/linking/targets.ts';
import { plainDocument } from './extraction-cases.ts';

const extractor = createExtractor();
const entitiesOf = (body: string, parts: Parameters<typeof plainDocument>[1] = {}) =>
  extractor.extractDocument(plainDocument(body, parts)).entities;

describe('names', () => {
  it.each([
    ['CloudLinux, Inc.', 'CloudLinux'],
    ['cPanel, L.L.C.', 'cPanel'],
    ['Plesk International GmbH', 'Plesk International'],
    ['Elastic N.V.', 'Elastic'],
    ['Red Hat', 'Red Hat'],
    ['SA', 'SA'],
  ])('%s without its legal form is %s', (name, bare) => expect(withoutLegalForm(name)).toBe(bare));

  it.each([
    ['The Linux Foundation', 'linux foundation'],
    ['Jędrzejewski', 'jedrzejewski'],
    ['CloudLinux, Inc.', 'cloudlinux'],
    ['Amazon.com, Inc.', 'amazoncom'],
    ['CentOS 7', 'centos 7'],
    ['Hewlett-Packard', 'hewlett packard'],
  ])('%s has the key body %s', (name, key) => expect(normaliseName(name)).toBe(key));

  it('knows legal forms from words', () => {
    expect(['Inc.', 'LLC', 'GmbH', 'e.V.', 'S.A.'].every(isLegalForm)).toBe(true);
    expect(['as', 'co', 'inc', 'Linux'].some(isLegalForm)).toBe(false);
  });

  it('knows acronyms by their look', () => {
    expect(['RHEL', 'S3', 'KVM', 'R&D'].every(isAcronymShaped)).toBe(true);
    expect(['Red', 'Linux', 'A', 'CloudLinux'].some(isAcronymShaped)).toBe(false);
  });

  it('folds without losing what tells names apart', () => {
    expect(foldName('CentOS Stream')).not.toBe(foldName('CentOS'));
    expect(withoutDisambiguator('Mercury (planet)')).toBe('Mercury');
    expect(
      titleForms(plainDocument('', { title: 'Zorb (software)', infobox: { Name: 'Zorb, Inc.' } })),
    ).toEqual(['Zorb', 'Zorb (software)', 'Zorb, Inc.']);
  });
});

describe('the sieve', () => {
  it.each([
    ['spelling', 'They left the Zorb Alliance. The Zorb-Alliance grew.', 'Zorb Alliance', 'another spelling'],
    ['legal form', 'It was Frobnitz, Inc. that paid. They thank Frobnitz for it.', 'Frobnitz', 'legal form'],
    [
      'acronym in brackets',
      'They use Zorb Quality Metrics (ZQM). Then ZQM won.',
      'Zorb Quality Metrics',
      'brackets',
    ],
    ['lone acronym', 'They use Zorb Quality Metrics. Then ZQM won.', 'Zorb Quality Metrics', 'fits no other'],
    ['stated', 'They met Frobnitz, formerly known as Zorblax, in Geneva.', 'Frobnitz', 'The text says'],
    ['last name', 'They met Jane Qwertz. Later Qwertz left.', 'Jane Qwertz', 'last name'],
    ['list', 'They use Red Hat Enterprise Linux. Then RHEL won.', 'Red Hat Enterprise Linux', 'names of'],
  ])('%s', (_, body, name, why) => {
    const [entity] = entitiesOf(body);
    expect(entity?.name).toBe(name);
    expect(entity?.aliases).toHaveLength(1);
    expect(entity?.why.join(' ')).toContain(why);
  });

  it.each([
    ['a version is not another', 'They ran CentOS 7 and CentOS 8.', ['CentOS 7', 'CentOS 8']],
    ['a stream is not the distribution', 'They ran CentOS and CentOS Stream.', ['CentOS', 'CentOS Stream']],
    [
      'a project is not what it makes',
      'They left Debian and the Debian Project.',
      ['Debian', 'Debian Project'],
    ],
    ['a company is not its product', 'They use Docker by Docker, Inc. today.', ['Docker', 'Docker, Inc.']],
    [
      'two letters are too few for an acronym',
      'They met Zorb Alliance people. Then ZA won.',
      ['Zorb Alliance', 'ZA'],
    ],
    ['two people of one name', 'They met Jane Qwertz and Bob Qwertz.', ['Jane Qwertz', 'Bob Qwertz']],
  ])('%s', (_, body, names) => expect(entitiesOf(body).map(({ name }) => name)).toEqual(names));

  it('joins the names that title and infobox give', () => {
    const body = 'Zorb is a tool. The Zorbian Machine is also fast.';
    const [entity] = entitiesOf(body, { title: 'Zorb', infobox: { Name: 'Zorbian Machine' } });
    expect(entity).toMatchObject({ name: 'Zorb', aliases: ['Zorbian Machine'] });
  });

  it('runs its rules in one order', () => {
    expect(linkingRules.ids).toEqual([
      'linked',
      'firm',
      'spelling',
      'title',
      'legal-form',
      'acronym-in-brackets',
      'listed',
      'lone-acronym',
      'stated',
      'gloss',
      'full-name',
      'last-name',
      'first-name',
      'nation',
      'state-form',
      'common-head',
      'owner-before',
      'noun-alone',
    ]);
  });

  it.each([
    ['middle names', 'They met Jane Q. Qwertz. Later Jane Qwertz left.', ['Jane Q. Qwertz']],
    ['initials', 'They met Jane Qwertz. The book is by J. Qwertz of Oslo.', ['Jane Qwertz', 'Oslo']],
    ['a particle', 'They met Melissa Di Donato. Later Di Donato left.', ['Melissa Di Donato']],
    ['a first name', 'They met Jane Qwertz and Bob Smith. Later Jane left.', ['Jane Qwertz', 'Bob Smith']],
    ['the noun alone', 'They left the Zorb Foundation. The Foundation grew.', ['Zorb Foundation']],
    [
      'a common noun less',
      'They joined Zorbon Records in May. They left Zorbon in June.',
      ['Zorbon Records'],
    ],
    [
      'the firm before it less',
      'They use Docker and Docker Swarm. Later Swarm was left.',
      ['Docker', 'Docker Swarm'],
    ],
    ['an acronym with the article', 'They met The Qwertz Foundation. Then TQF won.', ['Qwertz Foundation']],
    ['an acronym of other letters', 'They use the Qwertz System (QSTM). Then QSTM won.', ['Qwertz System']],
    [
      'a country',
      'They left the United States. The U.S. Congress met in the USA.',
      ['United States', 'Congress'],
    ],
  ])('knows %s', (_, body, names) => {
    const found = entitiesOf(body).map(({ name }) => name);
    expect(found.filter((name) => !/Congress/.test(name))).toEqual(
      names.filter((name) => name !== 'Congress'),
    );
  });

  it('takes the last name of several people for the one named last before it', () => {
    const body = 'They met Jane Qwertz. Then Bob Qwertz came. In May Qwertz spoke.';
    const bob = entitiesOf(body).find(({ name }) => name === 'Bob Qwertz');
    expect(bob?.aliases).toEqual(['Qwertz']);
    expect(bob?.why).toEqual(['“Qwertz” is the last name of Bob Qwertz, named last before it.']);
  });
});

describe('one spelling for several things', () => {
  /** `[[target|words]]` as a wiki's reader gives it: the words, and a link to the target. */
  function linked(wikitext: string, title = 'Untitled') {
    const links: { start: number; end: number; target: string }[] = [];
    let text = '';
    let from = 0;
    for (const match of wikitext.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)) {
      text += wikitext.slice(from, match.index);
      const [whole, target = '', words = target] = match;
      links.push({ start: text.length, end: text.length + words.length, target });
      text += words;
      from = match.index + whole.length;
    }
    return { ...plainDocument(text + wikitext.slice(from), { title }), links };
  }
  const read = (wikitext: string, title?: string) => {
    const { entities, mentions } = extractor.extractDocument(linked(wikitext, title));
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    return { entities, mentions: mentions.map(({ surface, entity }) => `${surface}: ${names.get(entity)}`) };
  };

  it('is what its links lead to', () => {
    const { mentions, entities } = read(
      'They love [[Amazon River|Amazon]] water. They buy at [[Amazon (company)|Amazon]] now.',
    );
    expect(mentions).toEqual(['Amazon: Amazon River', 'Amazon: Amazon']);
    expect(entities.map(({ keys }) => keys)).toEqual([['name:amazon river'], ['name:amazon company']]);
    expect(entities[0]?.why.join(' ')).toContain('so it is kept apart');
  });

  it('is one thing where links of two spellings lead to one title', () => {
    const { entities } = read('They met [[Jane Qwertz|Zorbia]]. Then [[Jane_Qwertz#Life|Lady Q]] left.');
    expect(entities).toHaveLength(1);
    expect(entities[0]?.keys).toEqual(['name:jane qwertz']);
    expect(entities[0]?.why).toEqual([
      'Links of “Lady Q” and “Zorbia” lead to “Jane_Qwertz#Life”.'.replace('_', ' ').replace('#Life', ''),
    ]);
  });

  it('is what the nearest link before it says, without one of its own', () => {
    const { mentions } = read(
      'They saw [[Zorb (city)|Zorb]] by night. In Zorb they slept. They read [[Zorb (novel)|Zorb]] then. They like Zorb much.',
    );
    expect(mentions).toHaveLength(4);
    const { entities } = read(
      'They saw [[Zorb (city)|Zorb]] by night. In Zorb they slept. They read [[Zorb (novel)|Zorb]] then. They like Zorb much.',
    );
    expect(entities.map(({ keys }) => keys)).toEqual([['name:zorb city'], ['name:zorb novel']]);
  });

  it('is the article’s subject where it has no link, and the title is the spelling', () => {
    const { entities } = read('Zorb is a city. They read [[Zorb (novel)|Zorb]] in Zorb.', 'Zorb');
    expect(entities.map(({ keys }) => keys)).toEqual([['name:zorb'], ['name:zorb novel']]);
  });

  it('follows titles that differ in capitals and accents only to one thing', () => {
    expect(read('They met [[Gōzō Shioda]]. Then [[Gozo Shioda|Gōzō Shioda]] left.').entities).toHaveLength(1);
  });

  it.each([
    'They use Docker daily. Fig is a tool that Docker acquired from Docker, Inc. friends.',
    'They use Docker daily. It was donated by Docker to the CNCF.',
    'They use Docker daily. Founders were Red Hat, Docker, IBM and Intel.',
    'They use Docker daily. In May the CEO of Docker left.',
  ])('is the firm where it does or has what only firms can: %s', (body) => {
    const docker = entitiesOf(body).filter(({ name }) => name.startsWith('Docker'));
    expect(docker.map(({ name, type }) => [name, type])).toEqual([
      ['Docker', 'Software'],
      ['Docker, Inc.', 'Company'],
    ]);
    expect(docker[1]?.why.join(' ')).toContain('where the text says');
  });

  it.each([
    'They use Docker daily. They run Docker on Linux.',
    'They met people of CloudLinux, Inc. in Oslo. Then CloudLinux acquired it.',
  ])('is one thing where nothing says otherwise: %s', (body) => {
    expect(entitiesOf(body).filter(({ name }) => /^(?:Docker|CloudLinux)/.test(name))).toHaveLength(1);
  });

  it('reads many links of one spelling in linear time', () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) => `They saw [[Zorb (${at})|Zorb]] there.`).join(' ');
    const time = (count: number) => {
      const document = linked(text(count));
      const start = performance.now();
      expect(extractor.extractDocument(document).entities).toHaveLength(count);
      return performance.now() - start;
    };
    time(200);
    expect(time(4_000)).toBeLessThan(Math.max(400, time(1_000)) * 16);
  });
});

describe('links', () => {
  it.each([
    ['Linux_kernel#History', 'Linux kernel'],
    ['#History', undefined],
    ['https://example.org/page', undefined],
    ['https://en.wikipedia.org/wiki/Linux_kernel', 'Linux kernel'],
    ['/wiki/Caf%C3%A9', 'Café'],
    ['/wiki/%E0%A4%A', '%E0%A4%A'],
    ['other.html', undefined],
  ])('to %s name %s', (target, title) => expect(linkedTitle(target)).toBe(title));
});

describe('strong keys', () => {
  const keysOf = (body: string) => entitiesOf(body)[0]?.keys;
  it.each([
    ['They use Zorb Quality Metrics (ZQM).', ['name:zorb quality metrics']],
    ['They use ZQM daily.', ['acronym:ZQM']],
    ['They met Jane Qwertz. Qwertz left.', ['name:jane qwertz']],
    ['It was Frobnitz, Inc. that paid.', ['name:frobnitz']],
    ['They use RHEL daily.', ['name:red hat enterprise linux', 'name:rhel']],
    ['They pay Docker, Inc. for it.', ['name:docker inc']],
    ['They left the Zorb Foundation. The Foundation grew.', ['name:zorb foundation']],
  ])('%s', (body, keys) => expect(keysOf(body)).toEqual(keys));
});
