/** Addresses, and what driver and server report, as sentences: without a server. */
import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { KithError } from '../../../foundation/errors.ts';
import { isNeo4jUri, locationOf } from '../../../graph/store/neo4j/address.ts';
import { toKithError } from '../../../graph/store/neo4j/errors.ts';
import { Lane } from '../../../graph/store/neo4j/lane.ts';
import { openStore } from '../../../graph/store/open.ts';

describe('addresses', () => {
  it.each<[string, boolean]>([
    ['neo4j://host', true],
    ['NEO4J+S://host', true],
    ['bolt+ssc://host:1', true],
    ['./kith-data', false],
    ['/data/neo4j', false],
    ['neo4j', false],
    ['C:\\graph', false],
  ])('%s is a server: %s', (uri, expected) => expect(isNeo4jUri(uri)).toBe(expected));

  it.each<[string, string]>([
    ['neo4j://host', 'neo4j://host:7687'],
    ['bolt+s://host:1234/', 'bolt+s://host:1234'],
    ['neo4j://[::1]:7687', 'neo4j://[::1]:7687'],
    ['neo4j://host:7687?region=eu', 'neo4j://host:7687'],
  ])('%s is shown as %s', (uri, expected) => expect(locationOf(uri)).toBe(expected));

  it.each(['neo4j://me:hunter2@host', 'bolt://hunter2@host', 'bolt://host/db', 'neo4j://'])(
    '%s is refused',
    (uri) => {
      expect(() => locationOf(uri)).toThrow(KithError);
      expect(() => locationOf(uri)).not.toThrow(/hunter2/);
    },
  );

  it.each(['http://localhost:7474', 'redis://x', ''])('openStore refuses %j', async (uri) =>
    expect(openStore(uri)).rejects.toMatchObject({ code: 'usage' }),
  );
});

describe('errors', () => {
  const context = { location: 'neo4j://host:7687', database: 'news' };
  const typed = { cypher: 'MATCH (n)\nRETURN m', timeoutMs: 1500, shift: 8 };
  const error = (code: string, message = 'Something. (line 2, column 8 (offset: 25))\n"x"') =>
    new Neo4jError(message, code as never, '', '');

  it.each<[string, string, string]>([
    ['ServiceUnavailable', 'store-unreachable', 'host:7687'],
    ['SessionExpired', 'store-unreachable', 'start Neo4j'],
    ['Neo.ClientError.Security.Unauthorized', 'store-auth', 'KITH_NEO4J_PASSWORD'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'store-database', '"news"'],
    ['Neo.ClientError.Security.Forbidden', 'store-auth', 'too few rights'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'store-failed', 'Something'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'store-failed', 'memory'],
  ])('%s of our own statement is %s', (code, expected, words) => {
    const kith = toKithError(error(code), context);
    expect(kith.code).toBe(expected);
    expect(kith.message).toContain(words);
    expect(kith.message).not.toContain('\n');
  });

  it.each<[string, string, string]>([
    ['ServiceUnavailable', 'store-unreachable', 'host:7687'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'cypher-timeout', '1.5 s'],
    ['Neo.TransientError.General.OutOfMemoryError', 'cypher-memory', 'narrow it'],
    ['Neo.ClientError.Statement.SyntaxError', 'cypher-syntax', 'line 2, column 8'],
    ['Neo.ClientError.Statement.AccessMode', 'cypher-write', 'only reading'],
    ['Neo.ClientError.Procedure.ProcedureNotFound', 'cypher-refused', 'Something'],
    ['Neo.ClientError.Statement.ArithmeticError', 'cypher-failed', 'Something'],
  ])('%s of a typed query is %s', (code, expected, words) => {
    const kith = toKithError(error(code), { ...context, typed });
    expect(kith.code).toBe(expected);
    expect(kith.message).toContain(words);
  });

  it('gives the position in the text as it was typed', () => {
    const kith = toKithError(error('Neo.ClientError.Statement.SyntaxError'), { ...context, typed });
    expect(kith.position).toEqual({ line: 2, column: 8, offset: 17 });
  });
});

describe('the lane', () => {
  it('changes its driver when a connection never comes back, and closes the old one with its last user', () => {
    const closed: number[] = [];
    let made = 0;
    const lane = new Lane(() => {
      const number = made++;
      return { close: () => Promise.resolve(closed.push(number)) } as never;
    });
    const [stuck, fine] = [lane.enter(), lane.enter()];
    lane.leave(stuck, true);
    const next = lane.enter();
    expect(next.driver).not.toBe(stuck.driver);
    expect(closed).toEqual([]);
    lane.leave(fine, false);
    expect(closed).toEqual([0]);
    lane.leave(next, false);
    expect(lane.enter().driver).toBe(next.driver);
  });
});
