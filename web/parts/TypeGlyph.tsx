/** The sign of an entity type: its shape in its colour, as on the canvas. */

import { useMemo } from 'react';
import { useSchema } from '../api/queries.ts';
import { shapePath } from '../canvas/shapes.ts';
import { fillFor, typeFills } from '../theme/colour.ts';
import { useScheme } from '../theme/scheme.ts';

export function TypeGlyph({
  type,
  size = 14,
  faded = false,
  plain = false,
}: {
  type: string;
  size?: number;
  faded?: boolean;
  /** The shape alone: colour says something else. */
  plain?: boolean;
}) {
  const { data: schema } = useSchema();
  const scheme = useScheme();
  const known = schema?.types.find((candidate) => candidate.id === type);
  const fills = useMemo(() => typeFills(schema?.types ?? [], scheme), [schema, scheme]);
  const fill = plain ? fillFor(undefined, scheme) : (fills.get(type) ?? fillFor(undefined, scheme));
  return (
    <svg width={size} height={size} viewBox="-1 -1 22 22" aria-hidden="true" focusable="false">
      <path
        d={shapePath(known?.shape, 10, 10, 18)}
        fill={faded ? 'none' : fill}
        stroke={fill}
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The label of a type in words ("Operating system"). */
export function useTypeLabel(): (type: string) => string {
  const { data: schema } = useSchema();
  return (type) => schema?.types.find((candidate) => candidate.id === type)?.label ?? type;
}
