/** The graph is a function of the set of articles in it: any order, any repetition, any withdrawal. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../extract/extraction.ts';
import type { Graph } from '../../graph/graph.ts';
import { graphOver } from '../../graph/stored-graph.ts';
import { type ArticlePlan, extractionOf } from '../fixtures/extractions.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

const DISTRIBUTION = {
  AlmaLinux: 'OperatingSystem',
  CentOS: 'OperatingSystem',
  RHEL: 'OperatingSystem',
  'Red Hat Enterprise Linux': 'OperatingSystem',
  'Red Hat': 'Company',
  CloudLinux: 'Company',
};

const almaLinux: ArticlePlan = {
  title: 'AlmaLinux',
  parent: 'CentOS',
  categories: ['Linux distributions'],
  types: DISTRIBUTION,
  facts: [
    { subject: 'AlmaLinux', relation: 'DERIVED_FROM', object: 'RHEL' },
    { subject: 'AlmaLinux', relation: 'SUCCESSOR_OF', object: 'CentOS' },
    { subject: 'AlmaLinux', relation: 'DEVELOPED_BY', object: 'CloudLinux' },
  ],
};
const centOs: ArticlePlan = {
  title: 'CentOS',
  parent: 'Red Hat Enterprise Linux',
  categories: ['Linux distributions', 'Discontinued'],
  types: DISTRIBUTION,
  facts: [{ subject: 'CentOS', relation: 'DERIVED_FROM', object: 'Red Hat Enterprise Linux' }],
};
const redHatEnterpriseLinux: ArticlePlan = {
  title: 'Red Hat Enterprise Linux',
  types: DISTRIBUTION,
  acronyms: { 'Red Hat Enterprise Linux': ['RHEL'] },
  facts: [{ subject: 'Red Hat Enterprise Linux', relation: 'DEVELOPED_BY', object: 'Red Hat' }],
};
const three = [almaLinux, centOs, redHatEnterpriseLinux].map(extractionOf);

async function graphOf(...batches: Extraction[][]): Promise<Graph> {
  const graph = graphOver(await memoryStore());
  for (const batch of batches) await graph.ingest(batch);
  return graph;
}

async function dump(graph: Graph): Promise<string> {
  const lines: string[] = [];
  for await (const record of graph.records({ kind: 'whole' })) lines.push(JSON.stringify(record));
  return lines.join('\n');
}

const [alma, cent, rhel] = three as [Extraction, Extraction, Extraction];

describe('the same articles give the same graph', () => {
  const orders: [string, Extraction[][]][] = [
    ['one batch', [three]],
    ['backwards', [[...three].reverse()]],
    ['one by one', [[rhel], [alma], [cent]]],
    ['twice', [three, three]],
    ['one again at the end', [[cent, rhel], [alma], [cent]]],
  ];
  test.each(orders)('%s', async (_, batches) => {
    expect(await dump(await graphOf(...batches))).toBe(await dump(await graphOf([alma], [cent], [rhel])));
  });

  test('an article withdrawn leaves what the others say', async () => {
    const graph = await graphOf(three);
    await graph.remove('Red Hat Enterprise Linux');
    expect(await dump(graph)).toBe(await dump(await graphOf([alma, cent])));
  });

  test('an article read again replaces what it said', async () => {
    const graph = await graphOf(three, [
      extractionOf({ ...almaLinux, categories: [], facts: almaLinux.facts.slice(0, 1) }),
    ]);
    expect((await graph.search('CloudLinux')).hits.filter((hit) => hit.name === 'CloudLinux')).toEqual([]);
    const again = await graph.ingest([alma]);
    expect(again).toEqual({ articles: 1, unchanged: 0, replaced: 1 });
    expect(await dump(graph)).toBe(await dump(await graphOf(three)));
  });

  test('everything withdrawn leaves nothing', async () => {
    const graph = await graphOf(three);
    for (const { article } of three) await graph.remove(article.id);
    expect(await dump(graph)).toBe('');
  });
});

describe('entities of different articles are one node', () => {
  test('a lone acronym takes the only expansion in the corpus', async () => {
    const graph = await graphOf(three);
    const entity = await graph.resolveName('RHEL');
    expect(entity).toMatchObject({
      name: 'Red Hat Enterprise Linux',
      aliases: ['RHEL'],
      articles: 3,
      type: 'OperatingSystem',
    });
  });

  test('but not one of two', async () => {
    const other = extractionOf({
      title: 'Rural Health',
      types: { 'Rural Health': 'Organization' },
      acronyms: { 'Rural Health': ['RHEL'] },
      facts: [],
    });
    const kept = await graphOf([...three, other]);
    // The other is an organization: types disagree, so the operating system stays the only one that fits.
    expect((await kept.resolveName('RHEL')).name).toBe('Red Hat Enterprise Linux');
    const clash = extractionOf({
      title: 'Rather Heavy Linux',
      types: { 'Rather Heavy Linux': 'OperatingSystem' },
      acronyms: { 'Rather Heavy Linux': ['RHEL'] },
      facts: [],
    });
    const apart = await graphOf(three, [clash]);
    expect((await apart.resolveName('RHEL')).name).toBe('RHEL');
    expect(await dump(apart)).toBe(await dump(await graphOf([clash], [alma], [rhel, cent])));
  });

  test('a tie between two keys joins their nodes and its withdrawal divides them', async () => {
    const lenix = extractionOf({
      title: 'Project Lenix',
      facts: [{ subject: 'Project Lenix', relation: 'FOUNDED_BY', object: 'CloudLinux' }],
      types: DISTRIBUTION,
    });
    const renamed = extractionOf({
      title: 'A history',
      keys: { AlmaLinux: ['name:project lenix'] },
      types: DISTRIBUTION,
      facts: [{ subject: 'AlmaLinux', relation: 'ANNOUNCED_BY', object: 'CloudLinux' }],
    });
    const graph = await graphOf([alma, lenix]);
    const before = await dump(graph);
    await graph.ingest([renamed]);
    expect((await graph.resolveName('Project Lenix')).id).toBe((await graph.resolveName('AlmaLinux')).id);
    await graph.remove('A history');
    expect(await dump(graph)).toBe(before);
  });
});

describe('what articles say together', () => {
  test('two texts make an edge surer; one text twice does not', async () => {
    const says = (title: string, sentence: string) =>
      extractionOf({
        title,
        types: DISTRIBUTION,
        facts: [{ subject: 'AlmaLinux', relation: 'DEVELOPED_BY', object: 'CloudLinux', says: sentence }],
      });
    const edge = async (...articles: Extraction[]) => {
      const graph = await graphOf(articles);
      const [from, to] = [await graph.resolveName('AlmaLinux'), await graph.resolveName('CloudLinux')];
      return graph.relation(from.id, 'DEVELOPED_BY', to.id);
    };
    const copied = 'AlmaLinux is made by CloudLinux.';
    expect(await edge(says('One', copied))).toMatchObject({ confidence: 0.8, weight: 1 });
    expect(await edge(says('One', copied), says('Two', copied))).toMatchObject({
      confidence: 0.8,
      weight: 1,
    });
    expect(await edge(says('One', copied), says('Two', 'CloudLinux develops AlmaLinux.'))).toMatchObject({
      confidence: 0.96,
      weight: 2,
    });
  });

  test('evidence leads from the edge to its sentence and article, both ends marked', async () => {
    const graph = await graphOf(three);
    const [from, to] = [await graph.resolveName('AlmaLinux'), await graph.resolveName('CentOS')];
    const relation = await graph.relation(from.id, 'SUCCESSOR_OF', to.id);
    const { evidence, sources } = await graph.evidence(relation.id);
    expect(sources).toBe(1);
    expect(evidence[0]).toMatchObject({
      text: 'AlmaLinux successor_of CentOS.',
      article: { title: 'AlmaLinux' },
      subject: [{ start: 0, end: 9 }],
      object: [{ start: 23, end: 29 }],
    });
  });

  test('the parent is found whichever comes first, and the frontier shrinks as articles arrive', async () => {
    const graph = await graphOf([alma]);
    const names = async () => (await graph.frontier()).names.map((each) => each.name).sort();
    expect(await names()).toEqual(['CentOS', 'CloudLinux', 'RHEL']);
    expect((await graph.article('AlmaLinux')).funnel.enqueued).toBe(3);
    await graph.ingest([cent, rhel]);
    expect(await names()).toEqual(['CloudLinux', 'Red Hat']);
    const article = await graph.article('AlmaLinux');
    expect(article.funnel.enqueued).toBe(1);
    expect(article.parentArticle?.title).toBe('CentOS');
    expect((await graph.article('CentOS')).children.map((child) => child.title)).toEqual(['AlmaLinux']);
  });
});

test('names that are properties of every object are names like others', async () => {
  const graph = await graphOf([
    extractionOf({
      title: '__proto__',
      facts: [
        { subject: '__proto__', relation: 'USES', object: 'constructor' },
        { subject: 'toString', relation: 'USES', object: '__proto__' },
      ],
    }),
  ]);
  expect((await graph.stats()).entities).toBe(3);
  expect((await graph.resolveName('constructor')).name).toBe('constructor');
});

test('any sequence of readings and withdrawals ends as the articles that are left would', async () => {
  const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'ABC', 'ABD'];
  const plan = fc.record({
    title: fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta'),
    parent: fc.option(fc.constantFrom('Alpha', 'Beta', 'Gamma'), { nil: undefined }),
    categories: fc.subarray(['one', 'two']),
    facts: fc.array(
      fc.record({
        subject: fc.constantFrom(...names),
        relation: fc.constantFrom('USES', 'PART_OF'),
        object: fc.constantFrom(...names),
      }),
      { maxLength: 3 },
    ),
    keys: fc.dictionary(
      fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta'),
      fc.subarray(['name:beta', 'name:gamma', 'name:extra']),
      { maxKeys: 2 },
    ),
    acronyms: fc.dictionary(fc.constantFrom('Alpha', 'Beta'), fc.subarray(['ABC', 'ABD']), { maxKeys: 2 }),
    types: fc.dictionary(fc.constantFrom(...names), fc.constantFrom('Software', 'Company'), { maxKeys: 3 }),
  });
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.array(plan, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta') },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
      const graph = graphOver(await memoryStore());
      const left = new Map<string, Extraction>();
      for (const each of steps) {
        if (typeof each === 'string') {
          if (!left.delete(each)) continue;
          await graph.remove(each);
          continue;
        }
        const batch = each.map((raw) =>
          extractionOf({ ...raw, facts: raw.facts.filter((fact) => fact.subject !== fact.object) }),
        );
        for (const extraction of batch) left.set(extraction.article.title, extraction);
        await graph.ingest(batch, { batch: 2 });
      }
      expect(await dump(graph)).toBe(await dump(await graphOf([...left.values()])));
    }),
    { numRuns: 60, seed: 20261124 },
  );
});
