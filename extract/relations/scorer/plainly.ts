/** Whether a sentence says of two names what it seems to: nothing between or before them takes it back. */
import { FORMER, NEGATIONS } from '../words.ts';
import type { RelationFacts } from './facts.ts';
import type { Together } from './pairs.ts';

/** Of what is set apart by these, nothing is said. */
const APART =
  /^(?:unlike|instead|except|rather|whereas|than|if|whether|planned|proposed|allegedly|considered)$/;
/** Words before the first name that reach over it. */
const BEFORE = 3;
/** Between names further apart, only words beside them count. */
const NEAR = 6;

/** Relations that hold for a time: what is told of them as over is no edge. */
const LASTING =
  /^(?:WORKS_FOR|OWNED_BY|MEMBER_OF|PART_OF|LOCATED_IN|USES|SUPPORTS|GOVERNED_BY|MAINTAINED_BY|PARTNER_OF|HOSTED_BY)$/;

export function saidPlainly(
  facts: RelationFacts,
  relation: string,
  { left, right, sentence }: Together,
): boolean {
  const { tokens, occupant } = facts;
  const [from, to] = facts.bounds(sentence);
  const lower = (at: number): string => tokens[at]?.lower.replace('’', "'") ?? '';
  for (let at = Math.max(from, left.first - BEFORE); at < right.first; at++) {
    if ((occupant[at] as number) >= 0) continue;
    // Far from both names it speaks of something else.
    if (at >= left.last + NEAR && at < right.first - NEAR) continue;
    const word = lower(at);
    if (NEGATIONS.has(word) || FORMER.has(word)) return false;
    if (APART.test(word) && relation !== 'COMPARED_WITH') return false;
  }
  // "Unlike Maya, which belongs to Autodesk, Blender costs nothing."
  const opening = lower(from);
  if ((opening === 'unlike' || opening === 'whereas') && relation !== 'COMPARED_WITH')
    for (let at = left.last; at < right.first; at++) if (lower(at) === ',') return false;
  // "Windows 11 is not supported."
  for (
    let at = right.last;
    at < Math.min(to, right.last + 4) &&
    /^(?:is|was|are|were|has|have|had|not|never|no|longer)$/.test(lower(at));
    at++
  )
    if (NEGATIONS.has(lower(at))) return false;
  if (!LASTING.test(relation)) return true;
  for (let at = right.last; at < Math.min(to, right.last + NEAR); at++) {
    const word = lower(at);
    if (/^[,;.:()]$/.test(word)) break;
    if (word === 'until' || word === 'till') return false;
  }
  return true;
}
