/** When a sentence calls something by another word ("It", "RHEL"), the reader is told what is meant. Pure. */

const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What to add behind the first marked name, or `undefined` when one of them explains itself.
 * @param surfaces how the sentence puts it, each place
 * @param name the entity's own name
 */
export function gloss(surfaces: readonly string[], name: string | undefined): string | undefined {
  if (name === undefined || surfaces.length === 0) return undefined;
  const own = new Set(words(name));
  return surfaces.some((surface) => words(surface).some((word) => own.has(word))) ? undefined : name;
}
