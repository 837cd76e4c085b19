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
      'spelling',
      'title',
      'legal-form',
      'acronym-in-brackets',
      'listed',
      'lone-acronym',
      'stated',
      'last-name',
    ]);
  });
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
  ])('%s', (body, keys) => expect(keysOf(body)).toEqual(keys));
});
