/** What kith says to a person, on standard error: lines, warnings, and a progress bar that gives way to them. */
import { clearLine, cursorTo } from 'node:readline';
import type { Io } from './context.ts';
import type { Output } from './output.ts';
import { cut } from './text/width.ts';

/** Milliseconds between two drawings of the bar. */
const PACE_MS = 100;
const BAR = 20;

export class Messages {
  readonly output: Output;
  /** Level of the log; at `debug` and `trace` a mistake of kith's own shows where it was made. */
  level: string | undefined;
  readonly #bars: boolean;
  #bar: Bar | undefined;

  constructor(output: Output, env: Io['env']) {
    this.output = output;
    this.level = env.KITH_LOG;
    this.#bars = output.terminal && !env.CI && env.TERM !== 'dumb';
  }

  /** A line; names from outside in it went through `visible`. */
  line(text: string): void {
    this.#bar?.clear();
    void this.output.line(text);
    this.#bar?.draw();
  }

  /** A line that begins with the program's name, as errors and warnings do. */
  say(text: string): void {
    this.line(`kith: ${text}`);
  }

  /**
   * Shows a bar until it is ended; nothing where no person watches.
   * @param wanted false where data goes to the same terminal
   */
  progress(label: string, wanted = true): Bar {
    const bar = new Bar(this.output, label, this.#bars && wanted, () => {
      if (this.#bar === bar) this.#bar = undefined;
    });
    this.#bar = bar;
    return bar;
  }
}

/** How far a long piece of work is: `label ████░░░░ 12/40  note`. */
export class Bar {
  readonly #output: Output;
  readonly #label: string;
  readonly #shown: boolean;
  readonly #onEnd: () => void;
  #done = 0;
  #total: number | undefined;
  #note = '';
  #drawnAt = 0;

  constructor(output: Output, label: string, shown: boolean, onEnd: () => void) {
    this.#output = output;
    this.#label = label;
    this.#shown = shown;
    this.#onEnd = onEnd;
  }

  /** Pieces there are, once that is known. */
  set total(pieces: number) {
    this.#total = pieces;
  }

  /** Whether anyone sees it: counting the total is only worth it then. */
  get shown(): boolean {
    return this.#shown;
  }

  update(done: number, note = ''): void {
    this.#done = done;
    this.#note = note;
    const now = performance.now();
    if (now - this.#drawnAt < PACE_MS) return;
    this.#drawnAt = now;
    this.draw();
  }

  draw(): void {
    if (!this.#shown) return;
    const total = this.#total;
    const share = total ? Math.min(1, this.#done / total) : 0;
    const full = Math.round(share * BAR);
    const bar = total === undefined ? '' : ` ${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
    const of = total === undefined ? '' : `/${total}`;
    const text = `${this.#label}${bar} ${this.#done}${of}${this.#note && `  ${this.#note}`}`;
    this.clear();
    void this.#output.write(cut(text, (this.#output.columns ?? 80) - 1));
  }

  clear(): void {
    if (!this.#shown) return;
    cursorTo(this.#output.stream, 0);
    clearLine(this.#output.stream, 1);
  }

  end(): void {
    this.clear();
    this.#onEnd();
  }
}
