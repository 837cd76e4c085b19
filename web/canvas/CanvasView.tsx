/** The canvas: the graph as it stands, with its gestures, keys and menu. */
import { useEffect, useRef, useState } from 'react';
import type { Schema } from '../../server/api.ts';
import { expand } from '../actions/expand.ts';
import { type Point, place } from '../state/canvas.ts';
import { seen } from '../state/filters.ts';
import { announce, canvasOf, select, step, useKith } from '../state/store.ts';
import { text } from '../text/en.ts';
import styles from './Canvas.module.css';
import { CanvasTools } from './CanvasTools.tsx';
import { bindGestures } from './gestures.ts';
import { onCanvasKey } from './keys.ts';
import { Legend } from './Legend.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import { TrailNote } from './TrailNote.tsx';
import { useCanvas } from './useCanvas.ts';

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
      selectNothing: () => select(null),
      expand: (id) => void expand(id),
      moved: (positions) => step((now) => place(now, positions), { kind: 'move' }),
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
      <TrailNote />
      <Legend schema={schema} />
      <CanvasTools cy={cy} />
      {menu && <NodeMenu id={menu.id} at={menu.at} onClose={() => setMenu(null)} />}
    </div>
  );
}
