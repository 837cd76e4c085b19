/** The user's own list of names: its form, what is wrong in words, and what it does to an extraction. */
import { describe, expect, it, test } from 'vitest';
import {
  createExtractor,
  defaultOntology,
  type Extraction,
  isFailure,
  readGazetteer,
} from '../../extract/index.ts';

const HEAD = 'name,type,aliases,identifier\n';
const read = (text: string) => readGazetteer(text, 'names.csv', defaultOntology);

function extracted(text: string, gazetteer = ''): Extraction {
  const extractor = createExtractor({ gazetteer: gazetteer === '' ? [] : read(gazetteer) });
  const [result] = [...extractor.extract({ source: 'a.md', text: `# Notes\n\n${text}` })];
  if (!result || isFailure(result)) throw new Error('not read');
  return result;
}

describe('the file', () => {
  it('has names, types, aliases and identifiers', () => {
    const text =
      `\uFEFF${HEAD}"Foo, Inc.",Company,Foo|Foo Group,Q42\r\n\r\nzib,Software,,\n"the ""Bar""",Product`.slice(
        1,
      );
    expect(read(text)).toEqual([
      { name: 'Foo, Inc.', type: 'Company', aliases: ['Foo', 'Foo Group'], identifier: 'Q42' },
      { name: 'zib', type: 'Software', aliases: [] },
      { name: 'the "Bar"', type: 'Product', aliases: [] },
    ]);
  });

  it('may have its columns in another order, or two of them alone', () => {
    expect(read('type,name\nCompany,Foo\n')).toEqual([{ name: 'Foo', type: 'Company', aliases: [] }]);
  });

  test.each<[name: string, text: string, says: RegExp]>([
    ['empty', '', /line 1, column 1: the file is empty; begin it with name,type,aliases,identifier/],
    ['without a heading', 'Foo,Company\n', /line 1, column 1: “Foo” is no column/],
    ['a column twice', 'name,type,name\n', /line 1, column 11: the column “name” stands twice/],
    ['without types', 'name,aliases\n', /line 1, column 1: the column “type” is missing/],
    [
      'an unknown type',
      `${HEAD}Foo,Firm\n`,
      /line 2, column 5: there is no entity type “Firm”; known are .*Company/,
    ],
    ['no name', `${HEAD},Company\n`, /line 2, column 1: the name is missing/],
    ['more cells than columns', `${HEAD}Foo,Company,a,Q1,x\n`, /line 2, column 18: there are more cells/],
    ['no item of Wikidata', `${HEAD}Foo,Company,,P42\n`, /line 2, column 14: “P42” is no item of Wikidata/],
    [
      'a quote that does not end',
      `${HEAD}"Foo,Company\n`,
      /line 2, column 1: the quote that begins here does not end/,
    ],
    ['text after a quote', `${HEAD}"Foo" Bar,Company\n`, /line 2, column 6: after a closing quote/],
    [
      'a name that stands twice',
      `${HEAD}Foo,Company\n"a\nb",Company\n`,
      /line 3, column 1: “a.b” holds a control/s,
    ],
    ['twice', `${HEAD}Foo,Company\nFoo,Product\n`, /line 3, column 1: “Foo” stands on line 2 already/],
    ['a name of marks', `${HEAD}!?,Company\n`, /line 2, column 1: “!\?” is no name/],
  ])('%s is refused with line and column', (_, text, says) => {
    expect(() => read(text)).toThrow(says);
    expect(() => read(text)).toThrow(/^"names\.csv", line \d+, column \d+: /);
  });

  it('is read in linear time', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `"Name ${i}",Company,"A ${i}|B ${i}",Q${i + 1}`);
    const started = performance.now();
    expect(read(HEAD + rows.join('\n'))).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(() => read(`${HEAD}${'"'.repeat(500_001)}`)).toThrow(/does not end/);
  });
});

describe('the names', () => {
  const LIST = `${HEAD}zibble,Software,zib|ZBL,Q90001\n`;

  it('are found, typed and given their item of Wikidata', () => {
    const { entities } = extracted('People use zibble at work. Some call it ZBL.', LIST);
    const found = entities.find(({ name }) => name === 'zibble');
    expect(found).toMatchObject({ type: 'Software', wikidata: 'Q90001' });
    expect(found?.keys).toContain('wikidata:Q90001');
    expect(found?.aliases).toContain('ZBL');
  });

  it('of two lists that name one item are one thing, in one article and across', () => {
    const two = `${HEAD}Zibble Server,Software,,Q90001\nOld Frobnicator,Software,,Q90001\n`;
    const { entities } = extracted('Zibble Server runs. Old Frobnicator ran.', two);
    const one = entities.filter(({ wikidata }) => wikidata === 'Q90001');
    expect(one).toHaveLength(1);
    expect(one[0]?.why.join()).toContain('both listed as Q90001');
  });

  it('belong to one extractor', () => {
    const before = JSON.stringify(extracted('People use zibble at work.'));
    extracted('People use zibble at work.', LIST);
    expect(JSON.stringify(extracted('People use zibble at work.'))).toBe(before);
    expect(before).not.toContain('Q90001');
  });
});
