/** The rules of the sieve in the order in which they run (EXTRACTION.md, "Linking"). */
import { Registry } from '../../foundation/registry.ts';
import type { LinkingRule } from './rule.ts';
import { acronymInBrackets, loneAcronym } from './rules/acronyms.ts';
import { lastNames } from './rules/last-names.ts';
import { listed } from './rules/listed.ts';
import { legalForm, spelling } from './rules/spelling.ts';
import { stated } from './rules/stated.ts';
import { title } from './rules/title.ts';

export const linkingRules = new Registry<LinkingRule>('linking rule', 'usage', [
  spelling,
  title,
  legalForm,
  acronymInBrackets,
  listed,
  loneAcronym,
  stated,
  lastNames,
]);
