/** Taking away: pictures of the canvas, and the data of the canvas, of what is chosen, or of the whole graph. */
import type { Core } from 'cytoscape';
import { api } from '../api/client.ts';
import { canvasHandle } from '../canvas/handle.ts';
import type { Picture } from '../canvas/svg.ts';
import { axisOf, bottomOf, legible, YEAR_WIDTH } from '../layouts/timelineAxis.ts';
import { notify, notifyProblem } from '../parts/notices.ts';
import { hubOfGroup, isGroup } from '../state/canvas.ts';
import { seen } from '../state/filters.ts';
import { announce, canvasOf, type KithState, useKith } from '../state/store.ts';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import { type Ground, readGround } from '../theme/ground.ts';
import { fileName, saveFile } from './save.ts';

export const SCOPES = ['canvas', 'selection', 'whole'] as const;
export type Scope = (typeof SCOPES)[number];

export const PICTURES = ['png', 'svg', 'pdf'] as const;
export type PictureKind = (typeof PICTURES)[number];

/** Paper is white, whatever the screen is. */
const PAPER = { canvas: '#ffffff', text: '#111111', 'text-2': '#444444' };

/** Entities chosen together, else the one that is chosen, else the ends of the relation that is. */
export function chosenIds(state: KithState): readonly string[] {
  const { marked, selection, known } = state;
  const ids = marked.length > 0 ? marked : selection?.kind === 'entity' ? [selection.id] : [];
  if (ids.length > 0) return [...new Set(ids.map((id) => (isGroup(id) ? hubOfGroup(id) : id)))];
  const edge = selection ? known.edges[selection.id] : undefined;
  return edge ? [...new Set([edge.from, edge.to])] : [];
}

/** The years of the canvas, where it stands as a timeline. */
function axisNow(): Picture['axis'] {
  const state = useKith.getState();
  const { positions } = canvasOf(state);
  const { nodes } = seen(canvasOf(state), state.known);
  const years = legible(axisOf(nodes, positions, state.layout === 'timeline'), 1, YEAR_WIDTH);
  return years.length === 0 ? undefined : { years, bottom: bottomOf(nodes, positions) };
}

/** The canvas as a picture; a timeline with its years. */
async function pictureNow(cy: Core, ground: Ground): Promise<Picture> {
  const [{ pictureOf }, { withAxis }] = await Promise.all([
    import('../canvas/picture.ts'),
    import('../canvas/svg.ts'),
  ]);
  const picture = pictureOf(cy, ground, text.export.title);
  const axis = axisNow();
  return axis ? withAxis(picture, axis) : picture;
}

async function pictureBlob(kind: PictureKind, cy: Core): Promise<Blob> {
  const ground = readGround();
  if (kind === 'png') {
    const { pngOf } = await import('../canvas/picture.ts');
    return pngOf(cy, ground, axisNow());
  }
  if (kind === 'svg') {
    const { writeSvg } = await import('../canvas/svg.ts');
    return new Blob([writeSvg(await pictureNow(cy, ground))], { type: 'image/svg+xml' });
  }
  const [{ writePdf }, { drawLetters }] = await Promise.all([
    import('../canvas/pdf.ts'),
    import('../canvas/letters.ts'),
  ]);
  const bytes = await writePdf(await pictureNow(cy, { ...ground, ...PAPER }), drawLetters);
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}

export async function savePicture(kind: PictureKind): Promise<void> {
  const { cy } = canvasHandle;
  if (!cy || cy.nodes().empty()) return notify(text.export.nothing);
  try {
    save(await pictureBlob(kind, cy), kind);
  } catch (error) {
    notifyProblem(error);
  }
}

/** Saves data in a format of the API. What stands on the canvas keeps its place where the format has places. */
export async function saveData(format: string, extension: string, scope: Scope): Promise<void> {
  const state = useKith.getState();
  const { nodes, positions } = canvasOf(state);
  const ids = scope === 'canvas' ? nodes : scope === 'selection' ? chosenIds(state) : undefined;
  if (ids?.length === 0) return notify(scope === 'canvas' ? text.export.nothing : text.export.nothingChosen);
  const places = nodes.flatMap((id): [string, number, number][] => {
    const point = positions[id];
    return point ? [[id, Math.round(point.x), Math.round(point.y)]] : [];
  });
  try {
    const view = { places, language, link: location.href.length <= LONGEST_LINK ? location.href : undefined };
    save(await api.exportFile({ format, ids: ids && [...ids], view }), extension);
  } catch (error) {
    notifyProblem(error);
  }
}

/** Longer addresses do not survive mail programs. */
const LONGEST_LINK = 8_000;

function save(blob: Blob, extension: string): void {
  const name = fileName(text.export.title, extension);
  saveFile(blob, name);
  announce(text.export.saved(name));
}

export async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    notify(text.export.copied);
  } catch {
    notify(text.export.notCopied);
  }
}
