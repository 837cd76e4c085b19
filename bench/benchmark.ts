/** What a measurement is. Each is one object in its own file, listed in `registry.ts`. */
import type { Definition } from '../foundation/registry.ts';

export interface Benchmark extends Definition {
  /** Prints a table of figures to standard output and what it is doing to standard error. */
  run(args: readonly string[]): Promise<void>;
}

/** The value below which this share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A Markdown table, ready for docs/measurements.md. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
