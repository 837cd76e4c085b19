/**
 * Types of last resort: a name that nothing speaks of takes the kind that prevails among the things of its
 * document (programs in an article on software), and a name that begins with a firm's is a product of it.
 * The confidence is so low that any other evidence wins.
 */
import type { Ontology } from '../ontology/ontology.ts';
import type { SurfaceType, TypeBoard } from './typing.ts';

/** Below what a signature of a relation says, so that one wins. */
const GUESS = 0.25;
const PREFIXED = 0.38;
/** Things that articles on technology are full of. */
const KINDS = ['Software', 'Product', 'Standard', 'Library', 'Technology', 'Work', 'OperatingSystem'];

/** @param types the best types so far; names of the document without one are guessed on the board */
export function guessTypes(
  ontology: Ontology,
  surfaces: Iterable<string>,
  types: ReadonlyMap<string, SurfaceType>,
  board: TypeBoard,
): void {
  const counts = new Map<string, number>();
  let things = 0;
  let others = 0;
  for (const { type } of types.values()) {
    if (type === 'Entity') continue;
    if (['Project', 'Product', 'Technology', 'Work', 'License'].some((kind) => ontology.isA(type, kind))) {
      things++;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    } else others++;
  }
  const [first = 'Software', ...rest] = KINDS.filter((kind) => ontology.hasType(kind));
  const prevailing = rest.reduce(
    (best, kind) => ((counts.get(kind) ?? 0) > (counts.get(best) ?? 0) ? kind : best),
    first,
  );
  const technical = things >= 8 && things * 2 > others;
  for (const surface of surfaces) {
    const known = types.get(surface);
    if (known && known.type !== 'Entity') continue;
    const type = productOf(surface, types, ontology) ?? (technical ? kindOf(surface, prevailing) : undefined);
    if (!type || !ontology.hasType(type)) continue;
    const confidence = type === 'Product' ? PREFIXED : GUESS;
    board.set(surface, [...(board.get(surface) ?? []), { type, confidence, source: 'document' }]);
  }
}

/** "DigitalOcean Functions": the name of a firm, then words. */
function productOf(
  surface: string,
  types: ReadonlyMap<string, SurfaceType>,
  ontology: Ontology,
): string | undefined {
  const words = surface.split(' ');
  for (let end = words.length - 1; end > 0; end--) {
    const type = types.get(words.slice(0, end).join(' '))?.type;
    if (type && ontology.hasType('Company') && ontology.isA(type, 'Company')) return 'Product';
  }
  return undefined;
}

/** Names of one word, or with capitals and digits inside; several plain words may be anything. */
function kindOf(surface: string, prevailing: string): string | undefined {
  return /\s/.test(surface) && !/\d|\p{Ll}\p{Lu}/u.test(surface) ? undefined : prevailing;
}
