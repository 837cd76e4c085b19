/** Repeated neighbours that can stand as one. */
import { group, ungroup } from '../../actions/arrange.ts';
import { Button } from '../../parts/Button.tsx';
import { seen } from '../../state/filters.ts';
import { leafGroups } from '../../state/groups.ts';
import { canvasOf, useKith } from '../../state/store.ts';
import { text } from '../../text/texts.ts';
import panel from '../Panel.module.css';

export function Groups() {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const { nodes, edges } = seen(canvas, known);
  const open = leafGroups(nodes, edges).filter((made) => !canvas.groups.includes(made.id));
  const leaves = open.reduce((sum, made) => sum + made.members.length, 0);
  return (
    <section className={panel.section} aria-label={text.view.grouping}>
      <h2 className={panel.heading}>{text.view.grouping}</h2>
      <p className={panel.help}>{text.view.groupHelp}</p>
      <div className={panel.actions}>
        {leaves > 0 && <Button onClick={() => group()}>{text.view.groupAll(leaves)}</Button>}
        {canvas.groups.length > 0 && <Button onClick={() => ungroup()}>{text.view.openAll}</Button>}
        {leaves === 0 && canvas.groups.length === 0 && <p className={panel.help}>{text.view.noGroups}</p>}
      </div>
    </section>
  );
}
