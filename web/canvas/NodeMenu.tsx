/** The menu of one entity on the canvas. */
import { Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconBoxMultiple,
  IconCircleDotted,
  IconInfoCircle,
  IconListCheck,
  IconPin,
  IconPinnedOff,
  IconRouteAltLeft,
  IconTrash,
} from '@tabler/icons-react';
import { group, togglePinned } from '../actions/arrange.ts';
import { collapse, expand, removeEntity } from '../actions/expand.ts';
import { setPathEnd } from '../actions/paths.ts';
import { TypeGlyph, useTypeLabel } from '../parts/TypeGlyph.tsx';
import type { Point } from '../state/canvas.ts';
import { seen, unseenCounts } from '../state/filters.ts';
import { leafGroups } from '../state/groups.ts';
import { canvasOf, requestLayout, select, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './Canvas.module.css';

export function NodeMenu({ id, at, onClose }: { id: string; at: Point; onClose: () => void }) {
  const entity = useKith((state) => state.known.entities[id]);
  const typeLabel = useTypeLabel();
  if (!entity) return null;
  const state = useKith.getState();
  const canvas = canvasOf(state);
  const pinned = canvas.pinned.includes(id);
  const { nodes, edges } = seen(canvas, state.known);
  const groups = leafGroups(nodes, edges).filter(
    (leaves) => leaves.hub === id && !canvas.groups.includes(leaves.id),
  );
  const more = unseenCounts(canvas, state.known).get(id) ?? 0;
  const centre = (): void => {
    select({ kind: 'entity', id });
    useKith.setState({ layout: 'radial' });
    requestLayout('radial', null, true);
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
          <bdi>{entity.name}</bdi>
        </Menu.Label>
        <Menu.Item leftSection={<IconArrowsMaximize size={16} />} onClick={() => void expand(id)}>
          {more > 0 ? text.actions.expandMore(more) : text.actions.expand}
        </Menu.Item>
        {more > 0 && (
          <Menu.Item
            leftSection={<IconListCheck size={16} />}
            onClick={() => useKith.setState({ selection: { kind: 'entity', id }, dialog: 'expand' })}
          >
            {text.actions.choose}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconArrowsMinimize size={16} />} onClick={() => collapse(id)}>
          {text.actions.collapse}
        </Menu.Item>
        <Menu.Item leftSection={<IconCircleDotted size={16} />} onClick={centre}>
          {text.actions.centre}
        </Menu.Item>
        {groups.map((leaves) => (
          <Menu.Item
            key={leaves.id}
            leftSection={<IconBoxMultiple size={16} />}
            onClick={() => group([leaves.id])}
          >
            {text.actions.group(leaves.members.length, typeLabel(leaves.type))}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={pinned ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
          onClick={() => togglePinned(id)}
        >
          {pinned ? text.actions.unpin : text.actions.pin}
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
