/** What passes between the store and the engine's process, and what is passed over. */
import { deserialize, serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { deserialiseError, KithError } from '../../foundation/errors.ts';
import { isReply, isRequest, replyError, replyValue } from '../../graph/store/embedded/protocol.ts';

const sent = (message: unknown): unknown => deserialize(serialize(message));

it('a value arrives as it was', () => {
  const reply = sent(replyValue(3, { columns: ['n'], rows: [[1], ['é']], truncated: false }));
  expect(isReply(reply)).toBe(true);
  expect(reply).toEqual({
    id: 3,
    ok: true,
    value: { columns: ['n'], rows: [[1], ['é']], truncated: false },
  });
});

it('an error arrives with its code, sentence and position', () => {
  const position = { line: 2, column: 5, offset: 14 };
  const reply = sent(replyError(4, new KithError('cypher-write', 'No.', { position })));
  if (!isReply(reply) || reply.ok) throw new Error('no error');
  expect(deserialiseError(reply.error)).toMatchObject({ code: 'cypher-write', message: 'No.', position });
});

it('the words of a mistake of ours stay where they are', () => {
  expect(JSON.stringify(replyError(5, new TypeError('x is undefined at /secret/path')))).not.toContain(
    'secret',
  );
});

it.each([null, 'open', 7, {}, { id: '1', ok: true }, { ok: true }, { id: 1 }])(
  'passed over: %j',
  (message) => {
    expect(isReply(message)).toBe(false);
    expect(isRequest(message)).toBe(false);
  },
);
