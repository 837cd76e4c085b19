/** The keys and gestures, as one table: the help is made from it, and the keys work by it. */
import { text } from '../text/texts.ts';

export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

const help = text.help;

export const SHORTCUTS: readonly { title: string; rows: readonly Shortcut[] }[] = [
  {
    title: help.groups.anywhere,
    rows: [
      { keys: ['/', 'Ctrl K'], does: help.search },
      { keys: ['?'], does: help.help },
      { keys: ['V'], does: help.views },
      { keys: ['Ctrl Z'], does: help.undo },
      { keys: ['Ctrl Shift Z', 'Ctrl Y'], does: help.redo },
      { keys: ['Esc'], does: help.escape },
    ],
  },
  {
    title: help.groups.canvas,
    rows: [
      { keys: ['←', '→', '↑', '↓'], does: help.arrows },
      { keys: ['Enter', help.keys.doubleClick], does: help.expand },
      { keys: ['Delete'], does: help.remove },
      { keys: ['M', help.keys.rightClick], does: help.menu },
      { keys: ['+', '−'], does: help.zoom },
      { keys: ['0'], does: help.fit },
      { keys: ['P'], does: help.pin },
      { keys: ['E'], does: help.choose },
      { keys: ['Space', help.keys.shiftClick, help.keys.shiftArrow], does: help.mark },
      { keys: [help.keys.shiftDrag], does: help.box },
      { keys: ['Ctrl A'], does: help.all },
      { keys: [help.keys.drag], does: help.drag },
      { keys: ['+12'], does: help.badge },
    ],
  },
  {
    title: help.groups.cypher,
    rows: [
      { keys: ['Ctrl Enter'], does: help.run },
      { keys: ['Ctrl Space'], does: help.complete },
    ],
  },
];
