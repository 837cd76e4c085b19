/** The panels beside the canvas, in the order of their tabs. */
import { IconAdjustmentsHorizontal, IconInfoCircle, IconList, IconRoute } from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { PanelId } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { DetailsPanel } from './DetailsPanel.tsx';
import { ListPanel } from './ListPanel.tsx';
import { PathPanel } from './PathPanel.tsx';

export interface Panel {
  readonly id: PanelId;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number }>;
  readonly content: ComponentType;
}

export const panels: readonly Panel[] = [
  { id: 'details', label: text.panel.details, icon: IconInfoCircle, content: DetailsPanel },
  { id: 'list', label: text.panel.list, icon: IconList, content: ListPanel },
  { id: 'path', label: text.panel.path, icon: IconRoute, content: PathPanel },
  {
    id: 'view',
    label: text.panel.view,
    icon: IconAdjustmentsHorizontal,
    content: lazy(() => import('./ViewPanel.tsx')),
  },
];
