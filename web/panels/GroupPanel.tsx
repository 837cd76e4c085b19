/** The chosen group: the entities that it stands for, and the way to see them one by one. */
import { IconBoxMultiple } from '@tabler/icons-react';
import { ungroup } from '../actions/arrange.ts';
import { Button } from '../parts/Button.tsx';
import { TypeGlyph, useTypeLabel } from '../parts/TypeGlyph.tsx';
import { hubOfGroup, typeOfGroup } from '../state/canvas.ts';
import { seen } from '../state/filters.ts';
import { closedGroups } from '../state/groups.ts';
import { canvasOf, nameOf, select, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './Panel.module.css';

/** Rows that are drawn; the rest is seen when the group is opened. */
const ROWS = 500;

export function GroupPanel({ id }: { id: string }) {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const typeLabel = useTypeLabel();
  const { nodes, edges } = seen(canvas, known);
  const group = closedGroups(canvas, nodes, edges).find((closed) => closed.id === id);
  if (!group) return null;
  const names = group.members
    .map((member) => ({ id: member, name: nameOf(member) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return (
    <section className={styles.section} data-testid="group-panel">
      <p className={styles.kicker}>
        <TypeGlyph type={group.type} />
        {nameOf(hubOfGroup(id))}
      </p>
      <h2 className={styles.title}>{text.groups.name(names.length, typeLabel(typeOfGroup(id)))}</h2>
      <div className={styles.actions}>
        <Button look="solid" icon={<IconBoxMultiple size={16} />} onClick={() => ungroup([id])}>
          {text.actions.openGroup(names.length)}
        </Button>
      </div>
      <ul className={styles.rows}>
        {names.slice(0, ROWS).map((member) => (
          <li key={member.id}>
            <button
              type="button"
              className={styles.row}
              onClick={() => select({ kind: 'entity', id: member.id })}
            >
              <TypeGlyph type={group.type} />
              <bdi className={styles.grow}>{member.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
