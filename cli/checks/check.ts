/** What a check of `kith doctor` is. Each is one object, listed in `registry.ts`. */
import type { Definition } from '../../foundation/registry.ts';
import type { Context } from '../context.ts';
import type { StoreValues } from '../store.ts';

export interface CheckResult {
  state: 'ok' | 'missing';
  /** What is there, or what is not. */
  found: string;
  /** What to do, when something is missing. */
  advice?: string;
}

export interface Check extends Definition {
  /** Whether kith can't work without it. */
  readonly needed: boolean;
  run(context: Context, values: StoreValues): Promise<CheckResult>;
}
