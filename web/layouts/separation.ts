/** Pushes boxes (nodes with their labels) apart until none covers another. Pure and deterministic. */

export interface Box {
  readonly id: string;
  /** Centre of the box. */
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  /** A fixed box is pushed against, never pushed. */
  readonly fixed: boolean;
}

const ROUNDS = 60;

/** Moves the boxes in place; `gap` is left between them. Ends early when nothing overlaps. */
export function separate(boxes: readonly Box[], gap: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    const order = [...boxes].sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2));
    for (let i = 0; i < order.length; i++) {
      const a = order[i]!;
      for (let j = i + 1; j < order.length; j++) {
        const b = order[j]!;
        if (b.x - b.width / 2 > a.x + a.width / 2 + gap) break;
        moved = push(a, b, gap) || moved;
      }
    }
    if (!moved) return;
  }
}

export interface Line {
  readonly from: string;
  readonly to: string;
}

const LINE_ROUNDS = 40;

/**
 * Moves boxes off the straight lines between others, and apart, in turn; both as far as a few rounds go.
 * `gap` is what is left between a box's middle third and a line.
 */
export function clearLines(boxes: readonly Box[], lines: readonly Line[], gap: number): void {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  for (let round = 0; round < LINE_ROUNDS; round++) {
    let moved = false;
    for (const line of lines) {
      const from = byId.get(line.from);
      const to = byId.get(line.to);
      if (!from || !to) continue;
      for (const box of boxes) {
        if (box !== from && box !== to && !box.fixed) moved = stepAside(box, from, to, gap) || moved;
      }
    }
    separate(boxes, gap);
    if (!moved) return;
  }
}

function stepAside(box: Box, from: Box, to: Box, gap: number): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  if (length < 1) return false;
  const along = ((box.x - from.x) * dx + (box.y - from.y) * dy) / length;
  if (along < 0 || along > length) return false;
  const aside = ((box.x - from.x) * dy - (box.y - from.y) * dx) / length;
  // Half of the box's reach across the line.
  const reach = (box.width * Math.abs(dy) + box.height * Math.abs(dx)) / length / 2;
  const lacking = reach * 0.8 + gap - Math.abs(aside);
  if (lacking <= 0.5) return false;
  const sign = aside < 0 ? -1 : 1;
  const by = Math.min(lacking, 24) * 0.6 * sign;
  box.x += (by * dy) / length;
  box.y -= (by * dx) / length;
  return true;
}

function push(a: Box, b: Box, gap: number): boolean {
  if (a.fixed && b.fixed) return false;
  const overlapX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const overlapY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (overlapX <= 0.5 || overlapY <= 0.5) return false;
  const alongX = overlapX < overlapY;
  const overlap = alongX ? overlapX : overlapY;
  const before = alongX ? a.x <= b.x : a.y <= b.y;
  const sign = before ? -1 : 1;
  const shareA = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  if (alongX) {
    a.x += sign * overlap * shareA;
    b.x -= sign * overlap * (1 - shareA);
  } else {
    a.y += sign * overlap * shareA;
    b.y -= sign * overlap * (1 - shareA);
  }
  return true;
}
