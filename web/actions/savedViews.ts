/** Saved views: kept in this browser's storage, taken away and brought back as a file. */
import { notify, notifyProblem } from '../parts/notices.ts';
import {
  addView,
  deleteView,
  joinViews,
  readViews,
  renameView,
  type SavedView,
  type SavedViews,
  savedView,
  writeViews,
} from '../state/savedViews.ts';
import { keep, kept } from '../state/storage.ts';
import { announce, useKith, viewOf } from '../state/store.ts';
import { decodeView } from '../state/view.ts';
import { text } from '../text/texts.ts';
import { openView } from './boot.ts';
import { fileName, saveFile } from './save.ts';

const KEY = 'kith-views';
/** Larger files are no views. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Views that storage did not take (it is forbidden, or full): they last as long as the page. */
let unkept: SavedViews | null = null;

/** As they are now; another window may have changed them. */
export const savedViews = (): SavedViews => unkept ?? readViews(kept(KEY)) ?? [];

function change(views: SavedViews): SavedViews {
  const taken = keep(KEY, writeViews(views));
  unkept = taken ? null : views;
  if (!taken) notify(text.views.notKept);
  return views;
}

/** What a change left, in words where it can be taken back, and how that is done. */
export interface Changed {
  readonly views: SavedViews;
  readonly said?: string;
  readonly undo?: () => SavedViews;
}

/** Keeps the canvas under a name, in place of what had the name before. */
export function saveCanvas(name: string): Changed {
  const old = savedViews().find((view) => view.name === name);
  const views = change(addView(savedViews(), savedView(name, viewOf(useKith.getState()))));
  announce(text.views.saved(name));
  if (!old) return { views };
  return { views, said: text.views.replaced(name), undo: () => change(addView(savedViews(), old)) };
}

export const renameSaved = (from: string, to: string): Changed => ({
  views: change(renameView(savedViews(), from, to)),
  said: text.views.renamed(from, to),
  undo: () => change(renameView(savedViews(), to, from)),
});

export function deleteSaved(view: SavedView): Changed {
  announce(text.views.deleted(view.name));
  return {
    views: change(deleteView(savedViews(), view.name)),
    said: text.views.deleted(view.name),
    undo: () => change(joinViews(savedViews(), [view])),
  };
}

/** Puts a view on the canvas, as a step that can be undone. */
export async function openSaved(view: SavedView): Promise<void> {
  useKith.setState({ dialog: null });
  try {
    const there = await openView(decodeView(view.address), view.name);
    if (there) announce(text.views.opened(view.name));
    else notify(text.views.nothingLeft(view.name));
  } catch (error) {
    notifyProblem(error);
  }
}

export function saveViewsFile(views: SavedViews): void {
  const [only] = views.length === 1 ? views : [];
  const name = fileName(only ? `kith ${only.name}` : text.views.file, 'kith-views.json');
  saveFile(new Blob([writeViews(views)], { type: 'application/json' }), name);
  announce(text.export.saved(name));
}

/** Adds the views of a file to those kept; a file that holds none says so. */
export async function openViewsFile(file: File): Promise<Changed> {
  const found = file.size > LARGEST_FILE ? null : readViews(await file.text());
  if (found === null || found.length === 0) {
    notify(text.views.notAFile(file.name));
    return { views: savedViews() };
  }
  const before = savedViews();
  announce(text.views.read(found.length));
  return {
    views: change(joinViews(before, found)),
    said: text.views.read(found.length),
    undo: () => change(before),
  };
}
