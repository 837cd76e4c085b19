/** A step of the canvas's history in words. */
import type { StepLabel } from '../state/canvas.ts';
import { text } from './texts.ts';

export function stepText(label: StepLabel | null): string {
  if (label === null) return text.steps.start;
  switch (label.kind) {
    case 'show':
      return text.steps.show(label.name);
    case 'remove':
      return text.steps.remove(label.name);
    case 'expand':
      return text.steps.expand(label.name, label.count);
    case 'collapse':
      return text.steps.collapse(label.name, label.count);
    case 'move':
    case 'pin':
    case 'unpin':
    case 'group':
    case 'ungroup':
      return text.steps[label.kind](label.name, label.count);
    case 'arrange':
    case 'filter':
    case 'look':
    case 'open':
      return text.steps[label.kind](label.name);
    default:
      return text.steps[label.kind];
  }
}
