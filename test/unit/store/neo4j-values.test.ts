/** The Neo4j driver's values as the contract's, and parameters on their way to the driver. */
import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import type { GraphValue } from '../../../graph/model.ts';
import { ResultValues, toDriver } from '../../../graph/store/neo4j/values.ts';

const { types } = neo4j;
const node = (elementId: string, labels: string[], properties: Record<string, unknown>) =>
  new types.Node(0n, labels, properties, elementId);
const edge = (type: string, from: string, to: string, properties: Record<string, unknown>) =>
  new types.Relationship(0n, 0n, 0n, type, properties, 'e', from, to);

async function convert(values: unknown[], lookUp: Record<string, string> = {}): Promise<GraphValue[]> {
  const result = new ResultValues();
  const keys = values.map((_, index) => String(index));
  const row = result.row(new types.Record(keys, values as never));
  await result.finish((ids) => Promise.resolve(new Map(ids.map((id) => [id, lookUp[id] ?? id]))));
  return row;
}

describe('values', () => {
  it.each<[string, unknown, GraphValue]>([
    ['null', null, null],
    ['text', 'x', 'x'],
    ['an integer', 42n, 42],
    ['a large integer', 9007199254740993n, '9007199254740993'],
    ['a negative large integer', -9007199254740993n, '-9007199254740993'],
    ['a float', 0.5, 0.5],
    ['no number', Number.NaN, 'NaN'],
    ['infinity', Number.POSITIVE_INFINITY, 'Infinity'],
    ['a list', [1n, [null, 'x']], [1, [null, 'x']]],
    ['bytes', new Int8Array([1, -1]), [1, -1]],
    ['a date', new types.Date(2024n, 2n, 9n), '2024-02-09'],
    ['a local time', new types.LocalTime(10n, 20n, 30n, 500000000n), '10:20:30.5'],
    ['a date-time', new types.DateTime(2024n, 1n, 2n, 3n, 4n, 5n, 120000000n, 0n), '2024-01-02T03:04:05.12Z'],
    ['a whole second', new types.LocalDateTime(2024n, 1n, 2n, 3n, 4n, 10n, 0n), '2024-01-02T03:04:10'],
    ['a duration', new types.Duration(14n, 3n, 7200n, 0n), 'P1Y2M3DT2H'],
    ['a point', new types.Point(7203n, 1, 2.5), 'point({x: 1, y: 2.5, srid: 7203})'],
    ['a point in space', new types.Point(9157n, 1, 2, 3), 'point({x: 1, y: 2, z: 3, srid: 9157})'],
  ])('%s', async (_, value, expected) => expect(await convert([value])).toEqual([expected]));

  it('sorts labels and keys, and keeps a key named __proto__ a key', async () => {
    const map = JSON.parse('{"b": 1, "a": {"__proto__": "x"}}');
    const [shaped, found] = await convert([map, node('4:0', ['Z', 'A'], { b: 1n, id: 'n', a: [] })]);
    expect(JSON.stringify(shaped)).toBe('{"a":{"__proto__":"x"},"b":1}');
    expect(JSON.stringify(found)).toBe(
      '{"kind":"node","id":"n","labels":["A","Z"],"properties":{"a":[],"b":1,"id":"n"}}',
    );
    expect({}).not.toHaveProperty('x');
  });

  it('names the ends of an edge by their id, from the result or by looking them up', async () => {
    const [, known, unknown] = await convert(
      [
        node('n1', [], { id: 'alma' }),
        edge('USES', 'n1', 'n2', { id: 'r1' }),
        edge('MENTIONS', 'n2', 'n3', { start: 7n }),
      ],
      { n2: 'centos', n3: 'rhel' },
    );
    expect(known).toEqual({
      kind: 'edge',
      id: 'r1',
      type: 'USES',
      from: 'alma',
      to: 'centos',
      properties: { id: 'r1' },
    });
    expect(unknown).toMatchObject({ id: 'MENTIONS:centos:rhel:7', from: 'centos', to: 'rhel' });
  });

  it('refuses a value nested too deeply, in a sentence', async () => {
    let deep: unknown[] = [];
    for (let depth = 0; depth < 500; depth++) deep = [deep];
    await expect(convert([deep])).rejects.toMatchObject({ code: 'cypher-failed' });
  });
});

describe('parameters', () => {
  it.each<[string, unknown, unknown]>([
    ['a whole number is an integer', 5, neo4j.int(5)],
    ['a fraction is a float', 0.5, 0.5],
    ['past 2^53 it is a float', 1e20, 1e20],
    ['a list of whole numbers', [1, 2], [neo4j.int(1), neo4j.int(2)]],
    ['a list with a fraction has one kind of element', [1, 0.5], [1, 0.5]],
    ['keys without a value are left out', { a: undefined, b: null, c: 'x' }, { b: null, c: 'x' }],
    ['rows', [{ n: 1, f: [2, 0.5] }], [{ n: neo4j.int(1), f: [2, 0.5] }]],
  ])('%s', (_, value, expected) => expect(toDriver(value as never)).toEqual(expected));
});
