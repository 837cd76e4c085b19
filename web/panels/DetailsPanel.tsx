/** Panel: the chosen entity or connection; with nothing chosen, the graph as a whole. */
import { isGroup } from '../state/canvas.ts';
import { useKith } from '../state/store.ts';
import { EntityPanel } from './EntityPanel.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { OverviewPanel } from './OverviewPanel.tsx';
import { RelationPanel } from './RelationPanel.tsx';

export function DetailsPanel() {
  const selection = useKith((state) => state.selection);
  if (!selection) return <OverviewPanel />;
  if (isGroup(selection.id)) return <GroupPanel id={selection.id} />;
  return selection.kind === 'entity' ? (
    <EntityPanel key={selection.id} id={selection.id} />
  ) : (
    <RelationPanel key={selection.id} id={selection.id} />
  );
}
