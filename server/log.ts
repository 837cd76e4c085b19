/** The server's log: pino, on standard error, quiet unless `KITH_LOG` asks for more. */
import { type Logger, pino } from 'pino';

export type Log = Logger;

const LEVELS = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);

/** Never written, wherever they stand in a record. */
const SECRET = ['authorization', 'token', 'password', 'cookie', 'body', 'query', 'cypher', 'parameters'];

/**
 * A log at a level of pino (`trace` to `fatal`, or `silent`); an unknown level counts as `warn`. Tokens,
 * bodies and query texts are removed even when a record holds them.
 * @param to where lines go, standard error when absent
 */
export function createLog(level: string | undefined, to?: { write(line: string): void }): Log {
  return pino(
    {
      name: 'kith',
      level: level !== undefined && LEVELS.has(level) ? level : 'warn',
      base: undefined,
      redact: {
        paths: SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: '[removed]',
      },
    },
    to ?? pino.destination(2),
  );
}
