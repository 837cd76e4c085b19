/** Short notices in a corner, for what happened beside the work at hand. */
import { notifications } from '@mantine/notifications';
import { ApiProblem } from '../api/problem.ts';
import { queryClient } from '../api/queries.ts';
import { text } from '../text/texts.ts';

/** What every notice has: a button to close it that says so, and no line of colour at its side. */
const LOOKS = { withBorder: true, closeButtonProps: { 'aria-label': text.app.dismiss } } as const;

export function notify(message: string): void {
  notifications.show({ ...LOOKS, message, autoClose: 6_000 });
}

export function notifyProblem(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  // What an action misses for want of a server makes the health known at once, as what a page misses does.
  if (error instanceof ApiProblem && error.offline)
    void queryClient.invalidateQueries({ queryKey: ['health'] });
  const message = error instanceof ApiProblem ? error.message : text.problem.unexpected;
  notifications.show({ ...LOOKS, message, color: 'red', autoClose: 10_000, role: 'alert' });
  if (!(error instanceof ApiProblem)) console.error(error);
}
