/** All layouts, in the order of the menu. */
import { Registry } from '../../foundation/registry.ts';
import { concentric } from './concentric.ts';
import { force } from './force.ts';
import { grid } from './grid.ts';
import { hierarchy } from './hierarchy.ts';
import type { Layout } from './layout.ts';
import { radial } from './radial.ts';
import { timeline } from './timeline.ts';

export const layouts = new Registry<Layout>('layout', 'invalid-request', [
  force,
  radial,
  concentric,
  hierarchy,
  timeline,
  grid,
]);
