/**
 * Marks the entity under the pointer on a large canvas: a ring and its name, over the canvas and not in it,
 * since what is restyled in it makes Cytoscape draw all of it anew.
 */
import type { NodeSingular } from 'cytoscape';
import styles from './HoverMark.module.css';

export interface HoverMark {
  show(node: NodeSingular): void;
  hide(): void;
  /** Takes it out of the page. */
  remove(): void;
}

/** Between the rim of the node and the ring, in pixels. */
const GAP = 3;

export function hoverMarkIn(container: HTMLElement): HoverMark {
  const mark = document.createElement('div');
  mark.className = styles.mark ?? '';
  mark.setAttribute('aria-hidden', 'true');
  mark.hidden = true;
  const name = document.createElement('span');
  mark.append(name);
  container.append(mark);
  return {
    show(node) {
      const { x, y } = node.renderedPosition();
      const size = node.renderedWidth() + 2 * GAP;
      Object.assign(mark.style, {
        left: `${x - size / 2}px`,
        top: `${y - size / 2}px`,
        width: `${size}px`,
        height: `${size}px`,
      });
      name.textContent = node.data('name');
      mark.hidden = false;
    },
    hide() {
      mark.hidden = true;
    },
    remove() {
      mark.remove();
    },
  };
}
