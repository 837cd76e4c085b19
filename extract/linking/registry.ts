/** The rules of the sieve in the order in which they run (EXTRACTION.md, "Linking"). */
import { Registry } from '../../foundation/registry.ts';
import type { LinkingRule } from './rule.ts';
import { acronymInBrackets, loneAcronym } from './rules/acronyms.ts';
import { glosses } from './rules/glosses.ts';
import { firm, linked } from './rules/linked.ts';
import { listed } from './rules/listed.ts';
import { nations } from './rules/nations.ts';
import { firstNames, fullNames, lastNames } from './rules/people.ts';
import { bodyAlone, commonHead, ownerBefore, stateForm } from './rules/short-forms.ts';
import { legalForm, spelling } from './rules/spelling.ts';
import { stated } from './rules/stated.ts';
import { title } from './rules/title.ts';

export const linkingRules = new Registry<LinkingRule>('linking rule', 'usage', [
  linked,
  firm,
  spelling,
  title,
  legalForm,
  acronymInBrackets,
  listed,
  loneAcronym,
  stated,
  glosses,
  fullNames,
  lastNames,
  firstNames,
  nations,
  stateForm,
  commonHead,
  ownerBefore,
  bodyAlone,
]);
