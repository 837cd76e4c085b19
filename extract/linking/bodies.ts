/** Nouns of bodies, places and events that stand for the one name of theirs that a text has given. */

import { foldName } from './names.ts';

/** In capitals, as in "the Commission". */
export const BODIES: ReadonlySet<string> = new Set(
  (
    'Commission Committee Council Court Senate Parliament Assembly Congress Legislature Association Foundation Society ' +
    'Institute Academy University College School Museum Library Corporation Company Consortium Union League Federation ' +
    'Party Palace Bridge Castle Cathedral Church Abbey Park Bank Board Bureau Agency Department Ministry Office Navy ' +
    'Army Force Fleet Division Regiment Brigade Alliance Project Initiative Trust Fund Group Club Center Centre ' +
    'Conference Convention Treaty Act Constitution Declaration Agreement Games Cup Festival Orchestra Resistance ' +
    'House Commonwealth Empire Kingdom Republic Governorate Observatory Laboratory Organization Organisation Authority'
  ).split(' '),
);

/**
 * Which of several full names a noun alone means: the only one, else the article's subject, else the only one that
 * begins as the title does ("the Foundation" in the article Blender is the Blender Foundation).
 * @param full surfaces, all of which have the noun and stand before it
 * @returns undefined where the text does not say
 */
export function bodyMeant(full: Iterable<string>, title: string): string | undefined {
  const names = [...new Set(full)];
  if (names.length === 1) return names[0];
  // A file's name has hyphens and small letters for a title.
  const folded = foldName(title);
  const [begin] = folded.split(' ', 1);
  const alike = names.filter((name) => foldName(name).split(' ', 1)[0] === begin);
  const subject = alike.find((name) => foldName(name) === folded);
  return subject ?? (alike.length === 1 ? alike[0] : undefined);
}
