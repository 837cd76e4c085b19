/** Watches how much memory the engine's process takes while queries of users run in it. */
import { readFile } from 'node:fs/promises';
import type { EngineProcess } from './engine-process.ts';

/** Milliseconds between two looks; the engine was seen to take 2 GB in a second. */
const EVERY_MS = 50;

/** Resident memory in bytes; null when it cannot be told. */
export async function residentBytes(process: EngineProcess): Promise<number | null> {
  if (globalThis.process.platform !== 'linux') return process.call('memory', null).catch(() => null);
  try {
    const status = await readFile(`/proc/${process.pid}/status`, 'latin1');
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/**
 * Counts the queries under way and kills the process when it takes more than the graph did before the
 * first of them, and so much on top.
 */
export class MemoryWatch {
  readonly #process: EngineProcess;
  readonly #spare: number;
  #queries = 0;
  #timer: NodeJS.Timeout | undefined;
  #resting = 0;

  /** @param spare bytes on top of what the process takes at rest */
  constructor(process: EngineProcess, spare: number) {
    this.#process = process;
    this.#spare = spare;
  }

  /** Call when no query runs: after opening and after each write. */
  async rest(): Promise<void> {
    this.#resting = (await residentBytes(this.#process)) ?? this.#resting;
  }

  enter(): void {
    this.#queries += 1;
    if (this.#timer === undefined) this.#schedule();
  }

  leave(): void {
    this.#queries -= 1;
    if (this.#queries > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    this.#timer = setTimeout(() => void this.#look(), EVERY_MS).unref();
  }

  async #look(): Promise<void> {
    const bytes = await residentBytes(this.#process);
    if (this.#queries === 0) return;
    if (bytes !== null && bytes > this.#resting + this.#spare) await this.#process.kill('memory');
    else this.#schedule();
  }
}
