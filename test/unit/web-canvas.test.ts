/** The explorer's canvas as a value: its steps, undo and redo, collapsing, trails. */
import { describe, expect, test } from 'vitest';
import {
  bound,
  type CanvasState,
  collapsible,
  drag,
  EMPTY_CANVAS,
  groupId,
  light,
  place,
  remove,
  restyle,
  show,
  showEverything,
  toggleRelation,
  toggleType,
  unpin,
} from '../../web/state/canvas.ts';
import { closeGroups, openGroup } from '../../web/state/groups.ts';
import { amend, begin, HISTORY_LIMIT, record, redo, undo } from '../../web/state/history.ts';

const canvas = (...ids: string[]): CanvasState => show(EMPTY_CANVAS, ids);

describe('showing and removing', () => {
  test('new entities come last, those that are here stay, each once', () => {
    expect(show(canvas('alma', 'centos'), ['centos', 'rhel', 'rhel']).nodes).toEqual([
      'alma',
      'centos',
      'rhel',
    ]);
  });

  test('nothing new is no step: the same state comes back', () => {
    const state = canvas('alma');
    expect(show(state, ['alma'])).toBe(state);
    expect(remove(state, ['debian'])).toBe(state);
    expect(place(state, { debian: { x: 1, y: 1 } })).toBe(state);
    expect(showEverything(state)).toBe(state);
  });

  test('an entity that leaves takes its place with it, and a trail through it goes out', () => {
    let state = place(canvas('alma', 'centos'), { alma: { x: 1, y: 2 }, centos: { x: 3, y: 4 } });
    state = light(state, { nodes: ['alma', 'centos'], edges: ['r1'] });
    state = remove(state, ['centos']);
    expect(state).toMatchObject({ nodes: ['alma'], positions: { alma: { x: 1, y: 2 } }, trail: null });
  });
});

describe('collapsing', () => {
  const ties = [
    { from: 'alma', to: 'centos' },
    { from: 'alma', to: 'cern' },
    { from: 'centos', to: 'rhel' },
    { from: 'rhel', to: 'redhat' },
  ];
  const cases = [
    {
      name: 'what an expansion brought, and what that brought in turn',
      state: show(show(canvas('alma', 'centos'), ['rhel'], 'centos'), ['redhat'], 'rhel'),
      id: 'centos',
      gone: ['rhel', 'redhat'],
    },
    {
      name: 'neighbours that hang on it alone',
      state: canvas('alma', 'centos', 'cern'),
      id: 'alma',
      gone: ['centos', 'cern'],
    },
    { name: 'not those with other ties', state: canvas('alma', 'centos', 'rhel'), id: 'alma', gone: [] },
    {
      name: 'itself never',
      state: show(show(canvas('a'), ['b'], 'a'), ['c'], 'b'),
      id: 'a',
      gone: ['b', 'c'],
    },
  ];
  test.each(cases)('takes $name', ({ state, id, gone }) => {
    expect(collapsible(state, id, ties)).toEqual(gone);
  });
});

describe('filters', () => {
  test('a second click brings back what the first hid', () => {
    const hidden = toggleRelation(toggleType(canvas('alma'), 'Company'), 'USES');
    expect(hidden).toMatchObject({ hiddenTypes: ['Company'], hiddenRelations: ['USES'] });
    expect(toggleType(hidden, 'Company').hiddenTypes).toEqual([]);
    expect(showEverything(hidden)).toMatchObject({ hiddenTypes: [], hiddenRelations: [] });
  });
});

describe('history', () => {
  test('undo goes back step by step, redo forth, a new step forgets what was undone', () => {
    let history = begin<string, string>('a');
    history = record(record(history, 'b', 'to b'), 'c', 'to c');
    history = undo(history);
    expect(history.present).toEqual({ state: 'b', label: 'to b' });
    expect(redo(history).present.state).toBe('c');
    history = record(history, 'd', 'to d');
    expect(redo(history)).toBe(history);
    expect(undo(undo(history)).present.state).toBe('a');
  });

  test('the same state is no step, and amending makes none', () => {
    const history = record(begin('a'), 'b', 'to b');
    expect(record(history, 'b', 'again')).toBe(history);
    expect(amend(history, 'b2')).toMatchObject({
      past: [{ state: 'a' }],
      present: { state: 'b2', label: 'to b' },
    });
  });

  test('at the ends nothing happens, and the oldest steps are forgotten', () => {
    const start = begin(0);
    expect(undo(start)).toBe(start);
    let history = begin<number, null>(0);
    for (let step = 1; step <= HISTORY_LIMIT + 50; step++) history = record(history, step, null);
    expect(history.past).toHaveLength(HISTORY_LIMIT);
  });

  test('30 steps undone and redone give the same state, for 100 seeds', () => {
    for (let seed = 1; seed <= 100; seed++) {
      let random = seed;
      const next = (below: number): number => {
        random = (random * 48_271) % 2_147_483_647;
        return random % below;
      };
      let history = begin<CanvasState, number>(EMPTY_CANVAS);
      for (let step = 0; step < 30; step++) {
        const id = `e${next(12)}`;
        const now = history.present.state;
        const steps = [
          () => show(now, [id, `e${next(12)}`], now.nodes[0]),
          () => remove(now, [id]),
          () => place(now, { [id]: { x: next(100), y: next(100) } }),
          () => toggleType(now, `T${next(3)}`),
          () => drag(now, { [id]: { x: next(100), y: next(100) } }),
          () => unpin(now, [id]),
          () => bound(now, 'degree', next(2) ? [next(5), 9] : null),
          () => restyle(now, { colour: next(2) ? 'communities' : 'type' }),
          () => closeGroups(now, [groupId(id, 'Company')]),
          () => openGroup(now, groupId(id, 'Company'), []),
          () => light(now, now.trail ? null : { nodes: now.nodes, edges: [] }),
        ];
        history = record(history, steps[next(steps.length)]!(), step);
      }
      const end = history;
      const taken = end.past.length;
      for (let back = 0; back < taken; back++) history = undo(history);
      expect(history.present.state).toBe(EMPTY_CANVAS);
      for (let forth = 0; forth < taken; forth++) history = redo(history);
      expect(history).toEqual(end);
    }
  });
});
