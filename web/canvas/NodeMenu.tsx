/** The menu of one entity on the canvas. */
import { Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconCircleDotted,
  IconInfoCircle,
  IconRouteAltLeft,
  IconTrash,
} from '@tabler/icons-react';
import { collapse, expand, removeEntity } from '../actions/expand.ts';
import { setPathEnd } from '../actions/paths.ts';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import type { Point } from '../state/canvas.ts';
import { unseenCounts } from '../state/filters.ts';
import { canvasOf, requestLayout, select, useKith } from '../state/store.ts';
import { text } from '../text/en.ts';
import styles from './Canvas.module.css';

export function NodeMenu({ id, at, onClose }: { id: string; at: Point; onClose: () => void }) {
  const entity = useKith((state) => state.known.entities[id]);
  if (!entity) return null;
  const state = useKith.getState();
  const more = unseenCounts(canvasOf(state), state.known).get(id) ?? 0;
  const centre = (): void => {
    select({ kind: 'entity', id });
    useKith.setState({ layout: 'concentric' });
    requestLayout('concentric', null, true);
  };
  return (
    <Menu opened onClose={onClose} position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={text.actions.menu(entity.name)}
          className={styles.anchor}
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={text.actions.menu(entity.name)} data-testid="node-menu">
        <Menu.Label className={styles.menuHead}>
          <TypeGlyph type={entity.type} />
          <span>{entity.name}</span>
        </Menu.Label>
        <Menu.Item leftSection={<IconArrowsMaximize size={16} />} onClick={() => void expand(id)}>
          {more > 0 ? text.actions.expandMore(more) : text.actions.expand}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsMinimize size={16} />} onClick={() => collapse(id)}>
          {text.actions.collapse}
        </Menu.Item>
        <Menu.Item leftSection={<IconCircleDotted size={16} />} onClick={centre}>
          {text.actions.centre}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconInfoCircle size={16} />} onClick={() => select({ kind: 'entity', id })}>
          {text.actions.open}
        </Menu.Item>
        <Menu.Item leftSection={<IconRouteAltLeft size={16} />} onClick={() => setPathEnd('from', entity)}>
          {text.actions.pathFrom}
        </Menu.Item>
        <Menu.Item leftSection={<IconRouteAltLeft size={16} />} onClick={() => setPathEnd('to', entity)}>
          {text.actions.pathTo}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => removeEntity(id)}>
          {text.actions.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
