/**
 * Queries of the kind that people type, over the small graph, with the rows that both engines must give.
 * Each has an order of its own (ORDER BY, or one row), because Cypher promises none.
 */
import type { GraphValue } from '../../graph/model.ts';
import type { ParameterValue } from '../../graph/store/contract.ts';

export interface QueryCase {
  /** Names the case, for skips. */
  name: string;
  cypher: string;
  parameters?: { [key: string]: ParameterValue };
  rows: GraphValue[][];
}

const query = (
  name: string,
  cypher: string,
  rows: GraphValue[][],
  parameters?: QueryCase['parameters'],
): QueryCase => ({ name, cypher, rows, parameters });

/** One value a row. */
const column = (...values: GraphValue[]): GraphValue[][] => values.map((value) => [value]);

export const QUERIES: readonly QueryCase[] = [
  // looking things up
  query('by name', "MATCH (e:Entity {name: 'AlmaLinux'}) RETURN e.id, e.mentions", [['alma', 5]]),
  query('by a parameter', 'MATCH (e:Entity) WHERE e.name = $name RETURN e.id', column('centos'), {
    name: 'CentOS',
  }),
  query(
    'by a list of ids',
    'MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id ORDER BY e.id',
    column('docker', 'gpl'),
    { ids: ['gpl', 'docker', 'none'] },
  ),
  query(
    'by the start of a name',
    "MATCH (e:Entity) WHERE e.name STARTS WITH 'Red' RETURN e.name ORDER BY e.name",
    column('Red Hat', 'Red Hat Enterprise Linux'),
  ),
  query(
    'by the end of a name',
    "MATCH (e:Entity) WHERE e.name ENDS WITH 'Linux' RETURN e.id ORDER BY e.id",
    column('alma', 'rhel'),
  ),
  query(
    'by a part of a name',
    "MATCH (e:Entity) WHERE e.name CONTAINS 'Hat' RETURN e.id ORDER BY e.id",
    column('redhat', 'rhel'),
  ),
  query(
    'in any case',
    "MATCH (e:Entity) WHERE toLower(e.name) CONTAINS 'linux' RETURN e.id ORDER BY e.id",
    column('alma', 'cloudlinux', 'rhel'),
  ),
  query('by a regular expression', "MATCH (e:Entity) WHERE e.name =~ '.*OS' RETURN e.id", column('centos')),
  query(
    'by an alias',
    "MATCH (e:Entity) WHERE 'RHEL' IN e.aliases RETURN e.name",
    column('Red Hat Enterprise Linux'),
  ),
  query(
    'by a label of the chain',
    'MATCH (o:Organization) RETURN o.id ORDER BY o.id',
    column('cloudlinux', 'redhat'),
  ),
  query('by two labels', 'MATCH (e:Project:Software) RETURN e.id ORDER BY e.id', column('docker', 'podman')),
  query(
    'by one of two labels',
    'MATCH (e) WHERE e:License OR e:Company RETURN e.id ORDER BY e.id',
    column('cloudlinux', 'gpl', 'redhat'),
  ),
  query(
    'without a label',
    'MATCH (e:Project) WHERE NOT e:Software RETURN e.id ORDER BY e.id',
    column('alma', 'centos', 'rhel'),
  ),
  query(
    'compared',
    'MATCH (e:Entity) WHERE e.mentions >= 3 AND e.mentions < 5 RETURN e.id ORDER BY e.id',
    column('centos', 'rhel'),
  ),
  query(
    'a property that is not there',
    'MATCH (e:Entity) WHERE e.wikidata IS NULL RETURN count(e)',
    column(8),
  ),
  query(
    'a property that is there',
    'MATCH (n) WHERE n.title IS NOT NULL RETURN n.title ORDER BY n.title',
    column('AlmaLinux', 'CentOS'),
  ),
  query('nothing found', "MATCH (e:Entity {name: 'Nobody'}) RETURN e", []),
  // walking
  query(
    'what it is related to',
    "MATCH (:Entity {id: 'alma'})-[r]->(x:Entity) RETURN type(r), x.id ORDER BY type(r), x.id",
    [
      ['COMPATIBLE_WITH', 'docker'],
      ['COMPATIBLE_WITH', 'podman'],
      ['COMPATIBLE_WITH', 'rhel'],
      ['DEVELOPED_BY', 'cloudlinux'],
      ['LICENSED_UNDER', 'gpl'],
      ['SUCCESSOR_OF', 'centos'],
    ],
  ),
  query(
    'what points to it',
    "MATCH (x:Entity)-[r]->(:Entity {id: 'rhel'}) RETURN x.id, type(r) ORDER BY x.id",
    [
      ['alma', 'COMPATIBLE_WITH'],
      ['centos', 'DERIVED_FROM'],
    ],
  ),
  query(
    'in both directions',
    "MATCH (:Entity {id: 'rhel'})-[r]-(x:Entity) RETURN x.id ORDER BY x.id",
    column('alma', 'centos', 'redhat'),
  ),
  query('by one type', 'MATCH (a)-[:DEVELOPED_BY]->(b) RETURN a.id, b.id ORDER BY a.id', [
    ['alma', 'cloudlinux'],
    ['rhel', 'redhat'],
  ]),
  query(
    'by one of two types',
    'MATCH (a)-[r:DERIVED_FROM|SUCCESSOR_OF]->(b) RETURN a.id, type(r), b.id ORDER BY a.id',
    [
      ['alma', 'SUCCESSOR_OF', 'centos'],
      ['centos', 'DERIVED_FROM', 'rhel'],
    ],
  ),
  query(
    'two hops',
    "MATCH (:Entity {id: 'alma'})-[:COMPATIBLE_WITH]->(m)-[:DEVELOPED_BY]->(x) RETURN m.id, x.id",
    [['rhel', 'redhat']],
  ),
  query(
    'one to three hops',
    "MATCH (:Entity {id: 'alma'})-[:SUCCESSOR_OF|DERIVED_FROM|DEVELOPED_BY*1..3]->(x) RETURN DISTINCT x.id ORDER BY x.id",
    column('centos', 'cloudlinux', 'redhat', 'rhel'),
  ),
  query(
    'a property of the edge',
    'MATCH (a)-[r]->(b:Entity) WHERE r.confidence > 0.8 RETURN a.id, r.confidence ORDER BY r.confidence DESC',
    [
      ['centos', 0.95],
      ['alma', 0.9],
      ['rhel', 0.85],
    ],
  ),
  query('the ends of an edge', 'MATCH ()-[r:LICENSED_UNDER]->() RETURN startNode(r).id, endNode(r).id', [
    ['alma', 'gpl'],
  ]),
  query(
    'common neighbours',
    "MATCH (:Entity {id: 'alma'})-->(x:Entity)<--(:Entity {id: 'centos'}) RETURN x.id",
    column('rhel'),
  ),
  query(
    'two patterns',
    "MATCH (a:Entity {id: 'alma'})-[:DEVELOPED_BY]->(c), (a)-[:LICENSED_UNDER]->(l) RETURN c.id, l.id",
    [['cloudlinux', 'gpl']],
  ),
  query(
    'optional',
    'MATCH (e:Software) OPTIONAL MATCH (e)-[:DEVELOPED_BY]->(c) RETURN e.id, c.id ORDER BY e.id',
    [
      ['docker', null],
      ['podman', null],
    ],
  ),
  query(
    'that has an edge',
    'MATCH (e:OperatingSystem) WHERE (e)-[:DEVELOPED_BY]->() RETURN e.id ORDER BY e.id',
    column('alma', 'rhel'),
  ),
  query(
    'that has no edge',
    'MATCH (e:OperatingSystem) WHERE NOT (e)-[:DEVELOPED_BY]->() RETURN e.id',
    column('centos'),
  ),
  query(
    'exists',
    'MATCH (e:Entity) WHERE EXISTS { MATCH (e)-[:LICENSED_UNDER]->(:License) } RETURN e.id',
    column('alma'),
  ),
  // paths
  query(
    'shortest path',
    "MATCH p = shortestPath((:Entity {id: 'alma'})-[:SUCCESSOR_OF|DERIVED_FROM*..4]->(:Entity {id: 'rhel'})) RETURN length(p)",
    column(2),
  ),
  query(
    'nodes of a path',
    "MATCH p = (:Entity {id: 'alma'})-[:SUCCESSOR_OF]->()-[:DERIVED_FROM]->(:Entity {id: 'rhel'}) RETURN [n IN nodes(p) | n.id] AS ids",
    column(['alma', 'centos', 'rhel']),
  ),
  query(
    'edges of a path',
    "MATCH p = (:Entity {id: 'alma'})-[:SUCCESSOR_OF]->()-[:DERIVED_FROM]->(:Entity {id: 'rhel'}) RETURN [r IN relationships(p) | type(r)] AS types",
    column(['SUCCESSOR_OF', 'DERIVED_FROM']),
  ),
  // counting
  query('count', 'MATCH (e:Entity) RETURN count(*)', column(8)),
  query('count of distinct', 'MATCH (:Entity)-[r]->(:Entity) RETURN count(DISTINCT type(r))', column(5)),
  query(
    'count by group',
    'MATCH (a:Entity)-[r]->(:Entity) RETURN a.id, count(r) AS n ORDER BY n DESC, a.id',
    [
      ['alma', 6],
      ['centos', 1],
      ['rhel', 1],
    ],
  ),
  query(
    'degree',
    'MATCH (e:Entity)-[r]-(:Entity) RETURN e.id, count(r) AS degree ORDER BY degree DESC, e.id LIMIT 2',
    [
      ['alma', 6],
      ['rhel', 3],
    ],
  ),
  query('sum, min, max', 'MATCH (e:Entity) RETURN sum(e.mentions), min(e.mentions), max(e.mentions)', [
    [19, 1, 5],
  ]),
  query('average', 'MATCH (e:OperatingSystem) RETURN avg(e.mentions)', column(4)),
  query(
    'collect',
    'MATCH (e:Software) WITH e ORDER BY e.name RETURN collect(e.name)',
    column(['Docker', 'Podman']),
  ),
  query('having', 'MATCH (e:Entity)-[r]->(:Entity) WITH e, count(r) AS n WHERE n > 1 RETURN e.id, n', [
    ['alma', 6],
  ]),
  query('count of an empty match', "MATCH (e:Entity {id: 'none'}) RETURN count(e)", column(0)),
  query(
    'labels',
    "MATCH (e {id: 'docker'}) UNWIND labels(e) AS label RETURN label ORDER BY label",
    column('Entity', 'Project', 'Software'),
  ),
  query(
    'types in use',
    'MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r) AS t ORDER BY t',
    column('COMPATIBLE_WITH', 'DERIVED_FROM', 'DEVELOPED_BY', 'LICENSED_UNDER', 'SUCCESSOR_OF'),
  ),
  query(
    'keys',
    "MATCH (e {id: 'docker'}) UNWIND keys(e) AS k RETURN k ORDER BY k",
    column('aliases', 'id', 'mentions', 'name', 'type'),
  ),
  // order and pages
  query(
    'order and limit',
    'MATCH (e:Entity) RETURN e.name ORDER BY e.mentions DESC, e.name LIMIT 3',
    column('AlmaLinux', 'CentOS', 'Red Hat Enterprise Linux'),
  ),
  query(
    'skip and limit',
    'MATCH (e:Entity) RETURN e.id ORDER BY e.id SKIP 2 LIMIT 2',
    column('cloudlinux', 'docker'),
  ),
  query(
    'limit by a parameter',
    'MATCH (e:Entity) RETURN e.id ORDER BY e.id LIMIT $n',
    column('alma', 'centos'),
    { n: 2 },
  ),
  query(
    'distinct',
    'MATCH (e:Entity) RETURN DISTINCT e.type AS t ORDER BY t',
    column('Company', 'License', 'OperatingSystem', 'Software'),
  ),
  query(
    'union',
    "MATCH (a:Article {id: 'a1'}) RETURN a.title AS name UNION MATCH (e:Entity {id: 'alma'}) RETURN e.name AS name",
    column('AlmaLinux'),
  ),
  query(
    'union all',
    "MATCH (a:Article {id: 'a1'}) RETURN a.title AS name UNION ALL MATCH (e:Entity {id: 'alma'}) RETURN e.name AS name",
    column('AlmaLinux', 'AlmaLinux'),
  ),
  // text layer
  query(
    'sentences that mention it',
    "MATCH (s:Sentence)-[:MENTIONS]->(:Entity {id: 'centos'}) RETURN s.text ORDER BY s.id",
    column('It succeeds CentOS.', 'CentOS was derived from Red Hat Enterprise Linux.'),
  ),
  query(
    'articles that mention it',
    "MATCH (a:Article)-[:HAS]->()-[:MENTIONS]->(:Entity {id: 'centos'}) RETURN DISTINCT a.title ORDER BY a.title",
    column('AlmaLinux', 'CentOS'),
  ),
  query('parent article', 'MATCH (a:Article)-[:PARENT]->(b:Article) RETURN a.title, b.title', [
    ['AlmaLinux', 'CentOS'],
  ]),
  query(
    'offsets of a mention',
    "MATCH (s:Sentence {id: 's1'})-[m:MENTIONS]->(e) RETURN m.start, m.end, substring(s.text, m.start, m.end - m.start) AS surface ORDER BY m.start",
    [
      [0, 9, 'AlmaLinux'],
      [26, 42, 'CloudLinux, Inc.'],
    ],
  ),
  query(
    'named together',
    'MATCH (a:Entity)<-[:MENTIONS]-(s)-[:MENTIONS]->(b:Entity) WHERE a.id < b.id RETURN a.id, b.id, s.id ORDER BY a.id',
    [
      ['alma', 'cloudlinux', 's1'],
      ['centos', 'rhel', 's3'],
    ],
  ),
  // expressions
  query('arithmetic', 'RETURN 1 + 2 * 3 AS a, 7 / 2 AS b, 7 % 2 AS c, 7 / 2.0 AS d', [[7, 3, 1, 3.5]]),
  query(
    'text functions',
    "RETURN toUpper('abc') AS a, trim('  x ') AS b, replace('aXb', 'X', '-') AS c, size('four') AS d",
    [['ABC', 'x', 'a-b', 4]],
  ),
  query('split', "RETURN split('a,b,c', ',') AS parts", column(['a', 'b', 'c'])),
  query(
    'case',
    "MATCH (e:Entity) WHERE e.id IN ['alma', 'gpl'] RETURN e.id, CASE WHEN e.mentions > 3 THEN 'often' ELSE 'seldom' END AS how ORDER BY e.id",
    [
      ['alma', 'often'],
      ['gpl', 'seldom'],
    ],
  ),
  query(
    'coalesce',
    "MATCH (e:Entity {id: 'gpl'}) RETURN coalesce(e.wikidata, 'unknown') AS w",
    column('unknown'),
  ),
  query(
    'list comprehension',
    'RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * 10] AS odd',
    column([10, 30, 50]),
  ),
  query(
    'any and all',
    "MATCH (e:Entity) WHERE any(a IN e.aliases WHERE a STARTS WITH 'Alma') RETURN e.id",
    column('alma'),
  ),
  query(
    'list functions',
    'RETURN size([1, 2, 3]) AS n, head([1, 2]) AS h, last([1, 2]) AS l, 2 IN [1, 2] AS has',
    [[3, 1, 2, true]],
  ),
  query('reduce', 'RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total', column(6)),
  query('unwind', 'UNWIND [3, 1, 2] AS x RETURN x ORDER BY x', column(1, 2, 3)),
  query('null', 'RETURN null AS a, null = 1 AS b, [null] AS c', [[null, null, [null]]]),
  query(
    'a map',
    "RETURN {name: 'x', list: [1, {deep: true}]} AS m",
    column({ list: [1, { deep: true }], name: 'x' }),
  ),
  query(
    'a map projection',
    "MATCH (e:Entity {id: 'docker'}) RETURN e {.name, .mentions} AS m",
    column({ mentions: 1, name: 'Docker' }),
  ),
  query(
    'properties',
    'MATCH (c:Category) RETURN properties(c) AS p',
    column({ id: 'c1', name: 'Linux distributions' }),
  ),
  query(
    'subquery',
    'MATCH (e:OperatingSystem) CALL { WITH e MATCH (e)-[r]->(:Entity) RETURN count(r) AS n } RETURN e.id, n ORDER BY e.id',
    [
      ['alma', 6],
      ['centos', 1],
      ['rhel', 1],
    ],
  ),
  query(
    'comments and a last semicolon',
    '// entities\nMATCH (e:License) /* one */ RETURN e.id; ',
    column('gpl'),
  ),
  query(
    'words of Cypher as keys and columns',
    "MATCH (e:Entity {id: 'gpl'}) RETURN e.name AS `delete`, {load: 1, drop: 2} AS m",
    [['GNU General Public License', { drop: 2, load: 1 }]],
  ),
  query('refused words in text', 'RETURN \'CREATE (n)\' AS a, "LOAD CSV; DROP" AS b // DELETE', [
    ['CREATE (n)', 'LOAD CSV; DROP'],
  ]),
  query('a version prefix', 'CYPHER 5 MATCH (e:License) RETURN e.id', column('gpl')),
  query(
    'labels by procedure',
    "CALL db.labels() YIELD label WITH label WHERE label IN ['Article', 'License'] RETURN label ORDER BY label",
    column('Article', 'License'),
  ),
  // what is easily taken for granted
  query('integer division', 'RETURN 7 / 2 AS a, -7 / 2 AS b, -7 % 3 AS c, 7 / 2.0 AS d', [[3, -3, -1, 3.5]]),
  query(
    'text is counted in code points',
    "RETURN size('\u{1f600}') AS n, substring('\u{1f600}x', 1) AS rest",
    [[1, 'x']],
  ),
  query(
    'text is ordered by code point',
    "UNWIND ['b', '\u{1f600}', 'é', 'B', '\uffee', 'a'] AS x RETURN x ORDER BY x",
    column('B', 'a', 'b', 'é', '\uffee', '\u{1f600}'),
  ),
  query('null comes last', 'UNWIND [2, null, 1] AS x RETURN x ORDER BY x', column(1, 2, null)),
];
