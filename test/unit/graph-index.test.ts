/** The index of a graph: what is derived from it follows its changes, and is made once for each of them. */
import { describe, expect, test } from 'vitest';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { adjacencyIn } from '../../graph/read/adjacency.ts';
import { schema } from '../../graph/read/counts.ts';
import { derivedFrom } from '../../graph/read/derived.ts';
import { GraphIndex } from '../../graph/read/graph-index.ts';
import { start } from '../../graph/read/neighbours.ts';

function entity(index: GraphIndex, id: string): void {
  index.setEntity({ id, name: id, type: 'Software', aliases: [], mentions: 1, articles: 1, confidence: 0.9 });
}

function relation(index: GraphIndex, from: string, to: string, weight = 1): void {
  const id = `r-${from}-${to}`;
  index.setRelation({ id, from, type: 'USES', to, confidence: 0.8, weight, methods: [] });
}

/** A chain of entities, each using the next. */
function chain(...ids: string[]): GraphIndex {
  const index = new GraphIndex(defaultOntology);
  for (const id of ids) entity(index, id);
  for (const [at, id] of ids.slice(1).entries()) relation(index, ids[at] ?? '', id);
  return index;
}

describe('what is derived from an index', () => {
  test('is made once, and again after each change', () => {
    let made = 0;
    const count = derivedFrom((index) => {
      made += 1;
      return index.entities.size;
    });
    const index = chain('a', 'b');
    expect([count(index), count(index), made]).toEqual([2, 2, 1]);
    entity(index, 'c');
    expect([count(index), made]).toEqual([3, 2]);
  });

  test('is its own for each index', () => {
    const names = derivedFrom((index) => [...index.entities.keys()].join());
    expect([names(chain('a')), names(chain('b', 'c'))]).toEqual(['a', 'b,c']);
  });
});

describe('counts and beginnings follow the index', () => {
  test('a new entity and a new relation are counted in the next schema', () => {
    const index = chain('a', 'b');
    const counted = () => {
      const { types, relations } = schema(index);
      return [types.find(({ id }) => id === 'Software'), relations.find(({ id }) => id === 'USES')];
    };
    expect(counted()).toMatchObject([{ count: 2 }, { count: 1 }]);
    entity(index, 'c');
    relation(index, 'b', 'c');
    expect(counted()).toMatchObject([{ count: 3 }, { count: 2 }]);
  });

  test('the start is the most central, and another when there is more', () => {
    const index = chain('a', 'b', 'c');
    expect(start(index, 1).nodes.map(({ id }) => id)).toEqual(['b']);
    for (const id of ['x', 'y', 'z']) {
      entity(index, id);
      relation(index, id, 'c', 3);
    }
    expect(start(index, 1).nodes.map(({ id }) => id)).toEqual(['c']);
  });

  test('without relations it is the most mentioned; of an empty graph nothing', () => {
    const index = new GraphIndex(defaultOntology);
    expect(start(index, 3).nodes).toEqual([]);
    entity(index, 'b');
    entity(index, 'a');
    expect(start(index, 1).nodes.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('the arrays for paths', () => {
  test('hold every relation, in the order of their ids', async () => {
    const { edges, nodes } = await adjacencyIn(chain('c', 'b', 'a'));
    expect(edges.map(({ id }) => id)).toEqual(['r-b-a', 'r-c-b']);
    expect(nodes).toEqual(['b', 'a', 'c']);
  });

  test('are the same for all who ask at once, and others after a change', async () => {
    const index = chain('a', 'b', 'c');
    const [one, other] = await Promise.all([adjacencyIn(index), adjacencyIn(index)]);
    expect(one).toBe(other);
    relation(index, 'a', 'c');
    expect((await adjacencyIn(index)).edges).toHaveLength(3);
  });

  test('are begun again when a batch comes while they are made', async () => {
    const index = chain('a', 'b');
    const asked = adjacencyIn(index);
    entity(index, 'c');
    relation(index, 'b', 'c');
    expect((await asked).edges).toHaveLength(2);
  });

  test('of many relations they let others have their turn', async () => {
    const index = new GraphIndex(defaultOntology);
    for (let at = 0; at < 2_000; at++) entity(index, `e${at}`);
    for (let at = 0; at < 30_000; at++)
      relation(index, `e${at % 2_000}`, `e${(at * 7 + Math.floor(at / 2_000)) % 2_000}`);
    let turns = 0;
    const beat = setInterval(() => {
      turns += 1;
    });
    await adjacencyIn(index);
    clearInterval(beat);
    expect(turns).toBeGreaterThan(0);
  });
});
