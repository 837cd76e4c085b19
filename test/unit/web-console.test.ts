/** The Cypher console's pure parts: parameters, kept queries, sheets, and the questions that write Cypher. */
import { describe, expect, test } from 'vitest';
import {
  EMPTY_LIBRARY,
  forgetSaved,
  queryTitle,
  readLibrary,
  rememberRun,
  saveQuery,
} from '../../web/cypher/library.ts';
import { parameterKind, parameterValue, parameterValues } from '../../web/cypher/parameters.ts';
import { answered, quoted } from '../../web/cypher/questions/question.ts';
import { questions } from '../../web/cypher/questions/registry.ts';
import { parametersIn } from '../../web/cypher/scan.ts';
import { toCsv, toJson, toTsv } from '../../web/cypher/sheets.ts';

describe('parameters', () => {
  test.each([
    ['MATCH (a {name: $name}) RETURN a LIMIT $limit', ['name', 'limit']],
    ['RETURN $a, $b, $a', ['a', 'b']],
    ['RETURN \'$no\', "$no", `$no` // $no\n, $yes /* $no */', ['yes']],
    ["RETURN 'it\\'s $no', $yes", ['yes']],
    ["RETURN 'never closed $no", []],
    ['RETURN $1, $', []],
  ])('%j names %j', (query, names) => {
    expect(parametersIn(query)).toEqual(names);
  });

  test('hostile length is no trouble', () => {
    expect(parametersIn(`${"'".repeat(99_999)}${'$'.repeat(100_000)}`)).toEqual([]);
  });

  test.each([
    ['12', 12, 'number'],
    ['AlmaLinux', 'AlmaLinux', 'text'],
    ['"12"', '12', 'text'],
    ['true', true, 'truth'],
    ['["a", 1]', ['a', 1], 'list'],
    ['{"a": 1}', { a: 1 }, 'map'],
    ['  ', null, 'nothing'],
    ['[1, ', '[1, ', 'text'],
  ] as const)('%j is %j', (typed, value, kind) => {
    expect(parameterValue(typed)).toEqual(value);
    expect(parameterKind(typed)).toBe(kind);
  });

  test('values go with the names that the query asks for', () => {
    expect(parameterValues(['a', 'b'], { a: '1', c: '3' })).toEqual({ a: 1, b: null });
  });
});

describe('kept queries', () => {
  const query = (text: string) => ({ query: text, parameters: {} });

  test('the newest comes first, the same only once', () => {
    const library = ['a', 'b', 'a'].map(query).reduce(rememberRun, EMPTY_LIBRARY);
    expect(library.ran.map((ran) => ran.query)).toEqual(['a', 'b']);
  });

  test('fifty are kept', () => {
    const many = Array.from({ length: 80 }, (_, index) => query(String(index)));
    expect(many.reduce(rememberRun, EMPTY_LIBRARY).ran).toHaveLength(50);
  });

  test('saving under a name replaces what had it; deleting takes it away', () => {
    const first = saveQuery(EMPTY_LIBRARY, { name: 'mine', ...query('a') });
    const second = saveQuery(first, { name: 'mine', ...query('b') });
    expect(second.saved).toEqual([{ name: 'mine', query: 'b', parameters: {} }]);
    expect(forgetSaved(second, 'mine').saved).toEqual([]);
  });

  test('what is written is read back; anything else is left out', () => {
    const library = saveQuery(rememberRun(EMPTY_LIBRARY, { query: 'a', parameters: { x: '1' } }), {
      name: 'n',
      ...query('b'),
    });
    expect(readLibrary(JSON.stringify(library))).toEqual(library);
    for (const json of [null, '', '[', '7', '{"ran": 7, "saved": [{"name": 1}]}', '{"ran":[{"query":{}}]}'])
      expect(readLibrary(json)).toEqual(EMPTY_LIBRARY);
  });

  test('a title is the first line that says something', () => {
    expect(queryTitle('\n// why\n  MATCH (a)\nRETURN a')).toBe('MATCH (a)');
  });
});

describe('sheets (ATTACKS 33)', () => {
  const sheet = {
    columns: ['name', 'n', 'name'],
    rows: [
      ['=HYPERLINK("x")', -1, null],
      ['a\tb', 1.5, 'two\nlines, "quoted"'],
      ['＝1', '+1', { kind: 'node', id: 'e1', labels: ['Entity'], properties: { name: '@SUM(1)' } }],
    ],
  };

  test('formulas are defused, numbers stay numbers, tabs and lines stay in their cell', () => {
    expect(toTsv(sheet)).toBe(
      'name\tn\tname\n"\'=HYPERLINK(""x"")"\t-1\t\n"a\tb"\t1.5\t"two\nlines, ""quoted"""\n\'＝1\t\'+1\t\'@SUM(1)\n',
    );
  });

  test('CSV is RFC 4180 with a byte order mark', () => {
    expect(toCsv({ columns: ['a', 'b'], rows: [['x,y', 'z']] })).toBe('\ufeffa,b\r\n"x,y",z\r\n');
  });

  test('JSON has all columns, also two of one name', () => {
    expect(JSON.parse(toJson(sheet))[1]).toEqual({ name: 'a\tb', n: 1.5, 'name 2': 'two\nlines, "quoted"' });
  });
});

describe('questions', () => {
  const schema = {
    relations: [relation('DERIVED_FROM', 3), relation('USES', 1), relation('NEVER', 0)],
  };
  function relation(id: string, count: number) {
    return { id, reading: id, inverse: id, definition: '', symmetric: false, count };
  }
  const write = (id: string, answers: Record<string, string>) => {
    const question = questions.find((candidate) => candidate.id === id);
    expect(question && answered(question, answers)).toBe(true);
    return question?.write(answers, schema).split('\n')[0];
  };

  test.each([
    ['neighbours', { of: 'AlmaLinux' }, "MATCH (a:Entity {name: 'AlmaLinux'})-[r]-(b:Entity)"],
    [
      'neighbours',
      { of: 'AlmaLinux', relation: 'USES>', type: 'Software' },
      "MATCH (a:Entity {name: 'AlmaLinux'})-[r:USES]->(b:Software)",
    ],
    [
      'path',
      { from: 'A', to: 'B' },
      "MATCH p = shortestPath((a:Entity {name: 'A'})-[:DERIVED_FROM|USES*..6]-(b:Entity {name: 'B'}))",
    ],
    [
      'all',
      { type: 'OperatingSystem', relation: 'DERIVED_FROM<', of: 'B' },
      "MATCH (x:OperatingSystem)<-[r:DERIVED_FROM]-(z:Entity {name: 'B'})",
    ],
    ['mentions', { of: 'B' }, "MATCH (a:Article)-[:HAS]->(s:Sentence)-[:MENTIONS]->(e:Entity {name: 'B'})"],
  ])('%s of %j', (id, answers, first) => {
    expect(write(id, answers)).toBe(first);
  });

  test('no name ends its string, no type or relation is more than a name', () => {
    expect(quoted("'}) DETACH DELETE n //\\")).toBe("'\\'}) DETACH DELETE n //\\\\'");
    expect(write('all', { type: 'X) DELETE x //', relation: 'Y]-() DELETE x //>', of: "\\'" })).toBe(
      "MATCH (x:Entity)-[r]-(z:Entity {name: '\\\\\\''})",
    );
  });

  test('what is not answered cannot be asked', () => {
    for (const question of questions) expect(answered(question, {})).toBe(false);
  });
});
