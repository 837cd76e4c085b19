/** Starts the engine's process: from the source under a loader, or from what was built. */
import { type ChildProcess, fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What the process needs of the environment; tokens and passwords are not among it. */
const ENVIRONMENT = ['PATH', 'HOME', 'LANG', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'TZ'];

export function startProcess(): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(fromSource ? './child.ts' : './child.js', import.meta.url));
  const child = fork(entry, [], {
    // Values such as big integers cross unchanged.
    serialization: 'advanced',
    execArgv: fromSource ? ['--import', loader()] : [],
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  // A panic of the engine's prints a stack there; it comes back as an error besides.
  child.stderr?.resume();
  preferAsVictim(child.pid);
  return child;
}

function loader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}

function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { RUST_BACKTRACE: '0' };
  for (const name of ENVIRONMENT) if (process.env[name] !== undefined) env[name] = process.env[name];
  return env;
}

/** Where memory runs out, Linux should end the engine, which comes back, and not the server. */
function preferAsVictim(pid: number | undefined): void {
  if (process.platform !== 'linux' || pid === undefined) return;
  writeFile(`/proc/${pid}/oom_score_adj`, '1000').catch(() => {});
}
