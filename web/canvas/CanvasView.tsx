/** The canvas: the graph as it stands, with its gestures, keys and menu. */
import { useEffect, useRef, useState } from 'react';
import type { Schema } from '../../server/api.ts';
import { dragged, ungroup } from '../actions/arrange.ts';
import { expand } from '../actions/expand.ts';
import type { Point } from '../state/canvas.ts';
import { seen } from '../state/filters.ts';
import { addMarked, toggleMarked } from '../state/selection.ts';
import { announce, canvasOf, mark, select, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './Canvas.module.css';
import { CanvasNotes } from './CanvasNotes.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { bindGestures } from './gestures.ts';
import { onCanvasKey } from './keys.ts';
import { Legend } from './Legend.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import { TimelineAxis } from './TimelineAxis.tsx';
import { useCanvas } from './useCanvas.ts';

function markAndTell(marked: readonly string[]): void {
  mark(marked);
  announce(text.announce.marked(marked.length));
}

export function CanvasView({ schema }: { schema: Schema }) {
  const container = useRef<HTMLDivElement>(null);
  const cy = useCanvas(container, schema);
  const [menu, setMenu] = useState<{ id: string; at: Point } | null>(null);
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const { nodes, edges } = seen(canvas, known);

  useEffect(() => {
    if (!cy.current) return;
    bindGestures(cy.current, {
      selectEntity(id) {
        select({ kind: 'entity', id });
        const entity = useKith.getState().known.entities[id];
        if (entity) announce(text.announce.selected(entity.name, entity.type, entity.degree));
      },
      selectRelations([first]) {
        if (first !== undefined) select({ kind: 'relation', id: first });
      },
      selectNothing() {
        select(null);
        mark([]);
      },
      expand: (id) => void expand(id),
      openGroup: (id) => ungroup([id]),
      mark: (id) => markAndTell(toggleMarked(useKith.getState().marked, [id])),
      markBox: (ids) => markAndTell(addMarked(useKith.getState().marked, ids)),
      moved: dragged,
      menu: (id, at) => setMenu({ id, at }),
    });
  }, [cy]);

  const openMenu = (id: string): void => {
    const at = cy.current?.getElementById(id).renderedPosition();
    // After the key has been dealt with: Mantine's menu would take it for a click elsewhere.
    if (at) window.setTimeout(() => setMenu({ id, at }));
  };

  return (
    <div className={styles.area}>
      <TimelineAxis cy={cy} />
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application has keys of its own (canvas/keys.ts)
        tabIndex={0}
        aria-label={text.canvas.label(nodes.length, edges.length)}
        data-testid="canvas"
        onKeyDown={(event) => cy.current && onCanvasKey(event, cy.current, openMenu)}
        onContextMenu={(event) => event.preventDefault()}
      />
      <CanvasNotes />
      <Legend schema={schema} />
      <CanvasTools cy={cy} />
      {menu && <NodeMenu id={menu.id} at={menu.at} onClose={() => setMenu(null)} />}
    </div>
  );
}
