/** Analysis over a graph in a store: metrics, what is in common, suggestions, contradictions, genealogy. */
import { describe, expect, test } from 'vitest';
import { graphOver } from '../../graph/stored-graph.ts';
import { type ArticlePlan, extractionOf, type Fact } from '../fixtures/extractions.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

/** `AlmaLinux DERIVED_FROM CentOS 0.9`. */
function factsOf(...lines: string[]): Fact[] {
  return lines.map((line) => {
    const [subject = '', relation = '', object = '', confidence = '0.8'] = line.split(' ');
    return { subject, relation, object, confidence: Number(confidence) };
  });
}

async function graphOf(...articles: ArticlePlan[]) {
  const graph = graphOver(await memoryStore());
  await graph.ingest(articles.map(extractionOf));
  const id = async (name: string) => (await graph.resolveName(name)).id;
  return { graph, id, ids: (...names: string[]) => Promise.all(names.map(id)) };
}

const LINUX: ArticlePlan = {
  title: 'Alma',
  types: { Alma: 'OperatingSystem', Cent: 'OperatingSystem', Rocky: 'OperatingSystem' },
  facts: factsOf(
    'Alma DERIVED_FROM Rhel',
    'Rocky DERIVED_FROM Rhel',
    'Cent DERIVED_FROM Rhel',
    'Alma SUCCESSOR_OF Cent 0.95',
    'Docker USES Kernel',
    'Podman USES Kernel',
  ),
};

describe('metrics', () => {
  test('rank the whole graph, list one type, and go on by cursor', async () => {
    const { graph } = await graphOf(LINUX);
    const all = await graph.analyse('degree');
    expect(all).toMatchObject({
      metric: 'degree',
      parameters: { count: 'relations' },
      entities: 7,
      ties: 6,
      total: 7,
    });
    expect(all.values[0]).toMatchObject({ name: 'Rhel', value: 3 });
    const systems = await graph.analyse('degree', { type: 'OperatingSystem', limit: 2 });
    expect(systems.values.map(({ name, value }) => [name, value])).toEqual([
      [expect.stringMatching(/Alma|Cent/), 2],
      [expect.stringMatching(/Alma|Cent/), 2],
    ]);
    const rest = await graph.analyse('degree', {
      type: 'OperatingSystem',
      limit: 2,
      after: systems.nextCursor ?? '',
    });
    expect(rest.values.map(({ name }) => name)).toEqual(['Rocky']);
    expect(rest.nextCursor).toBeNull();
  });

  test('of given entities only', async () => {
    const { graph, ids } = await graphOf(LINUX);
    const found = await graph.analyse('pagerank', { ids: [...(await ids('Rocky', 'Rhel')), 'gone'] });
    expect(found.values.map(({ name }) => name)).toEqual(['Rhel', 'Rocky']);
  });

  test('communities are named by their central members, bridges have their relations', async () => {
    const { graph } = await graphOf(LINUX);
    const { groups, groupsTotal } = await graph.analyse('communities');
    expect(groupsTotal).toBe(2);
    expect(groups?.map(({ id, size }) => [id, size])).toEqual([
      [0, 4],
      [1, 3],
    ]);
    expect(groups?.[0]?.label).toMatch(/^Rhel, (Alma and Cent|Cent and Alma)$/);
    const { bridges } = await graph.analyse('bridges', { limit: 1 });
    expect(bridges).toHaveLength(1);
    expect(bridges?.[0]?.edges[0]?.type).toMatch(/USES|DERIVED_FROM/);
  });

  test('follow the graph, and are not measured twice while it stays', async () => {
    const { graph } = await graphOf(LINUX);
    const shares: number[] = [];
    const first = await graph.analyse('betweenness');
    expect(await graph.analyse('betweenness', { onProgress: (share) => shares.push(share) })).toEqual(first);
    expect(shares).toEqual([]);
    await graph.ingest([extractionOf({ title: 'More', facts: factsOf('Rhel USES Kernel') })]);
    expect((await graph.analyse('betweenness')).values[0]?.value).toBeGreaterThan(
      first.values[0]?.value ?? 1,
    );
    await graph.remove('Alma');
    expect((await graph.analyse('degree')).ties).toBe(1);
  });

  test('who leaves does not stop those who stay', async () => {
    const { graph } = await graphOf(LINUX);
    const leaving = new AbortController();
    const [gone, stayed] = [
      graph.analyse('betweenness', { signal: leaving.signal }),
      graph.analyse('betweenness'),
    ];
    leaving.abort();
    await expect(gone).rejects.toMatchObject({ code: 'interrupted' });
    expect((await stayed).values).toHaveLength(7);
    await expect(graph.analyse('pagerank', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'interrupted',
    });
    expect((await graph.analyse('pagerank')).values).toHaveLength(7);
  });

  test('of an empty graph say nothing', async () => {
    const { graph } = await graphOf();
    for (const metric of ['degree', 'pagerank', 'betweenness', 'communities', 'bridges'])
      expect(await graph.analyse(metric)).toMatchObject({ values: [], total: 0 });
  });

  test.each([
    ['closeness', {}, 'unknown-metric'],
    ['degree', { type: 'Nonsense' }, 'unknown-type'],
    ['degree', { parameters: { count: 3 } }, 'invalid-request'],
    ['degree', { after: 'bm9uc2Vuc2U' }, 'invalid-cursor'],
  ])('%s %j is refused as %s', async (metric, options, code) => {
    const { graph } = await graphOf(LINUX);
    await expect(graph.analyse(metric, options)).rejects.toMatchObject({ code });
  });
});

describe('questions about several entities', () => {
  test('what they have in common', async () => {
    const { graph, ids } = await graphOf(LINUX);
    const found = await graph.commonNeighbours([...(await ids('Alma', 'Rocky', 'Cent')), 'gone']);
    expect(found.common.map(({ name, shared, edges }) => [name, shared, edges.length])).toEqual([
      ['Rhel', 3, 3],
    ]);
    expect(found).toMatchObject({ total: 1, missing: ['gone'] });
    expect((await graph.commonNeighbours(await ids('Alma', 'Docker'))).common).toEqual([]);
    expect((await graph.commonNeighbours(await ids('Alma', 'Rocky'), { least: 3 })).total).toBe(0);
  });

  test('what connects them, with the sentences', async () => {
    const { graph, id, ids } = await graphOf(LINUX);
    const found = await graph.connection([...(await ids('Rocky', 'Alma', 'Docker')), 'gone']);
    expect(found.nodes.map(({ name }) => name)).toEqual(['Rocky', 'Alma', 'Docker', 'Rhel']);
    expect(found.steps.map(({ sentence }) => sentence?.text).sort()).toEqual([
      'Alma derived_from Rhel.',
      'Rocky derived_from Rhel.',
    ]);
    expect(found.added).toEqual([await id('Rhel')]);
    expect(found.parts.map((part) => part.length)).toEqual([2, 1]);
    expect(found.missing).toEqual(['gone']);
  });
});

describe('suggestions', () => {
  const reasons = async (articles: ArticlePlan[], ...names: string[]) => {
    const { graph, ids } = await graphOf(...articles);
    const { suggestions } = await graph.suggestions(await ids(...names));
    return suggestions.map(({ kind, entity, reason }) => `${kind} ${entity.name}: ${reason}`);
  };

  test('each with its reason, none twice, none that is here', async () => {
    expect(await reasons([LINUX], 'Alma', 'Cent')).toEqual([
      'shared Rhel: 2 of the entities here are tied to it: Alma and Cent.',
    ]);
    expect(await reasons([LINUX], 'Alma')).toEqual([
      'strong Cent: Alma succeeds Cent; one text says so.',
      'strong Rhel: Alma is derived from Rhel; one text says so.',
    ]);
  });

  test('what connects parts that are apart', async () => {
    expect((await reasons([LINUX], 'Docker', 'Podman'))[0]).toMatch(
      /^bridge Kernel: It connects (Docker and Podman|Podman and Docker), which nothing here connects yet\.$/,
    );
  });

  test('what articles mention and none is about', async () => {
    const other = { title: 'Other', facts: factsOf('Other USES Rhel') };
    const found = await reasons([LINUX, other], 'Rocky');
    expect(found[0]).toBe('strong Rhel: Rocky is derived from Rhel; one text says so.');
    const wider = await reasons([{ ...LINUX, title: 'Cent' }, other], 'Cent');
    expect(wider).toContain('frontier Rhel: 2 articles mention it and none is about it yet.');
  });

  test('where to begin, and ids that are gone', async () => {
    const { graph } = await graphOf(LINUX);
    const { suggestions, missing } = await graph.suggestions(['gone'], { limit: 1 });
    expect(missing).toEqual(['gone']);
    expect(suggestions).toMatchObject([
      { kind: 'central', reason: expect.stringMatching(/^It is among the most central/) },
    ]);
  });
});

describe('contradictions', () => {
  const PLAN: ArticlePlan = {
    title: 'Alma',
    facts: [
      ...factsOf(
        'Alma DERIVED_FROM Cent 0.9',
        'Cent DERIVED_FROM Alma 0.6',
        'Tux OWNED_BY Ann 0.7',
        'Tux OWNED_BY Bob 0.6',
      ),
      { subject: 'Tool', relation: 'LICENSED_UNDER', object: 'Mit', says: 'Tool is under Mit and Gpl.' },
      { subject: 'Tool', relation: 'LICENSED_UNDER', object: 'Gpl', says: 'Gpl.' },
    ],
  };

  test('the gravest first, each statement with its sentence', async () => {
    const { graph, id } = await graphOf(PLAN);
    const page = await graph.contradictions();
    expect(page.contradictions.map(({ kind, severity, about }) => [kind, severity, about.name])).toEqual([
      ['derived-both-ways', 'contradiction', expect.stringMatching(/Alma|Cent/)],
      ['two-owners', 'check', 'Tux'],
      ['two-licences', 'info', 'Tool'],
    ]);
    expect(page.contradictions[0]?.statements.map(({ sentence }) => sentence?.text)).toEqual([
      'Alma derived_from Cent.',
      'Cent derived_from Alma.',
    ]);
    expect(page.kinds.filter(({ count }) => count > 0).map((kind) => kind.id)).toHaveLength(3);
    const first = await graph.contradictions({ limit: 1 });
    const second = await graph.contradictions({ limit: 1, after: first.nextCursor ?? '' });
    expect([...first.contradictions, ...second.contradictions]).toEqual(page.contradictions.slice(0, 2));
    expect((await graph.contradictions({ kind: 'two-owners' })).total).toBe(1);
    expect((await graph.contradictions({ entity: await id('Bob') })).contradictions[0]?.about.name).toBe(
      'Tux',
    );
    expect((await graph.contradictions({ confidence: 0.65 })).total).toBe(1);
    await expect(graph.contradictions({ kind: 'nonsense' })).rejects.toMatchObject({
      code: 'unknown-contradiction',
    });
  });

  test('one sentence that says both is told from two that differ', async () => {
    const two = extractionOf({ title: 'Tux', facts: factsOf('Tux OWNED_BY Ann', 'Tux OWNED_BY Bob') });
    const evidence = two.relations[0]?.evidence ?? [];
    const one = { ...two, relations: two.relations.map((relation) => ({ ...relation, evidence })) };
    for (const [extraction, together] of [
      [two, false],
      [one, true],
    ] as const) {
      const graph = graphOver(await memoryStore());
      await graph.ingest([extraction]);
      expect((await graph.contradictions()).contradictions).toMatchObject([{ kind: 'two-owners', together }]);
    }
  });

  test('go with the article that said so', async () => {
    const { graph } = await graphOf(PLAN);
    await graph.contradictions();
    await graph.remove('Alma');
    expect((await graph.contradictions()).total).toBe(0);
  });
});

describe('genealogy', () => {
  const article = (title: string, parent?: string, hop?: number): ArticlePlan => ({
    title,
    parent,
    hop,
    facts: [],
  });

  test('is the forest of articles, the largest tree first', async () => {
    const { graph } = await graphOf(
      article('Linux', undefined, 0),
      article('Debian', 'Linux', 1),
      article('Ubuntu', 'Debian', 2),
      article('Lonely', 'Nowhere'),
    );
    const { articles, total, trees } = await graph.genealogy();
    expect(
      articles.map(({ title, depth, children, descendants }) => [title, depth, children, descendants]),
    ).toEqual([
      ['Linux', 0, 1, 2],
      ['Debian', 1, 1, 1],
      ['Ubuntu', 2, 0, 0],
      ['Lonely', 0, 0, 0],
    ]);
    expect({ total, trees }).toEqual({ total: 4, trees: 2 });
    expect(articles[3]).toMatchObject({ parent: null, statedParent: 'Nowhere' });
    const part = await graph.genealogy({ root: 'Debian', depth: 1 });
    expect(part.articles).toMatchObject([{ title: 'Debian', parent: null, depth: 0, descendants: 1 }]);
    expect(part.total).toBe(2);
    await expect(graph.genealogy({ root: 'Nowhere' })).rejects.toMatchObject({ code: 'article-not-found' });
  });

  test('pages that name each other as parent are a tree all the same', async () => {
    const { graph } = await graphOf(article('Hen', 'Egg'), article('Egg', 'Hen'));
    const { articles, total } = await graph.genealogy();
    expect(articles.map(({ depth }) => depth)).toEqual([0, 1]);
    expect(total).toBe(2);
  });
});
