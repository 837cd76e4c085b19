/** The command line understood: verbs, options, environment, help, and which graph is meant. */
import { describe, expect, test } from 'vitest';
import type { Io } from '../../cli/context.ts';
import { type Invocation, parse } from '../../cli/program.ts';
import { type StoreValues, storeAddress } from '../../cli/store.ts';
import { relationName } from '../../cli/verbs/explain.ts';
import { exporterFor } from '../../cli/verbs/export.ts';
import { verbs } from '../../cli/verbs/registry.ts';
import { readers } from '../../extract/sources/registry.ts';
import { exporters } from '../../graph/export/registry.ts';

function run(line: string, env: Io['env'] = {}): { result: Invocation | number; printed: string } {
  let printed = '';
  const write = (text: string) => {
    printed += text;
  };
  const result = parse(line === '' ? [] : line.split(' '), { env, write, writeError: write, columns: 80 });
  return { result, printed };
}

function understood(line: string, env: Io['env'] = {}): Invocation {
  const { result } = run(line, env);
  if (typeof result === 'number') throw new Error(`exit ${result}`);
  return result;
}

describe('values', () => {
  test.each([
    ['ingest a b', {}, { format: 'auto', jobs: undefined, data: undefined, log: 'warn' }],
    ['ingest - -n --resume --format text', {}, { dryRun: true, resume: true, format: 'text' }],
    ['query x --timeout 500ms --limit 3', {}, { timeout: 500, limit: 3, format: 'table' }],
    ['query x --timeout 2m', {}, { timeout: 120_000 }],
    ['query x --timeout 1.5', {}, { timeout: 1_500 }],
    [
      'query x -p a=1 -p $b=text -p c={"d":[1]} -p e=',
      {},
      {
        param: new Map<string, unknown>([
          ['a', 1],
          ['b', 'text'],
          ['c', { d: [1] }],
          ['e', ''],
        ]),
      },
    ],
    [
      'path a b --types USES,PART_OF --types IS_A',
      {},
      { types: ['USES', 'PART_OF', 'IS_A'], max: 6, count: 3 },
    ],
    ['serve --samples', {}, { samples: true, port: 4321 }],
    ['serve --samples --no-samples', {}, { samples: false }],
    ['serve', { KITH_PORT: '0', KITH_TOKEN: 't', KITH_LOG: 'debug' }, { port: 0, token: 't', log: 'debug' }],
    ['serve --port 80', { KITH_PORT: '0' }, { port: 80 }],
    ['serve', { KITH_PORT: '', KITH_STORE: '' }, { port: 4321, store: undefined }],
  ])('%s %j', (line, env, expected) => expect(understood(line, env).values).toMatchObject(expected));

  test('arguments', () => {
    expect(understood('explain a USES b').args).toEqual(['a', 'USES', 'b']);
    expect(understood('extract --terms a - b').args).toEqual(['a', '-', 'b']);
    expect(understood('find -- --odd').args).toEqual(['--odd']);
  });
});

describe('wrong usage', () => {
  test.each([
    ['serv', {}, 'Did you mean serve?'],
    ['stats --jsn', {}, 'Did you mean --json?'],
    ['path a', {}, "missing required argument 'to'"],
    ['path a b c', {}, 'too many arguments'],
    ['serve --port 99999', {}, 'from 0 to 65535'],
    ['serve', { KITH_PORT: 'http' }, 'KITH_PORT is "http"'],
    ['query x --timeout 2h', {}, '500ms, 5s or 2m'],
    ['query x --format xml', {}, 'table, json, jsonl, csv'],
    ['query x --param =1', {}, 'name=value'],
    ['find x --limit 0', {}, 'from 1 to 500'],
  ])('%s %j', (line, env, says) => {
    expect(() => run(line, env)).toThrow(expect.objectContaining({ code: 'usage', exitCode: 2 }));
    expect(() => run(line, env)).toThrow(says);
  });

  test('no verb prints the help and is wrong usage', () => {
    expect(run('')).toMatchObject({ result: 2, printed: expect.stringContaining('Usage: kith') });
  });
});

describe('help', () => {
  test('lists every verb, the exit codes and the environment', () => {
    const { result, printed } = run('--help');
    expect(result).toBe(0);
    for (const { id, label } of verbs.all)
      expect(printed).toMatch(new RegExp(`^ {2}${id} .*${label.slice(0, 12)}`, 'm'));
    for (const words of ['130', 'KITH_STORE', 'KITH_TOKEN', 'NO_COLOR']) expect(printed).toContain(words);
  });

  test.each(verbs.ids)('%s has examples that are understood', (id) => {
    const { result, printed } = run(`${id} --help`);
    expect(result).toBe(0);
    expect(printed).toContain('Examples:');
    for (const { command } of verbs.get(id).examples) {
      expect(printed).toContain(`kith ${command}`);
      const [typed = ''] = command.split(/ [|<>] /);
      expect(understood(`${words(typed).join(' ')}`).verb.id).toBe(id);
    }
  });

  test('formats come from the registries', () => {
    const { printed } = run('ingest --help');
    for (const reader of readers.ids) expect(printed).toContain(`  ${reader} `);
    const exporting = run('export --help').printed;
    for (const exporter of exporters.ids) expect(exporting).toContain(`  ${exporter} `);
  });
});

/** What a shell makes of a line, with the spaces within quotes as underscores. */
function words(line: string): string[] {
  return [...line.matchAll(/"[^"]*"|'[^']*'|\S+/g)].map(([word]) =>
    word.replace(/^["']|["']$/g, '').replaceAll(' ', '_'),
  );
}

test.each([
  ['stats', {}, './kith-data'],
  ['stats', { KITH_DATA: 'd' }, 'd'],
  ['stats', { KITH_DATA: 'd', KITH_STORE: 's' }, 's'],
  ['stats --data e', { KITH_DATA: 'd', KITH_STORE: 's' }, 'e'],
  ['stats --store neo4j://h --data e', {}, 'neo4j://h'],
])('%s %j is about %s', (line, env, address) => {
  const { values, typed } = understood(line, env);
  expect(storeAddress(values as unknown as StoreValues, typed)).toBe(address);
});

test.each([
  ['gexf', undefined, 'gexf'],
  [undefined, 'graph.graphml', 'graphml'],
  [undefined, 'x/GRAPH.CSV', 'csv'],
])('export as %s to %s is %s', (format, file, id) => expect(exporterFor(format, file).id).toBe(id));

test('export without a format or a known ending names the formats', () => {
  expect(() => exporterFor(undefined, 'graph.xlsx')).toThrow('graphml');
  expect(() => exporterFor(undefined, undefined)).toThrow('--format');
});

test.each(['DERIVED_FROM', 'derived-from', 'derived from'])('%s is a relation type', (typed) => {
  expect(relationName(typed)).toBe('DERIVED_FROM');
});
