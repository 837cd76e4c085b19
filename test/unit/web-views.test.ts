/** Saved views: names, files, and what is not well formed. */
import { describe, expect, test } from 'vitest';
import {
  addView,
  countEntities,
  deleteView,
  freeName,
  joinViews,
  MOST_VIEWS,
  readViews,
  renameView,
  type SavedView,
  savedView,
  viewName,
  writeViews,
} from '../../web/state/savedViews.ts';
import { decodeView, EMPTY_VIEW } from '../../web/state/view.ts';

const alma = 'e0123456789abcdef';
const named = (name: string, nodes = [alma]): SavedView => savedView(name, { ...EMPTY_VIEW, nodes });
const names = (views: readonly SavedView[]) => views.map(({ name }) => name);

describe('the list', () => {
  test('is in the order of names, each name once', () => {
    const views = addView(addView(addView([], named('b')), named('a')), named('b', [alma, 'e2']));
    expect(names(views)).toEqual(['a', 'b']);
    expect(countEntities(views[1] as SavedView)).toBe(2);
  });

  test('renames, unless the name is taken or none', () => {
    const views = [named('a'), named('b')];
    expect(names(renameView(views, 'a', 'c'))).toEqual(['b', 'c']);
    expect(renameView(views, 'a', 'b')).toBe(views);
    expect(renameView(views, 'a', '')).toBe(views);
  });

  test('deletes, and joining brings back', () => {
    const views = [named('a'), named('b')];
    const less = deleteView(views, 'a');
    expect(names(less)).toEqual(['b']);
    expect(joinViews(less, [named('a')])).toEqual(views);
  });

  test('another view of a taken name gets a number; the same view stays one', () => {
    const views = [named('a')];
    expect(joinViews(views, [named('a')])).toEqual(views);
    expect(names(joinViews(views, [named('a', ['e2'])]))).toEqual(['a', 'a 2']);
    expect(freeName(views, 'a')).toBe('a 2');
  });
});

test('a view keeps every place, of more entities than an address would', () => {
  const nodes = Array.from({ length: 400 }, (_, n) => `e${n}`);
  const positions = Object.fromEntries(nodes.map((id, n) => [id, { x: n, y: 1 - n }]));
  const { address } = savedView('large', { ...EMPTY_VIEW, page: 'cypher', query: 'x', nodes, positions });
  expect(decodeView(address)).toEqual({ ...EMPTY_VIEW, nodes, positions });
});

test.each([
  ['  two\n lines ', 'two lines'],
  ['   ', ''],
  ['x'.repeat(500), 'x'.repeat(100)],
])('the name of %j', (typed, name) => expect(viewName(typed)).toBe(name));

describe('a file', () => {
  test('gives back what was written', () => {
    const views = [named('a'), named('مرحبا', [alma, 'e2'])];
    expect(readViews(writeViews(views))).toEqual(views);
  });

  test.each(['', 'x', '[]', '{}', '{"kind":"kith-views"}', '{"kind":"other","views":[]}'])('not %j', (text) =>
    expect(readViews(text)).toBeNull(),
  );

  test('what is not well formed is left out, and nothing in it is more than data', () => {
    const address = '#/cypher?n=e1.a.b~<script>~e2&hr=USES."><b>&q=RETURN 1';
    const views = [named('good'), null, 5, { name: 'x' }, { name: 1, address }, { name: 'odd', address }];
    const read = readViews(
      JSON.stringify({ kind: 'kith-views', views: [...views, { name: 'none', address: '#/graph' }] }),
    );
    expect(read).toEqual([named('good'), { name: 'odd', address: '#/graph?n=e1.a.b~e2&hr=USES' }]);
  });

  test(`holds ${MOST_VIEWS} views at most`, () => {
    const many = Array.from({ length: MOST_VIEWS + 9 }, (_, n) => named(`v${n}`));
    expect(readViews(writeViews(many))?.length).toBe(MOST_VIEWS);
  });
});
