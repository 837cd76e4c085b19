/** All kinds of suggestion, in the order in which they take turns. */
import { Registry } from '../../../foundation/registry.ts';
import { bridge } from './bridge.ts';
import { central } from './central.ts';
import { frontier } from './frontier.ts';
import { shared } from './shared.ts';
import { strong } from './strong.ts';
import type { SuggestionKind } from './suggestion.ts';

export const suggestionKinds = new Registry<SuggestionKind>('kind of suggestion', 'invalid-request', [
  bridge,
  shared,
  strong,
  frontier,
  central,
]);
