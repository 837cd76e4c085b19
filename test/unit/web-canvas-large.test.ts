/** A large canvas: how much of it is drawn, and that its picture is made while nothing happens. */
import cytoscape, { type Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { detailFor } from '../../web/canvas/detail.ts';
import { readyWhenQuiet } from '../../web/canvas/readying.ts';
import { canvasStyle } from '../../web/canvas/style.ts';
import type { Ground } from '../../web/theme/ground.ts';

describe('how much is drawn', () => {
  test.each([
    [12, 30, 'full'],
    [700, 1_200, 'full'],
    [701, 10, 'light'],
    [500, 1_500, 'light'],
    [5_000, 15_000, 'light'],
  ])('%i entities and %i lines: %s', (nodes, edges, detail) => {
    expect(detailFor(nodes, edges)).toBe(detail);
  });
});

describe('the style of a large canvas', () => {
  const schema = { types: [], relations: [], labels: [], edgeTypes: [], properties: [] };
  const ground = new Proxy({}, { get: () => '#808080' }) as Ground;
  const drawn = (detail: 'full' | 'light'): Core =>
    cytoscape({
      headless: true,
      styleEnabled: true,
      style: canvasStyle(schema, 'light', ground, detail),
      elements: [
        { data: { id: 'a', name: 'AlmaLinux', type: 'OS', shape: 'ellipse', size: 30, more: 0, fill: '' } },
        { data: { id: 'b', name: 'CentOS', type: 'OS', shape: 'ellipse', size: 30, more: 4, fill: '' } },
        { data: { id: 'e', source: 'a', target: 'b', label: 'replaces', width: 1.6 }, classes: 'forward' },
      ],
    });

  test('lines are straight, without arrows, and nothing that the pointer restyles', () => {
    const [edge] = drawn('light').edges().toArray();
    expect(edge?.style('curve-style')).toBe('haystack');
    expect(edge?.style('target-arrow-shape')).toBe('none');
    expect(edge?.style('events')).toBe('no');
    expect(drawn('full').edges().first().style('events')).toBe('yes');
  });

  test('a node that has no badge has a picture of nothing, which Cytoscape need not wait for anew', () => {
    const node = drawn('full').getElementById('a');
    expect(node.style('background-image')).toContain('data:image/svg+xml');
    expect(node.style('background-width')).toBe('0px');
    expect(Number.parseFloat(drawn('full').getElementById('b').style('background-width'))).toBeGreaterThan(
      10,
    );
  });

  test('what is labelled stands over what is not', () => {
    const cy = drawn('light');
    cy.getElementById('a').addClass('mute');
    expect(cy.getElementById('a').numericStyle('z-index')).toBeLessThan(
      cy.getElementById('b').numericStyle('z-index'),
    );
  });
});

describe('a large canvas when it is quiet', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** An instance whose frames are counted; each frame tells that it was drawn, as Cytoscape does. */
  function watched(nodes: number): { cy: Core; drawn: () => number } {
    const cy = cytoscape({ headless: true, elements: [] });
    cy.add(Array.from({ length: nodes }, (_, at) => ({ data: { id: `n${at}` } })));
    let frames = 0;
    cy.forceRender = () => {
      frames += 1;
      cy.emit('render');
      return cy;
    };
    readyWhenQuiet(cy);
    return { cy, drawn: () => frames };
  }

  test('two more frames are drawn after the last, and no others', () => {
    const { cy, drawn } = watched(1_200);
    cy.emit('render');
    vi.advanceTimersByTime(300);
    expect(drawn()).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect(drawn()).toBe(2);
  });

  test('while frames come, none is added', () => {
    const { cy, drawn } = watched(1_200);
    for (let frame = 0; frame < 100; frame++) {
      cy.emit('render');
      vi.advanceTimersByTime(16);
    }
    expect(drawn()).toBe(0);
  });

  test('a small canvas is drawn quickly as it is', () => {
    const { cy, drawn } = watched(40);
    cy.emit('render');
    vi.advanceTimersByTime(10_000);
    expect(drawn()).toBe(0);
  });

  test('nothing is drawn of an instance that has ended', () => {
    const { cy, drawn } = watched(1_200);
    cy.emit('render');
    cy.destroy();
    vi.advanceTimersByTime(10_000);
    expect(drawn()).toBe(0);
  });
});
