/** Types and relations outside software: people, bodies and places in plain sentences. */
import { describe, expect, it } from 'vitest';
import { extract, isFailure } from '../../extract/index.ts';

function read(text: string) {
  const result = extract(`Notes\n\n${text}`, { format: 'text' });
  if (isFailure(result)) throw new Error(result.error.message);
  const name = new Map(result.entities.map(({ id, name: own }) => [id, own]));
  return {
    types: new Map(result.entities.map(({ name: own, type }) => [own, type])),
    relations: result.relations.map(
      ({ subject, type, object }) => `${name.get(subject)} ${type} ${name.get(object)}`,
    ),
  };
}

describe('types by what stands beside a name', () => {
  it.each([
    ['The firm has its seat in Beaverton, Oregon.', 'Beaverton', 'Place'],
    ['Later Gints Zilbalodis, who grew up nearby, took part.', 'Gints Zilbalodis', 'Person'],
    ['It was measured by the physicist Reinhard Genzel.', 'Reinhard Genzel', 'Person'],
    ['She read about the Nobel Prize in Physics.', 'Nobel Prize in Physics', 'Concept'],
  ])('%s', (text, name, type) => {
    expect(read(text).types.get(name)).toBe(type);
  });
});

describe('relations of people, bodies and places', () => {
  it.each([
    ['The office is in Hillsboro, Oregon.', 'Hillsboro LOCATED_IN Oregon'],
    [
      'Brian Kernighan has taught at Princeton University since 2000.',
      'Brian Kernighan WORKS_FOR Princeton University',
    ],
    ['Red Hat sold JBoss, which Red Hat acquired in 2006.', ''],
    ['It began with Heptio, which VMware acquired in 2018.', 'Heptio ACQUIRED_BY VMware'],
    ['The acquisition of Red Hat by IBM closed in 2019.', 'Red Hat ACQUIRED_BY IBM'],
  ])('%s', (text, wanted) => {
    if (wanted === '') expect(read(text).relations).not.toContain('Red Hat ACQUIRED_BY JBoss');
    else expect(read(text).relations).toContain(wanted);
  });

  it.each([
    ['They have offices in Berlin, France and Italy.', 'Berlin LOCATED_IN France'],
    ['Bell Labs, then a part of AT&T, made it.', 'Bell Labs PART_OF AT&T'],
    ['SUSE was a member of the OpenStack Foundation until 2019.', 'SUSE MEMBER_OF OpenStack Foundation'],
  ])('not from: %s', (text, wrong) => {
    expect(read(text).relations).not.toContain(wrong);
  });
});
