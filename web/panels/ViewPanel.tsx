/** Panel: what of the canvas is seen, and how it looks: filters, colours, sizes, groups. */
import { Filters } from './view/Filters.tsx';
import { Groups } from './view/Groups.tsx';
import { Style } from './view/Style.tsx';

export default function ViewPanel() {
  return (
    <div data-testid="view-panel">
      <Filters />
      <Style />
      <Groups />
    </div>
  );
}
