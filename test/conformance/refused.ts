/** Queries that must be refused on every engine, whatever they hide behind (ATTACKS 3 to 6). */
export interface RefusedCase {
  cypher: string;
  /** Where the refused word stands, when the text alone tells. */
  offset?: number;
  /** Codes it may be refused with. */
  codes: readonly string[];
}

const WRITE = ['cypher-write'] as const;
const REFUSED = ['cypher-refused'] as const;

const write = (cypher: string, word?: string): RefusedCase => ({
  cypher,
  offset: word === undefined ? undefined : cypher.indexOf(word),
  codes: WRITE,
});
const refuse = (cypher: string, word?: string): RefusedCase => ({ ...write(cypher, word), codes: REFUSED });

export const REFUSED_QUERIES: readonly RefusedCase[] = [
  // writing
  write("CREATE (n:Entity {id: 'x'})", 'CREATE'),
  write("create (n:Entity {id: 'x'}) RETURN n", 'create'),
  write("INSERT (n:Entity {id: 'x'})", 'INSERT'),
  write('MATCH (n) DELETE n', 'DELETE'),
  write('MATCH (n) DETACH DELETE n', 'DETACH'),
  write('MATCH (n) DETACH/* x */DELETE n', 'DETACH'),
  write('MATCH (n)\n\tdetach\n\tdelete n', 'detach'),
  write("MATCH (n:Entity) SET n.name = 'x'", 'SET'),
  write('MATCH (n:Entity) SET n:Hacked', 'SET'),
  write('MATCH (n:Entity) SET n += {x: 1} RETURN n', 'SET'),
  write('MATCH ()-[r]->() SET r.weight = 0', 'SET'),
  write('MATCH (n:Entity) REMOVE n.name', 'REMOVE'),
  write('MATCH (n:Entity) REMOVE n:Entity', 'REMOVE'),
  write("MERGE (n:Entity {id: 'x'})", 'MERGE'),
  write("MERGE (n:Entity {id: 'alma'}) ON MATCH SET n.name = 'x'", 'MERGE'),
  write("MATCH (a {id: 'alma'}), (b {id: 'gpl'}) CREATE (a)-[:USES]->(b)", 'CREATE'),
  write('FOREACH (x IN [1, 2] | CREATE (:Entity {id: x}))', 'FOREACH'),
  write('MATCH (n)CREATE(m)RETURN m', 'CREATE'),
  // hidden
  write('EXPLAIN CREATE (n)', 'CREATE'),
  write('PROFILE CREATE (n)', 'CREATE'),
  write('explain profile MATCH (n) DELETE n', 'DELETE'),
  write('CYPHER 5 CREATE (n)', 'CREATE'),
  write('CYPHER 5 EXPLAIN MATCH (n) SET n.x = 1', 'SET'),
  write('// MATCH (n) RETURN n\nCREATE (n)', 'CREATE'),
  write("RETURN '//' AS x UNION CREATE (n) RETURN 1 AS x", 'CREATE'),
  write('MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n', 'SET'),
  write('CALL { CREATE (n) RETURN n } RETURN n', 'CREATE'),
  write('CALL { CALL { MERGE (n:X) RETURN n } RETURN n } RETURN n', 'MERGE'),
  write('MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS', 'DELETE'),
  write('MATCH (n) RETURN n UNION MATCH (n) DELETE n RETURN n', 'DELETE'),
  write('MATCH (n) WITH collect(n) AS all FOREACH (n IN all | DETACH DELETE n)', 'FOREACH'),
  refuse('RETURN 1; CREATE (n)', ';'),
  refuse('MATCH (n) RETURN n; MATCH (n) DETACH DELETE n;', ';'),
  refuse(String.raw`\u0043REATE (n)`, '\\'),
  refuse(String.raw`RETURN '\u0027 CREATE (n) //' AS x`, "'"),
  refuse('RETURN 1 AS x // \\u000a CREATE (n)', '//'),
  // files and connections
  refuse("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'LOAD'),
  refuse("load csv from 'file:///etc/passwd' as line return line", 'load'),
  refuse("LOAD CSV WITH HEADERS FROM 'http://169.254.169.254/' AS line RETURN line", 'LOAD'),
  refuse("LOAD/**/CSV FROM 'file:///etc/passwd' AS line RETURN line", 'LOAD'),
  refuse("LOAD\nCSV FROM 'file:///etc/passwd' AS line RETURN line", 'LOAD'),
  refuse("LOAD // x\nCSV FROM 'file:///etc/passwd' AS line RETURN line", 'LOAD'),
  refuse(String.raw`\u004cOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`, '\\'),
  refuse("EXPLAIN LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'LOAD'),
  refuse("CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line", 'LOAD'),
  refuse("MATCH (n) WITH n LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'LOAD'),
  refuse('CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN n', 'TRANSACTIONS'),
  refuse('CALL { MATCH (n) RETURN n } IN 2 CONCURRENT TRANSACTIONS OF 10 ROWS RETURN n', 'TRANSACTIONS'),
  // procedures and functions
  refuse("CALL apoc.load.json('http://127.0.0.1:1/') YIELD value RETURN value", 'apoc'),
  refuse("CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value", 'apoc'),
  refuse('CALL dbms.listConfig() YIELD name, value RETURN name, value', 'dbms'),
  refuse('CALL dbms.security.listUsers()', 'dbms'),
  refuse('CALL `dbms`.`listConfig`()', '`dbms`'),
  refuse('CALL dbms /* x */ . listConfig()', 'dbms'),
  refuse("CALL db.createLabel('Hacked')", 'db'),
  refuse("CALL db.create.setNodeVectorProperty(null, 'x', [1.0])", 'db'),
  refuse('CALL grafeo.pagerank() YIELD node_id RETURN node_id', 'grafeo'),
  refuse("RETURN apoc.cypher.runFirstColumnSingle('CREATE (n) RETURN n', {}) AS x", 'apoc'),
  // schema and server
  write('CREATE INDEX hacked FOR (n:Entity) ON (n.mentions)', 'CREATE'),
  write('CREATE CONSTRAINT hacked FOR (n:Entity) REQUIRE n.name IS UNIQUE', 'CREATE'),
  write('DROP INDEX kith_entity_name', 'DROP'),
  write('DROP CONSTRAINT kith_entity_id IF EXISTS', 'DROP'),
  write("CREATE USER mallory SET PASSWORD 'hacked-hacked'", 'CREATE'),
  write("ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", 'ALTER'),
  refuse('GRANT ROLE admin TO mallory', 'GRANT'),
  refuse('SHOW USERS', 'SHOW'),
  refuse('SHOW DATABASES', 'SHOW'),
  refuse('SHOW INDEXES YIELD name RETURN name', 'SHOW'),
  refuse('show/* */procedures', 'show'),
  refuse("TERMINATE TRANSACTION 'neo4j-transaction-1'", 'TERMINATE'),
  refuse('USE system SHOW USERS', 'USE'),
  refuse('USE neo4j MATCH (n) RETURN n', 'USE'),
  refuse('STOP DATABASE neo4j', 'STOP'),
];
