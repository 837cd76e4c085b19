/** Copying to the clipboard, and saying so. */
import { notify } from '../parts/notices.ts';
import { text } from '../text/texts.ts';

/** @param done what is said when it is copied */
export async function copyText(content: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(content);
    notify(done);
  } catch {
    notify(text.app.noClipboard);
  }
}
