/** A link out, for http and https addresses only; anything else is shown as the text it is (ATTACKS 29). */
import type { ReactNode } from 'react';
import { webAddress } from './webAddress.ts';

export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  const url = webAddress(href);
  if (url === null) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
