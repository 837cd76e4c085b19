/** Each format, read back with a reader of its own kind: what goes in comes out, as far as the format can. */
import cytoscape from 'cytoscape';
import { describe, expect, test } from 'vitest';
import { exporters } from '../../graph/export/registry.ts';
import {
  type GraphEdge,
  type GraphNode,
  type GraphRecord,
  type Properties,
  type PropertyValue,
  TEXT_EDGES,
} from '../../graph/model.ts';
import { collect, hostileGraph, mapped, sorted, stream } from './export-fixture.ts';
import { readGexf, readGraphml, readTable } from './export-readers.ts';

const written = (format: string, records: readonly GraphRecord[] = hostileGraph) =>
  collect(exporters.get(format).write(stream(records)));

/** What XML and tables cannot hold becomes U+FFFD; everything else must survive. */
const withoutUnwritable = (text: string) =>
  Array.from(text, (character) =>
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(character) ? '\ufffd' : character,
  ).join('');

/** As the explorer sends it: places of some, a stranger among them. */
const view = {
  places: [
    ['e0123456789abcdef', -40, 7],
    ['no such entity', 1, 1],
  ],
} as const;

const nodesOf = (records: readonly GraphRecord[]) => records.filter((record) => record.kind === 'node');
const edgesOf = (records: readonly GraphRecord[]) => records.filter((record) => record.kind === 'edge');

describe('GraphML and GEXF', () => {
  test.each([
    ['graphml', readGraphml],
    ['gexf', readGexf],
  ] as const)('%s: the same graph', async (format, read) => {
    const back = read(await written(format));
    expect(sorted(back)).toEqual(mapped(hostileGraph, withoutUnwritable));
  });

  test.each(['graphml', 'gexf'])('%s: a graph without nodes is well-formed', async (format) => {
    const read = format === 'graphml' ? readGraphml : readGexf;
    expect(read(await written(format, []))).toEqual([]);
  });

  test('gexf: a colour by type, as in the explorer, and never a text from the data', async () => {
    const colours = (await written('gexf')).match(/<viz:color [^>]*>/g) ?? [];
    expect(colours).toHaveLength(nodesOf(hostileGraph).length);
    for (const colour of colours)
      expect(colour).toMatch(/^<viz:color r="\d{1,3}" g="\d{1,3}" b="\d{1,3}"\/>$/);
  });

  test('gexf: what stood on the canvas keeps its place, counted upwards', async () => {
    const text = await collect(exporters.get('gexf').write(stream(hostileGraph), undefined, view));
    const places = text
      .match(/<node id="[^"]*"|<viz:position [^>]*>/g)
      ?.filter((_, at, all) => /position/.test(all[at + 1] ?? '') || /position/.test(all[at] ?? ''));
    expect(places).toEqual(['<node id="e0123456789abcdef"', '<viz:position x="-40" y="-7" z="0"/>']);
    expect(sorted(readGexf(text))).toEqual(mapped(hostileGraph, withoutUnwritable));
  });

  test('gexf: the weight of a relation is the weight of its edge', async () => {
    expect(await written('gexf')).toMatch(/<edge [^>]*kind="DERIVED_FROM" weight="2">/);
  });
});

describe('JSONL', () => {
  test('nothing is lost, not even half a surrogate pair', async () => {
    const lines = (await written('jsonl')).split('\n');
    expect(lines.pop()).toBe('');
    expect(sorted(lines.map((line) => JSON.parse(line)))).toEqual(sorted(hostileGraph));
  });

  test('one spelling: the order of keys, labels and the engine do not show', async () => {
    const node = (labels: string[], properties: Properties): GraphNode => ({
      kind: 'node',
      id: 'e1',
      labels,
      properties,
    });
    const one = await written('jsonl', [
      node(['B', 'A'], { name: 'x', id: 'e1', confidence: 1.0, zero: -0 }),
    ]);
    const other = await written('jsonl', [node(['A', 'B'], { zero: 0, confidence: 1, id: 'e1', name: 'x' })]);
    expect(one).toBe(other);
    expect(one).toBe(
      '{"kind":"node","id":"e1","labels":["A","B"],' +
        '"properties":{"confidence":1,"id":"e1","name":"x","zero":0}}\n',
    );
  });

  test('a line is a line for every reader (Python ends one at U+2028 and U+0085, too)', async () => {
    expect(await written('jsonl')).not.toMatch(/[\u0085\u2028\u2029\r\u000b\u000c]/);
  });

  test('a number that is none is left out', async () => {
    const properties = { id: 'e1', a: Number.NaN, b: Number.POSITIVE_INFINITY, c: [1, Number.NaN] };
    const text = await written('jsonl', [{ kind: 'node', id: 'e1', labels: [], properties }]);
    expect(JSON.parse(text).properties).toEqual({ id: 'e1', c: [1] });
  });
});

describe('Cytoscape JSON', () => {
  test('what stood on the canvas keeps its place', async () => {
    const text = await collect(exporters.get('cytoscape').write(stream(hostileGraph), undefined, view));
    const { nodes } = JSON.parse(text).elements as { nodes: { data: { id: string }; position?: object }[] };
    expect(nodes.filter(({ position }) => position).map(({ data, position }) => [data.id, position])).toEqual(
      [['e0123456789abcdef', { x: -40, y: 7 }]],
    );
  });

  test('Cytoscape itself takes it', async () => {
    const file = JSON.parse(await written('cytoscape'));
    const cy = cytoscape({ headless: true, elements: file.elements });
    expect(cy.nodes().length).toBe(nodesOf(hostileGraph).length);
    expect(cy.edges().length).toBe(edgesOf(hostileGraph).length);
    for (const record of hostileGraph) {
      const element = cy.getElementById(record.id);
      expect(element.isNode()).toBe(record.kind === 'node');
      const data = element.data();
      if (record.kind === 'edge')
        expect(data).toMatchObject({ source: record.from, target: record.to, type: record.type });
      else expect(data.labels).toEqual([...record.labels].sort());
      for (const [name, value] of Object.entries(record.properties))
        expect(name === 'name' && value === '' ? '' : (data[`kith_${name}`] ?? data[name])).toEqual(value);
    }
    expect(cy.nodes().filter((node) => node.isChild())).toHaveLength(0);
    cy.destroy();
  });

  test('a property called __proto__ is data', async () => {
    const properties = JSON.parse('{"id":"e1","name":"x","__proto__":"polluted"}');
    const file = JSON.parse(await written('cytoscape', [{ kind: 'node', id: 'e1', labels: [], properties }]));
    expect(file.elements.nodes[0].data.kith___proto__).toBe('polluted');
  });
});

describe('CSV', () => {
  test('csv: a row for each relation, with names, types and sentences', async () => {
    const rows = readTable(await written('csv'));
    const relations = edgesOf(hostileGraph).filter((edge) => !isText(edge));
    expect(rows).toHaveLength(relations.length);
    expect(rows[0]).toEqual({
      subject: 'AlmaLinux',
      subject_type: 'OperatingSystem',
      relation: 'DERIVED_FROM',
      object: "'; MATCH (n) DETACH DELETE n; //",
      object_type: 'OperatingSystem',
      confidence: '0.75',
      weight: '2',
      evidence: '2',
      // The second is not among the nodes: its id stands for it.
      sentences: '\'=AlmaLinux is\n"compatible" with RHEL.\ns0',
      methods: 'infobox',
      id: relations[0]?.id,
      subject_id: relations[0]?.from,
      object_id: relations[0]?.to,
      extra: '',
    });
    expect(JSON.parse(rows[2]?.extra ?? '')).toEqual({ approved: true, note: "it's; new\u2028line" });
  });

  test('csv: a cell stays below what Excel cuts', async () => {
    const sentences = Array.from({ length: 100 }, (_, i): GraphNode => {
      const id = `s${String(i).padStart(16, '0')}`;
      return { kind: 'node', id, labels: ['Sentence'], properties: { id, text: 'x'.repeat(1000) } };
    });
    const evidence = sentences.map((sentence) => sentence.id);
    const edge: GraphEdge = {
      ...{ kind: 'edge', id: 'r1', type: 'USES', from: 'e1', to: 'e2' },
      properties: { id: 'r1', evidence },
    };
    const [row] = readTable(await written('csv', [...sentences, edge]));
    expect(row?.evidence).toBe('100');
    expect(row?.sentences?.length).toBeLessThan(32_767);
    expect(row?.sentences).toMatch(/x\n\(and 71 more\)$/);
    expect(row).toMatchObject({ subject: 'e1', subject_type: '' });
  });

  test.each([
    ['csv-nodes', nodesOf(hostileGraph)],
    ['csv-edges', edgesOf(hostileGraph)],
  ] as const)('%s: all of them, with all their properties', async (format, records) => {
    const rows = readTable(await written(format));
    expect(rows.map((row) => row.id)).toEqual(records.map((record) => record.id));
    for (const [index, record] of records.entries()) {
      const row = rows[index] as Record<string, string>;
      const extra = row.extra === '' ? {} : JSON.parse(row.extra ?? '');
      if (record.kind === 'node') expect(row.labels).toBe([...record.labels].sort().join(' | '));
      else expect(row).toMatchObject({ type: record.type, from: record.from, to: record.to });
      for (const [name, value] of Object.entries(record.properties)) {
        if (name in extra) expect(extra[name]).toEqual(value);
        else expect(row[name]).toBe(asCell(value));
      }
    }
  });

  test.each(['csv', 'csv-nodes', 'csv-edges'])('%s: no cell is a formula', async (format) => {
    const text = await written(format);
    expect(text.startsWith('\ufeff')).toBe(true);
    for (const row of readTable(text))
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  });

  test('a negative number stays a number', async () => {
    const properties = { id: 'e1', confidence: -0.5 };
    const [row] = readTable(await written('csv-nodes', [{ kind: 'node', id: 'e1', labels: [], properties }]));
    expect(row?.confidence).toBe('-0.5');
  });
});

function asCell(value: PropertyValue): string {
  const text = withoutUnwritable(Array.isArray(value) ? value.join(' | ') : String(value));
  return typeof value !== 'number' && /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

function isText(edge: GraphEdge): boolean {
  return (TEXT_EDGES as readonly string[]).includes(edge.type);
}
