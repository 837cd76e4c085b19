/** The expansion funnel. */
import { describe, expect, it } from 'vitest';
import { computeFunnel } from '../../extract/funnel.ts';

describe('the funnel', () => {
  it('counts candidates, distinct names, entities, and those without an article', () => {
    const funnel = computeFunnel({
      candidates: ['CentOS', 'CentOS', 'Red Hat', 'Red Hat, Inc.', 'Delays', 'AlmaLinux'],
      entities: [['name:centos'], ['name:red hat'], ['name:almalinux']],
      titles: ['AlmaLinux'],
    });
    expect(funnel).toEqual({ raw: 6, dedup: 3, ner: 3, enqueued: 2 });
  });

  it('of nothing is nothing', () => {
    expect(computeFunnel({ candidates: [], entities: [], titles: [] })).toEqual({
      raw: 0,
      dedup: 0,
      ner: 0,
      enqueued: 0,
    });
  });
});
