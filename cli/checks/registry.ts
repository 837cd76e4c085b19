/** All checks of `kith doctor`, in its order. */
import { Registry } from '../../foundation/registry.ts';
import type { Check } from './check.ts';
import { engine, explorer, kith, node, samples } from './package.ts';
import { folder, store } from './store.ts';
import { chromium, java, maven } from './tools.ts';

export const checks = new Registry<Check>('check', 'usage', [
  node,
  kith,
  engine,
  folder,
  store,
  explorer,
  samples,
  chromium,
  java,
  maven,
]);
