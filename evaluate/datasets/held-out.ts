/** Test parts of public corpora are for the last word, not for development: kith does not read them. */
import { KithError } from '../../foundation/errors.ts';

/** Corpora whose test part is refused, by what a path says. */
const CORPORA: readonly (readonly [name: string, path: RegExp, always?: true])[] = [
  ['CrossNER', /cross-?_?ner/i],
  ['Re-DocRED', /re-?_?doc-?_?red|docred/i],
  // All of it is a test part.
  ['WikiGold', /wiki-?_?gold/i, true],
];

const TEST = /(?:^|[^a-z])test(?:[^a-z]|$)/i;

/**
 * @param dataset id of what reads it, where that is known
 * @throws KithError `usage` for a file whose name says that it is a held-out part
 */
export function refuseHeldOut(path: string, dataset?: string): void {
  const file = path.split(/[/\\]/).at(-1) as string;
  for (const [name, named, always] of CORPORA) {
    const own = named.test(path) || dataset === name.toLowerCase().replace('-', '');
    if (own && (always || TEST.test(file)))
      throw new KithError(
        'usage',
        `"${path}" is the test part of ${name}, which kith leaves unread so that it can still be believed; score on its dev part.`,
        { source: path },
      );
  }
}
