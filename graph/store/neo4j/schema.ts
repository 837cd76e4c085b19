/**
 * The constraints and indexes that kith's statements and search stand on, made when the store opens.
 * Where the user may not make them, kith goes on without and says which are missing.
 */
import { type Driver, Neo4jError } from 'neo4j-driver';
import { BOOKKEEPING_LABELS, NODE_LABELS } from '../../model.ts';
import { quoteName } from '../contract.ts';

/** The full-text index over names and aliases: `CALL db.index.fulltext.queryNodes('kith_entity_names', 'alma*')`. */
export const NAMES_INDEX = 'kith_entity_names';

/** Seconds to wait until indexes over a graph that is already there are filled. */
const AWAIT_INDEXES_S = 120;

interface SchemaRule {
  name: string;
  cypher: string;
}

const uniqueIds = [...NODE_LABELS, ...BOOKKEEPING_LABELS].map((label): SchemaRule => {
  const name = `kith_${label.toLowerCase()}_id`;
  return {
    name,
    cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${quoteName(label)}) REQUIRE n.id IS UNIQUE`,
  };
});

const lookups = (
  [
    ['Entity', 'name'],
    ['Entity', 'type'],
    ['Article', 'title'],
  ] as const
).map(([label, property]): SchemaRule => {
  const name = `kith_${label.toLowerCase()}_${property}`;
  return {
    name,
    cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${quoteName(label)}) ON (n.${quoteName(property)})`,
  };
});

export const SCHEMA: readonly SchemaRule[] = [
  ...uniqueIds,
  ...lookups,
  {
    name: NAMES_INDEX,
    cypher: `CREATE FULLTEXT INDEX ${NAMES_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]`,
  },
];

/** Codes that mean "this one cannot be made here", after which the store still works, only slower. */
const TOLERATED = [
  'Neo.ClientError.Security.Forbidden',
  'Neo.ClientError.Schema.',
  'Neo.ClientError.Statement.AccessMode',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
];

/**
 * Makes what is missing, and waits until it can be used.
 *
 * @param warn called with one sentence when something could not be made
 * @throws Neo4jError when the server cannot answer
 */
export async function ensureSchema(
  driver: Driver,
  database: string | undefined,
  warn: (sentence: string) => void,
): Promise<void> {
  const session = driver.session({ database });
  const run = (cypher: string) => session.executeWrite(async (tx) => (await tx.run(cypher)).records);
  const there = new Set<unknown>();
  const refused: string[] = [];
  let reason = '';
  const tolerate = (error: unknown): void => {
    if (!(error instanceof Neo4jError) || !TOLERATED.some((code) => error.code.startsWith(code))) throw error;
    reason = error.message.split('\n')[0]!.slice(0, 200);
  };
  try {
    try {
      for (const record of await run('SHOW INDEXES YIELD name')) there.add(record.get('name'));
    } catch (error) {
      tolerate(error);
    }
    for (const { name, cypher } of SCHEMA) {
      if (there.has(name)) continue;
      try {
        await run(cypher);
      } catch (error) {
        tolerate(error);
        refused.push(name);
      }
    }
    try {
      await run(`CALL db.awaitIndexes(${AWAIT_INDEXES_S})`);
    } catch (error) {
      if (!(error instanceof Neo4jError) || !error.code.startsWith('Neo.ClientError.')) throw error;
      warn('Neo4j is still filling its indexes; until then queries are slower.');
    }
  } finally {
    await session.close();
  }
  if (refused.length > 0)
    warn(
      `Neo4j did not let kith make ${refused.join(', ')} (${reason}); grant the user CREATE CONSTRAINT and CREATE INDEX, or let an administrator make them: without them kith is slow on large graphs.`,
    );
}
