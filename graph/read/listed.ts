/** Names in a sentence: `AlmaLinux, CentOS and Rocky Linux`. */

/**
 * @param names the first few
 * @param more how many there are beyond them
 */
export function namesOf(names: readonly string[], more: number): string {
  const parts = more > 0 ? [...names, `${more} more`] : [...names];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
