/**
 * Rules: the short form of a longer name, where only one longer name has it: without the common noun at its end
 * ("Epic" for Epic Records), without the place or firm before it ("the Vikings" for Minnesota Vikings), the noun
 * alone ("the Commission"), a state without its form ("Thailand" for Kingdom of Thailand).
 */
import { isCommonWord } from '../../ner/lexicon.ts';
import type { Span } from '../../ner/overlaps.ts';
import { BODIES, bodyMeant } from '../bodies.ts';
import { withoutDisambiguator } from '../names.ts';
import { countryNamed, isNational } from '../nations.ts';
import type { LinkingContext, LinkingRule, Name } from '../rule.ts';

const HEADS = new Set(
  (
    'Records University College Associates Hotel Theatre Theater Magazine Entertainment Pictures Studios Publishing ' +
    'Railroad Railway Academy Institute Press School'
  ).split(' '),
);
/** After these the short form has "the" before it: "the Potomac" is the river, "Potomac" the town. */
const WITH_ARTICLE = new Set(
  'River Islands Mountains Palace Bridge Peninsula Archipelago Desert Sea Ocean Hotel Museum'.split(' '),
);

const FORMS =
  /^(?:the )?(?:(?:Federal|People's|Democratic|Islamic|Socialist|Free|Soviet|Grand) )*(?:Republic|Kingdom|State|Commonwealth|Duchy|Principality|Sultanate|Emirate|Union) of (?=\p{Lu})/iu;

/** Whether a short form may stand for something longer at all: no list has it, and nothing else claims it. */
function mayBeShort({ ner }: LinkingContext, { surface, canonical }: Name): boolean {
  return canonical === undefined && ner.gazetteer.get(surface) === undefined;
}

/** Whether "the" stands in or before every mention. */
function hasArticle({ ner }: LinkingContext, { surface, spans }: Name): boolean {
  if (/^[Tt]he /.test(surface)) return true;
  return spans.every(({ sentence, first }) => ner.sentences[sentence]?.tokens[first - 1]?.lower === 'the');
}

function startOf({ spans }: Name): number {
  const { sentence, first } = spans[0] as Span;
  return sentence * 100_000 + first;
}

/** Value for a key, or `null` where there are several. */
function only(map: Map<string, Name | null>, key: string, name: Name): void {
  const before = map.get(key);
  map.set(key, before === undefined || before === name ? name : null);
}

export const commonHead: LinkingRule = {
  id: 'common-head',
  label: 'Without the common noun at its end',
  *merges(context) {
    const byShort = new Map<string, Name | null>();
    for (const name of context.bySurface.values()) {
      const end = name.surface.lastIndexOf(' ');
      const head = name.surface.slice(end + 1);
      if (end > 0 && (HEADS.has(head) || WITH_ARTICLE.has(head)))
        only(byShort, name.surface.slice(0, end), name);
    }
    for (const name of context.bySurface.values()) {
      const long = byShort.get(name.surface.replace(/^[Tt]he /, ''));
      if (!long || long === name || name.type === 'Person' || !mayBeShort(context, name)) continue;
      const head = long.surface.slice(long.surface.lastIndexOf(' ') + 1);
      if (HEADS.has(head) || hasArticle(context, name))
        yield {
          from: name,
          into: long,
          why: `“${name.surface}” is “${long.surface}” without its last word, and begins no other name here.`,
          short: true,
        };
    }
  },
};

export const ownerBefore: LinkingRule = {
  id: 'owner-before',
  label: 'Without the place or firm before it',
  *merges(context) {
    const { ner, bySurface } = context;
    const isOwner = (words: string): boolean => {
      if (countryNamed(words) !== undefined || isNational(words)) return true;
      // "Swarm" of Docker Swarm, beside Docker.
      if (!words.includes(' ') && bySurface.has(words)) return true;
      const type = bySurface.get(words)?.type ?? ner.gazetteer.get(words)?.type;
      return type !== undefined && ['Place', 'Organization'].some((kind) => ner.ontology.isA(type, kind));
    };
    const byShort = new Map<string, Name | null>();
    for (const name of bySurface.values()) {
      const words = name.surface.replace(/^[Tt]he /, '').split(' ');
      if (words.length > 8) continue;
      for (let at = 1; at < words.length; at++)
        if (isOwner(words.slice(0, at).join(' '))) only(byShort, words.slice(at).join(' '), name);
    }
    for (const name of bySurface.values()) {
      const long = byShort.get(name.surface);
      if (!long || long === name || startOf(long) > startOf(name) || !mayBeShort(context, name)) continue;
      yield {
        from: name,
        into: long,
        why: `“${name.surface}” is “${long.surface}” without the place or firm before it; no other name here ends so.`,
        short: true,
      };
    }
  },
};

export const bodyAlone: LinkingRule = {
  id: 'noun-alone',
  label: 'The noun of the only name that has it',
  *merges(context) {
    const { ner, bySurface } = context;
    const latest = new Map<string, Name[]>();
    for (const name of bySurface.values()) {
      const words = name.surface.split(' ');
      if (words.length < 2) continue;
      // The noun that a name ends in, or the one before "of" and "for".
      const of = words.findIndex((word) => /^(?:of|for|on|against)$/.test(word));
      const led = of > 0 ? words.slice(0, of).join(' ') : '';
      // "House of Commons of Canada", "Supreme Court of Pakistan"
      const second = words.findIndex((word, at) => at > of + 1 && word === 'of');
      const nouns = [words.at(-1) as string, of > 0 ? (words[of - 1] as string) : ''].filter((noun) =>
        BODIES.has(noun),
      );
      if (of > 1 && BODIES.has(words[of - 1] as string)) nouns.push(led);
      if (second > 0 && BODIES.has(words[of - 1] as string)) nouns.push(words.slice(0, second).join(' '));
      for (const noun of new Set(nouns)) {
        const list = latest.get(noun);
        if (list) list.push(name);
        else latest.set(noun, [name]);
      }
    }
    for (const name of bySurface.values()) {
      const before = (latest.get(name.surface) ?? []).filter((long) => startOf(long) < startOf(name));
      const meant = bodyMeant(
        before.map(({ surface }) => surface),
        withoutDisambiguator(ner.document.title),
      );
      const long = before.find(({ surface }) => surface === meant);
      if (long)
        yield {
          from: name,
          into: long,
          why: `“${name.surface}” is “${long.surface}”, ${before.length === 1 ? 'the only name before it with that word' : 'the one that the article’s title speaks of'}.`,
          explicit: true,
          short: true,
        };
    }
  },
};

export const stateForm: LinkingRule = {
  id: 'state-form',
  label: 'A state without its form',
  *merges({ bySurface }) {
    for (const name of bySurface.values()) {
      const form = FORMS.exec(name.surface);
      const short = form && bySurface.get(name.surface.slice(form[0].length));
      if (short && short !== name && !isCommonWord(short.surface.toLowerCase()))
        yield {
          from: name,
          into: short,
          why: `“${name.surface}” is “${short.surface}” with the form of its state.`,
          short: true,
        };
    }
  },
};
