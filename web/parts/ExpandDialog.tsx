/** Dialog: what to add of an entity's neighbours, by type; how many there are, and how many stand here. */
import { Modal } from '@mantine/core';
import { EXPANSION, expandBy } from '../actions/expand.ts';
import { useNeighbourTypes } from '../api/queries.ts';
import { edgesAmong } from '../state/known.ts';
import { canvasOf, nameOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { Button } from './Button.tsx';
import styles from './ExpandDialog.module.css';
import { Loading, ProblemNote } from './States.tsx';
import { TypeGlyph, useTypeLabel } from './TypeGlyph.tsx';

const close = (): void => useKith.setState({ dialog: null });

export default function ExpandDialog() {
  const id = useKith((state) => (state.selection?.kind === 'entity' ? state.selection.id : null));
  if (id === null) return null;
  return (
    <Modal
      opened
      title={text.choose.title(nameOf(id))}
      closeButtonProps={{ 'aria-label': text.app.close }}
      onClose={close}
    >
      <Types id={id} />
    </Modal>
  );
}

/** Neighbours of an entity on the canvas, counted by type. */
function useHere(id: string): ReadonlyMap<string, number> {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const others = new Set<string>();
  for (const { from, to } of edgesAmong(known, canvas.nodes)) {
    if (from === id && to !== id) others.add(to);
    if (to === id && from !== id) others.add(from);
  }
  const counts = new Map<string, number>();
  for (const other of others) {
    const type = known.entities[other]?.type ?? '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

function Types({ id }: { id: string }) {
  const { data, error, refetch } = useNeighbourTypes(id);
  const here = useHere(id);
  const typeLabel = useTypeLabel();
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={4} />;
  return (
    <>
      <p className={styles.lead}>{text.choose.lead}</p>
      <ul data-testid="neighbour-types">
        {data.map(({ type, count }) => (
          <Row
            key={type}
            id={id}
            type={type}
            label={typeLabel(type)}
            all={count}
            here={Math.min(count, here.get(type) ?? 0)}
          />
        ))}
      </ul>
    </>
  );
}

function Row(row: { id: string; type: string; label: string; all: number; here: number }) {
  const { id, type, label, all, here } = row;
  const left = all - here;
  const some = Math.min(EXPANSION, left);
  const add = (count: number) => () => {
    close();
    void expandBy(id, type, count);
  };
  return (
    <li className={styles.row}>
      <TypeGlyph type={type} />
      <span>
        {label}
        <small>{text.choose.of(here, all)}</small>
      </span>
      {left > 0 && (
        <Button aria-label={text.choose.some(some, label)} onClick={add(some)}>
          {text.choose.someShort(some)}
        </Button>
      )}
      {left > some && (
        <Button aria-label={text.choose.all(left, label)} onClick={add(left)}>
          {text.choose.allShort(left)}
        </Button>
      )}
    </li>
  );
}
