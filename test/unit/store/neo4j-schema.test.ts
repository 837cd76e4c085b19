/** What the store says when the Neo4j user may not make constraints and indexes: no server needed. */
import { type Driver, Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { ensureSchema, SCHEMA } from '../../../graph/store/neo4j/schema.ts';

/** A driver whose sessions answer each statement by a function: names that are there, or an error's code. */
function driverOf(answer: (cypher: string) => string[] | { code: string }): {
  driver: Driver;
  ran: string[];
} {
  const ran: string[] = [];
  const run = (cypher: string) => {
    ran.push(cypher);
    const found = answer(cypher);
    if (!Array.isArray(found)) throw new Neo4jError('Not allowed.\nMore.', found.code as never, '', '');
    return Promise.resolve({ records: found.map((name) => ({ get: () => name })) });
  };
  const session = () => ({
    executeWrite: (work: (tx: { run: typeof run }) => Promise<unknown>) => work({ run }),
    close: () => Promise.resolve(),
  });
  return { driver: { session } as unknown as Driver, ran };
}

const FORBIDDEN = { code: 'Neo.ClientError.Security.Forbidden' };

describe('constraints and indexes', () => {
  it('are made when they are missing, each once', async () => {
    const { driver, ran } = driverOf((cypher) => (cypher.startsWith('SHOW') ? ['kith_article_id'] : []));
    await ensureSchema(driver, undefined, () => expect.unreachable());
    expect(ran.filter((cypher) => cypher.startsWith('CREATE'))).toHaveLength(SCHEMA.length - 1);
    expect(ran.every((cypher) => !cypher.startsWith('CREATE') || cypher.includes('IF NOT EXISTS'))).toBe(
      true,
    );
  });

  it('are missed in one sentence that names the right, when they may not be made', async () => {
    const warnings: string[] = [];
    const { driver } = driverOf((cypher) => (cypher.startsWith('CREATE') ? FORBIDDEN : []));
    await ensureSchema(driver, undefined, (sentence) => warnings.push(sentence));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/kith_entity_id.*grant the user CREATE CONSTRAINT and CREATE INDEX/);
    expect(warnings[0]).not.toContain('\n');
  });

  it('need no rights when they are there already', async () => {
    const { driver, ran } = driverOf((cypher) =>
      cypher.startsWith('SHOW') ? SCHEMA.map(({ name }) => name) : [],
    );
    await ensureSchema(driver, undefined, () => expect.unreachable());
    expect(ran.filter((cypher) => cypher.startsWith('CREATE'))).toEqual([]);
  });

  it('pass other errors on', async () => {
    const { driver } = driverOf(() => ({ code: 'ServiceUnavailable' }));
    await expect(ensureSchema(driver, undefined, () => {})).rejects.toThrow(Neo4jError);
  });
});
