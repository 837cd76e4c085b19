/** Words of a sentence that need a name beside them, and those that explain themselves. */
import { expect, test } from 'vitest';
import { gloss } from '../../web/parts/gloss.ts';

test.each([
  [['It'], 'AlmaLinux', 'AlmaLinux'],
  [['the company', 'it'], 'Red Hat', 'Red Hat'],
  [['RHEL'], 'Red Hat Enterprise Linux', 'Red Hat Enterprise Linux'],
  [['It'], 'Git', 'Git'],
  [['CentOS Linux'], 'CentOS', undefined],
  [['centos'], 'CentOS', undefined],
  [['Red Hat, Inc.'], 'Red Hat', undefined],
  [['OpenELA', 'Open Enterprise Linux Association'], 'Open Enterprise Linux Association', undefined],
  [['It'], undefined, undefined],
  [[], 'AlmaLinux', undefined],
] as const)('%j for %j: %j', (surfaces, name, wanted) => {
  expect(gloss(surfaces, name)).toBe(wanted);
});
