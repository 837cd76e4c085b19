/** All kinds of contradiction, the gravest first within the list; a kind is a row here and nowhere else. */
import { Registry } from '../../../foundation/registry.ts';
import type { ContradictionKind } from './contradiction.ts';
import { both, mutual, opposed, several } from './forms.ts';

export const contradictionKinds = new Registry<ContradictionKind>(
  'kind of contradiction',
  'unknown-contradiction',
  [
    mutual('DERIVED_FROM', {
      id: 'derived-both-ways',
      label: 'Derived from each other',
      wrong: 'Each is said to be derived from the other; one must have come first.',
      severity: 'contradiction',
    }),
    mutual('SUCCESSOR_OF', {
      id: 'succeeds-both-ways',
      label: 'Succeed each other',
      wrong: 'Each is said to have taken the place of the other.',
      severity: 'contradiction',
    }),
    opposed('SUCCESSOR_OF', 'DERIVED_FROM', {
      id: 'derived-from-successor',
      label: 'Derived from its successor',
      wrong: 'One is said to have taken the place of the other, which is said to be derived from it.',
      severity: 'check',
    }),
    mutual('PART_OF', {
      id: 'part-both-ways',
      label: 'Parts of each other',
      wrong: 'Each is said to be a part of the other.',
      severity: 'contradiction',
    }),
    both('PART_OF', 'INCLUDES', {
      id: 'part-and-whole',
      label: 'Part and whole at once',
      wrong: 'One is said to be a part of the other, and also to include it.',
      severity: 'contradiction',
    }),
    mutual('LOCATED_IN', {
      id: 'located-both-ways',
      label: 'Located in each other',
      wrong: 'Each is said to be located in the other.',
      severity: 'contradiction',
    }),
    mutual('OWNED_BY', {
      id: 'owned-both-ways',
      label: 'Own each other',
      wrong: 'Each is said to be owned by the other.',
      severity: 'contradiction',
    }),
    mutual('ACQUIRED_BY', {
      id: 'acquired-both-ways',
      label: 'Acquired each other',
      wrong: 'Each is said to have been acquired by the other.',
      severity: 'contradiction',
    }),
    mutual('FOUNDED_BY', {
      id: 'founded-both-ways',
      label: 'Founded each other',
      wrong: 'Each is said to have been founded by the other.',
      severity: 'contradiction',
    }),
    mutual('CHILD_OF', {
      id: 'child-both-ways',
      label: 'Children of each other',
      wrong: 'Each is said to be a child of the other.',
      severity: 'contradiction',
    }),
    several('BORN_IN', {
      id: 'two-birthplaces',
      label: 'Born in two places',
      wrong: 'A person is born in one place; these are not known to lie in each other.',
      severity: 'contradiction',
    }),
    several(
      'CHILD_OF',
      {
        id: 'three-parents',
        label: 'More than two parents',
        wrong: 'More than two are said to be its parents.',
        severity: 'check',
      },
      2,
    ),
    several('OWNED_BY', {
      id: 'two-owners',
      label: 'Two owners',
      wrong: 'More than one is said to own it; it may have been sold, or belong to several.',
      severity: 'check',
    }),
    several('ACQUIRED_BY', {
      id: 'acquired-twice',
      label: 'Acquired by two',
      wrong: 'More than one is said to have acquired it; it may have been sold on.',
      severity: 'check',
    }),
    several('FOUNDED_BY', {
      id: 'two-founders',
      label: 'More than one founder',
      wrong: 'More than one is said to have founded it; they may have done so together.',
      severity: 'info',
    }),
    several('DEVELOPED_BY', {
      id: 'two-developers',
      label: 'More than one developer',
      wrong: 'More than one is said to develop it.',
      severity: 'info',
    }),
    several('LICENSED_UNDER', {
      id: 'two-licences',
      label: 'More than one licence',
      wrong: 'More than one licence is stated; it may be offered under each, or have changed.',
      severity: 'info',
    }),
  ],
);
