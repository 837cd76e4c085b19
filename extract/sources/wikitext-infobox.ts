/** Fields of an infobox template, named as LLMpedia prints them: `birth_place` is `Birth place`. */
import { RichText } from './rich-text.ts';
import { infoboxKind } from './wiki-names.ts';
import type { WikiPage } from './wikitext-inline.ts';
import { argumentsOf } from './wikitext-structure.ts';

/** Fields that say how the box looks or where a picture is, and nothing of the subject. */
const LAYOUT =
  /^(?:image|img|logo|photo|picture|cover|flag|coat|seal|shield|symbol|map|pushpin|alt|caption|coord|coordinates|lat|latd|latm|lats|latns|lon|long|longd|longm|longs|longew|latitude|longitude|signature|footnotes|bodyclass|abovestyle|style|color|colour|bgcolor|width|module|embed|child|nocat|nodate|demo|range map|sound|audio|sortkey)\b|\b(?:image|size|width|height|upright|alt|caption|map|type|style|link|ref|references|footnote|footnotes|note|notes|color|colour|format|sound|change)\d*$/;
/** They end like the above and say something all the same. */
const CONTENT =
  /^(?:type|types|company type|file type|media type|.{0,40}settlement type|government type|height|material type|notes)$/;

/** The value is the name of a picture or a sound. */
const FILE_NAME = /\.(?:svg|png|jpe?g|gif|tiff?|webp|ogg|oga|ogv|webm)$/i;

const MOST_FIELDS = 300;

/** Reads the infobox between two offsets into `page.infobox`; a box within its values adds its fields. */
export function readInfobox(page: WikiPage, name: string, at: number, end: number): void {
  const fields = page.infobox;
  if (!fields) return;
  page.infoboxKind ??= infoboxKind(name) || undefined;
  for (const { name: key, from, to } of argumentsOf(page, at, end)) {
    if (key === undefined || fields.length >= MOST_FIELDS) continue;
    const label = labelOf(key);
    if (label === undefined) continue;
    const nested = fields.length;
    const out = new RichText();
    page.render({ from, to }, out, ', ');
    const value = out.finish();
    if (isLayout(key)) continue;
    if (!/[\p{L}\p{N}]/u.test(value.text) || FILE_NAME.test(value.text.slice(-10))) continue;
    // The first box that has a field is that of the subject.
    if (!fields.some(({ field }) => field === label)) fields.splice(nested, 0, { field: label, value });
  }
}

function isLayout(key: string): boolean {
  const words = key.replaceAll('_', ' ');
  return LAYOUT.test(words) && !CONTENT.test(words);
}

/** @returns undefined for what cannot be the name of a field */
function labelOf(key: string): string | undefined {
  const words = key.replace(/[\s_]+/g, ' ').trim();
  if (words === '' || words.length > 60 || /[\n:<>[\]{}|]/.test(words) || !/\p{L}/u.test(words))
    return undefined;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
