/**
 * A real Neo4j server for tests: no Docker, jars from Maven Central, one Java process per call.
 * See README.md beside this file.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** How to start the server. Everything has a default. */
export interface Neo4jOptions {
  /** Turns authentication on, with this as the only account. Off when left out: any credentials do. */
  readonly auth?: { readonly user: string; readonly password: string } | undefined;
  /** Java heap in MiB; 1024 when left out. */
  readonly heapMb?: number | undefined;
  /** neo4j.conf settings by name, such as `{ "db.memory.transaction.max": "16m" }`. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** A server that is up. */
export interface RunningNeo4j {
  /** `bolt://127.0.0.1:PORT` */
  readonly uri: string;
  /** Stops the server and deletes its data. Resolves once the process is gone; may be called twice. */
  stop(): Promise<void>;
}

/** This machine cannot run the server: Java or Maven is missing. Tests skip, giving this as the reason. */
export interface UnavailableNeo4j {
  readonly unavailable: string;
}

/**
 * What went wrong:
 * - `fetch`: Java and Maven are there, but fetching or compiling failed (no network, say);
 * - `boot`: the server did not come up;
 * - `stop`: the server had to be killed, or died with an error before it was stopped.
 */
export type Neo4jServerErrorCode = 'fetch' | 'boot' | 'stop';

/** A fault of the test server, as against a machine that cannot run it. The message ends with its last output. */
export class Neo4jServerError extends Error {
  override readonly name = 'Neo4jServerError';
  readonly code: Neo4jServerErrorCode;

  constructor(code: Neo4jServerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const FETCH = fileURLToPath(new URL('fetch.sh', import.meta.url));
const FETCH_TIMEOUT_MS = 600_000;
const BOOT_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 20_000;
/** fetch.sh's exit status for a missing tool. */
const TOOL_MISSING = 3;
const TAIL = 4000;

/** What Neo4j's own launcher passes to Java 17. */
const JAVA_FLAGS = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Djava.awt.headless=true',
  '-Dfile.encoding=UTF-8',
  '-XX:+UseSerialGC',
];

/**
 * Starts a Neo4j server on a free port of 127.0.0.1, with an empty database in a temporary folder.
 *
 * The first call on a machine fetches about 130 MB with Maven (see fetch.sh); after that a start takes
 * some seconds. The server cannot outlive this process: it stops when the pipe to its stdin closes.
 *
 * @returns the server, or `{ unavailable }` when Java or Maven is missing.
 * @throws {Neo4jServerError} `fetch` or `boot`.
 */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<RunningNeo4j | UnavailableNeo4j> {
  const cache = await fetchJars();
  if (typeof cache !== 'string') return cache;
  const home = await mkdtemp(join(tmpdir(), 'kith-neo4j-'));
  try {
    return await boot(cache, home, options);
  } catch (error) {
    await remove(home);
    throw error;
  }
}

/** Runs fetch.sh, which answers at once when the cache is filled. */
function fetchJars(): Promise<string | UnavailableNeo4j> {
  return new Promise((resolve, reject) => {
    const settings = { timeout: FETCH_TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024 };
    execFile('/bin/sh', [FETCH], settings, (error, stdout, stderr) => {
      if (error === null) {
        resolve(stdout.trim());
      } else if (error.code === TOOL_MISSING) {
        resolve({ unavailable: stderr.trim() });
      } else if ((error.code as unknown) === 'ENOENT') {
        resolve({ unavailable: '/bin/sh not found: fetch.sh needs a POSIX shell' });
      } else {
        const message = `could not fetch Neo4j\n${stderr.slice(-TAIL)}`;
        reject(new Neo4jServerError('fetch', message, { cause: error }));
      }
    });
  });
}

async function boot(cache: string, home: string, options: Neo4jOptions): Promise<RunningNeo4j> {
  const { auth, heapMb = 1024, settings = {} } = options;
  const child = spawn(
    'java',
    [
      `-Xmx${heapMb}m`,
      ...JAVA_FLAGS,
      '-cp',
      [join(cache, 'classes'), join(cache, 'lib', '*')].join(delimiter),
      'dev.kith.test.Server',
      home,
      '0',
      '--temporary',
      ...(auth === undefined ? [] : ['--auth']),
      ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env:
        auth === undefined
          ? process.env
          : { ...process.env, KITH_NEO4J_USER: auth.user, KITH_NEO4J_PASSWORD: auth.password },
    },
  );

  let output = '';
  const keep = (text: string): void => {
    output = (output + text).slice(-TAIL);
  };
  child.stderr.setEncoding('utf8').on('data', keep);
  // The server may be gone by the time its stdin is closed.
  child.stdin.on('error', () => {});

  // Never rejects, so that it can be awaited at any time, or not at all.
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`java could not be run: ${error.message}`));
    child.once('close', (code, signal) => resolve(`exit ${signal ?? code}`));
  });

  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      if (line.startsWith('READY ')) resolve(line.slice('READY '.length));
      else keep(`${line}\n`);
    });
  });
  const died = ended.then((how) => {
    throw new Neo4jServerError('boot', `Neo4j did not start (${how})\n${output}`);
  });
  died.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `Neo4j did not start in ${BOOT_TIMEOUT_MS / 1000} s\n${output}`;
      reject(new Neo4jServerError('boot', message));
    }, BOOT_TIMEOUT_MS);
  });

  let uri: string;
  try {
    uri = await Promise.race([ready, died, late]);
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    throw error;
  } finally {
    clearTimeout(timer);
  }

  // A test run that forgets stop() can still end; the closing pipe then stops the server.
  hold(child, false);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    hold(child, true);
    let killed = false;
    const kill = setTimeout(() => {
      killed = true;
      child.kill('SIGKILL');
    }, STOP_TIMEOUT_MS);
    child.stdin.end();
    const how = await ended;
    clearTimeout(kill);
    await remove(home);
    if (killed || how !== 'exit 0') {
      const what = killed ? 'had to be killed' : `ended on its own (${how})`;
      throw new Neo4jServerError('stop', `Neo4j ${what}\n${output}`);
    }
  };
  return { uri, stop: () => (stopping ??= stop()) };
}

/** Makes the child and its pipes count, or not count, as something this process waits for. */
function hold(child: ChildProcess, on: boolean): void {
  for (const part of [child, child.stdin, child.stdout, child.stderr]) {
    const handle = part as ChildProcess | Socket | null;
    if (on) handle?.ref();
    else handle?.unref();
  }
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
