/** The forms of contradiction: several answers where one is expected, and statements that exclude each other. */
import { compareText } from '../../../foundation/order.ts';
import type { ContradictionKind, Found, Severity, Stated, Statements } from './contradiction.ts';

interface Row {
  id: string;
  label: string;
  wrong: string;
  severity: Severity;
}

/**
 * X R A and X R B, with more objects than `atMost`. An object that is in or part of another one does not
 * count beside it: Helsinki and Finland are one birthplace.
 */
export function several(relation: string, row: Row, atMost = 1): ContradictionKind {
  return {
    ...row,
    *find(statements): Generator<Found> {
      for (const [about, all] of statements.of(relation)) {
        if (all.length <= atMost) continue;
        const apart = innermost([...new Set(all.map(({ to }) => to))], statements);
        if (apart.size <= atMost) continue;
        yield { about, key: about, statements: surestFirst(all.filter(({ to }) => apart.has(to))) };
      }
    },
  };
}

/** Objects beyond which nobody asks how they lie in each other. */
const FEW = 30;

/** Those in which no other one lies. */
function innermost(objects: readonly string[], statements: Statements): Set<string> {
  if (objects.length > FEW) return new Set(objects);
  return new Set(
    objects.filter((outer) => !objects.some((inner) => inner !== outer && statements.within(inner, outer))),
  );
}

/** X R Y and Y R X, for a relation that goes one way only. */
export function mutual(relation: string, row: Row): ContradictionKind {
  return opposed(relation, relation, row);
}

/** X R Y and Y S X, where one excludes the other. */
export function opposed(relation: string, back: string, row: Row): ContradictionKind {
  return {
    ...row,
    find: (statements) =>
      pairs(statements, relation, (one) =>
        relation === back && compareText(one.from, one.to) > 0
          ? undefined
          : statements
              .of(back)
              .get(one.to)
              ?.find(({ to }) => to === one.from),
      ),
  };
}

/** X R Y and X S Y, where one excludes the other. */
export function both(relation: string, other: string, row: Row): ContradictionKind {
  return {
    ...row,
    find: (statements) =>
      pairs(statements, relation, (one) =>
        statements
          .of(other)
          .get(one.from)
          ?.find(({ to }) => to === one.to),
      ),
  };
}

function* pairs(
  statements: Statements,
  relation: string,
  counterpart: (one: Stated) => Stated | undefined,
): Generator<Found> {
  for (const [about, all] of statements.of(relation)) {
    for (const one of all) {
      if (one.from === one.to) continue;
      const other = counterpart(one);
      if (!other) continue;
      const key = [one.id, other.id].sort(compareText).join(':');
      yield { about, key, statements: surestFirst([one, other]) };
    }
  }
}

function surestFirst(statements: readonly Stated[]): Stated[] {
  return [...statements].sort((a, b) => b.confidence - a.confidence || compareText(a.id, b.id));
}
