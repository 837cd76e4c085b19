/** What can be done with several chosen entities: pin, align, keep, remove. */
import { Menu } from '@mantine/core';
import {
  IconFocus2,
  IconLayoutAlignMiddle,
  IconPin,
  IconPinnedOff,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { align, keepOnly, removeMany, setPinned } from '../actions/arrange.ts';
import { IconButton } from '../parts/Button.tsx';
import { ALIGNMENTS } from '../state/selection.ts';
import { canvasOf, mark, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './Notes.module.css';

export function SelectionBar() {
  const all = useKith((state) => state.marked);
  const canvas = useKith(canvasOf);
  const here = new Set([...canvas.nodes, ...canvas.groups]);
  const marked = all.filter((id) => here.has(id));
  if (marked.length === 0) return null;
  const pinned = marked.every((id) => canvas.pinned.includes(id));
  return (
    <div className={styles.note} role="toolbar" aria-label={text.selection.label} data-testid="selection-bar">
      <span>{text.selection.count(marked.length)}</span>
      <IconButton
        label={pinned ? text.selection.unpin : text.selection.pin}
        onClick={() => setPinned(marked, !pinned)}
      >
        {pinned ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
      </IconButton>
      <Menu position="bottom">
        <Menu.Target>
          <IconButton label={text.selection.align} disabled={marked.length < 2}>
            <IconLayoutAlignMiddle size={16} />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{text.selection.align}</Menu.Label>
          {ALIGNMENTS.map((alignment) => (
            <Menu.Item
              key={alignment.id}
              disabled={marked.length < alignment.least}
              onClick={() => align(marked, alignment)}
            >
              {text.selection.alignments[alignment.id]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <IconButton label={text.selection.keep} onClick={() => keepOnly(marked)}>
        <IconFocus2 size={16} />
      </IconButton>
      <IconButton label={text.selection.remove} onClick={() => removeMany(marked)}>
        <IconTrash size={16} />
      </IconButton>
      <IconButton label={text.selection.clear} shortcut="Esc" onClick={() => mark([])}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
}
