/** User queries go together, a write goes alone, and nobody is passed over. */
import { expect, it } from 'vitest';
import { deadline, settlesWithin } from '../../graph/store/embedded/deadline.ts';
import { Turns } from '../../graph/store/embedded/turns.ts';

it('in the order they came', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const tick = () => new Promise((resolve) => setImmediate(resolve));
  const first = await turns.together();
  const second = await turns.together();
  const write = turns.alone().then((turn) => {
    log.push('write');
    return turn;
  });
  const third = turns.together().then((turn) => {
    log.push('third');
    return turn;
  });
  first.done();
  first.done();
  await tick();
  expect(log).toEqual([]);
  second.done();
  await tick();
  expect(log).toEqual(['write']);
  (await write).done();
  (await third).done();
  expect(log).toEqual(['write', 'third']);
  (await turns.alone()).done();
});

it('a deadline passes, a signal cancels, whichever is first', async () => {
  expect(await deadline(1).stopped).toBe('deadline');
  const controller = new AbortController();
  const limit = deadline(60_000, [controller.signal]);
  controller.abort();
  expect(await limit.stopped).toBe('cancelled');
  limit.clear();
  expect(await deadline(60_000, [AbortSignal.abort()]).stopped).toBe('cancelled');
});

it('settles in time or not', async () => {
  expect(await settlesWithin(Promise.reject(new Error('no')), 1_000)).toBe(true);
  expect(await settlesWithin(new Promise(() => {}), 1)).toBe(false);
});
