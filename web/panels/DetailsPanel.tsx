/** Panel: the chosen entity or connection; with nothing chosen, the graph as a whole. */
import { useKith } from '../state/store.ts';
import { EntityPanel } from './EntityPanel.tsx';
import { OverviewPanel } from './OverviewPanel.tsx';
import { RelationPanel } from './RelationPanel.tsx';

export function DetailsPanel() {
  const selection = useKith((state) => state.selection);
  if (!selection) return <OverviewPanel />;
  return selection.kind === 'entity' ? (
    <EntityPanel key={selection.id} id={selection.id} />
  ) : (
    <RelationPanel key={selection.id} id={selection.id} />
  );
}
