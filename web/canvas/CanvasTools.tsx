/** Undo, layout and zoom, at the canvas's edge. */
import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBinaryTree2,
  IconCheck,
  IconMaximize,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import type { Core } from 'cytoscape';
import type { RefObject } from 'react';
import { layouts } from '../layouts/registry.ts';
import { IconButton } from '../parts/Button.tsx';
import { canvasOf, redoStep, requestLayout, undoStep, useKith } from '../state/store.ts';
import { stepText } from '../text/steps.ts';
import { text } from '../text/texts.ts';
import styles from './Canvas.module.css';
import { HistoryMenu } from './HistoryMenu.tsx';
import { fitAll, zoomBy } from './viewport.ts';

function arrange(layout: string): void {
  useKith.setState({ layout });
  if (canvasOf(useKith.getState()).nodes.length > 0) requestLayout(layout, null, true);
}

export function CanvasTools({ cy }: { cy: RefObject<Core | null> }) {
  const history = useKith((state) => state.history);
  const current = useKith((state) => state.layout);
  const withCanvas = (action: (core: Core) => void) => () => {
    if (cy.current) action(cy.current);
  };
  const [next] = history.future;
  return (
    <div
      data-obstacle
      className={styles.tools}
      role="toolbar"
      aria-label={text.canvas.tools}
      aria-orientation="vertical"
    >
      <div className={styles.group}>
        <IconButton
          side="left"
          label={
            history.past.length > 0
              ? `${text.canvas.undo}: ${stepText(history.present.label)}`
              : text.canvas.undo
          }
          shortcut="Ctrl Z"
          disabled={history.past.length === 0}
          onClick={undoStep}
        >
          <IconArrowBackUp size={18} />
        </IconButton>
        <IconButton
          side="left"
          label={next ? `${text.canvas.redo}: ${stepText(next.label)}` : text.canvas.redo}
          shortcut="Ctrl Shift Z"
          disabled={!next}
          onClick={redoStep}
        >
          <IconArrowForwardUp size={18} />
        </IconButton>
        <HistoryMenu />
      </div>
      <div className={styles.group}>
        <Menu position="left-end">
          <Menu.Target>
            <IconButton side="left" label={text.canvas.layout}>
              <IconBinaryTree2 size={18} />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{text.canvas.layout}</Menu.Label>
            {layouts.all.map((layout) => (
              // Choosing the same again arranges again, so it is no radio group.
              <Menu.Item
                key={layout.id}
                rightSection={layout.id === current ? <IconCheck size={14} aria-hidden /> : null}
                onClick={() => arrange(layout.id)}
              >
                {layout.label}
                <span className={styles.help}>{layout.help}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={styles.group}>
        <IconButton
          className={styles.zoom}
          side="left"
          label={text.canvas.zoomIn}
          shortcut="+"
          onClick={withCanvas((core) => zoomBy(core, 1.3))}
        >
          <IconPlus size={18} />
        </IconButton>
        <IconButton
          className={styles.zoom}
          side="left"
          label={text.canvas.zoomOut}
          shortcut="−"
          onClick={withCanvas((core) => zoomBy(core, 1 / 1.3))}
        >
          <IconMinus size={18} />
        </IconButton>
        <IconButton
          side="left"
          label={text.canvas.fit}
          shortcut="0"
          onClick={withCanvas((core) => fitAll(core, true))}
        >
          <IconMaximize size={18} />
        </IconButton>
      </div>
    </div>
  );
}
