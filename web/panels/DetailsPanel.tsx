/** Panel: the chosen entity, connection or set of entities; with nothing chosen, the graph as a whole. */
import { lazy } from 'react';
import { isGroup } from '../state/canvas.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { EntityPanel } from './EntityPanel.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { OverviewPanel } from './OverviewPanel.tsx';
import { RelationPanel } from './RelationPanel.tsx';

const SetPanel = lazy(() => import('./SetPanel.tsx'));

export function DetailsPanel() {
  const selection = useKith((state) => state.selection);
  const marked = useKith((state) => state.marked);
  const severalLast = useKith((state) => state.chosenLast === 'several');
  const nodes = useKith((state) => canvasOf(state).nodes);
  const here = new Set(nodes);
  const together = marked.filter((id) => here.has(id));
  if (severalLast && together.length > 1) return <SetPanel ids={together} />;
  if (!selection) return <OverviewPanel />;
  if (isGroup(selection.id)) return <GroupPanel id={selection.id} />;
  return selection.kind === 'entity' ? (
    <EntityPanel key={selection.id} id={selection.id} />
  ) : (
    <RelationPanel key={selection.id} id={selection.id} />
  );
}
