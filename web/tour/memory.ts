/** Whether the tour is offered: on the first visit, until it is taken or declined. */
import { keep, kept } from '../state/storage.ts';

const KEY = 'kith-tour';

export const isFirstVisit = (): boolean => kept(KEY) === null;
export const rememberTour = (): boolean => keep(KEY, 'seen');
