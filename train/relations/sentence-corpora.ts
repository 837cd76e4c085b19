/** Corpora of single sentences with a few relations marked: KnowledgeNet, FewRel, SoMeSci, Softcite. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { WIKIDATA_RELATION_TYPES, WIKIDATA_RELATIONS } from '../../evaluate/datasets/wikidata-relations.ts';
import type { GoldDocument } from '../../evaluate/gold.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { Detokenizer } from '../corpora/annotated.ts';
import { MAY_HOLD_TOO, NEAR_OURS, PROPERTY_TYPES } from './fewrel-types.ts';
import type { Label, LabelledArticle, Style } from './labelled.ts';
import { articlesOf } from './situations.ts';

interface MarkedEntity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Labels of pairs by `subject object`; relations that are not listed are unknown. */
type Labels = Map<string, Map<string, boolean>>;

function lines<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as T]));
}

function sentence(
  corpus: Style,
  weight: number,
  id: string,
  text: string,
  entities: readonly MarkedEntity[],
  labels: Labels,
): LabelledArticle[] {
  const keys = entities.map((_, at) => String(at));
  const gold: GoldDocument = {
    id,
    part: corpus,
    title: '',
    text,
    scheme: { fine: false, typeOf: (type) => type, tagOf: (type) => type },
    mentions: entities.map(({ start, end, type }, at) => ({
      start,
      end,
      type,
      tag: type,
      coarse: 'Other',
      entity: String(at),
    })),
    entities: entities.map(({ start, end, type }, at) => ({
      key: String(at),
      name: text.slice(start, end),
      aliases: [],
      coarse: 'Other',
      type,
    })),
    relations: { stated: [], implied: [], negatives: [] },
    open: true,
  };
  return articlesOf(gold, { corpus, style: corpus, weight, group: -1 }).map((article) => ({
    ...article,
    label(subject, relation, object): Label {
      const known = labels.get(`${keys[subject]} ${keys[object]}`)?.get(relation);
      return known === undefined ? 'unknown' : known ? 'holds' : 'not';
    },
  }));
}

const note = (labels: Labels, subject: number, object: number, relation: string, holds: boolean): void => {
  const key = `${subject} ${object}`;
  const own = labels.get(key) ?? new Map<string, boolean>();
  own.set(relation, holds || own.get(relation) === true);
  labels.set(key, own);
};

const KNOWLEDGENET: Readonly<Record<string, readonly [relation: string, subject: string, object: string]>> = {
  FOUNDED_BY: ['FOUNDED_BY', 'ORG', 'PER'],
  SUBSIDIARY_OF: ['OWNED_BY', 'ORG', 'ORG'],
  HEADQUARTERS: ['LOCATED_IN', 'ORG', 'LOC'],
  EMPLOYEE_OR_MEMBER_OF: ['WORKS_FOR', 'PER', 'ORG'],
  EDUCATED_AT: ['EDUCATED_AT', 'PER', 'ORG'],
  PLACE_OF_BIRTH: ['BORN_IN', 'PER', 'LOC'],
  NATIONALITY: ['CITIZEN_OF', 'PER', 'LOC'],
  POLITICAL_AFFILIATION: ['MEMBER_OF', 'PER', 'ORG'],
  SPOUSE: ['MARRIED_TO', 'PER', 'PER'],
  CHILD_OF: ['CHILD_OF', 'PER', 'PER'],
};
const KNOWLEDGENET_TYPES: Readonly<Record<string, string>> = {
  PER: 'Person',
  ORG: 'Organization',
  LOC: 'Place',
};

interface KnowledgeNetLine {
  readonly doc: string;
  readonly at: number;
  readonly text: string;
  readonly annotated: readonly string[];
  readonly entities: readonly { start: number; end: number; type: string; pronoun?: boolean }[];
  readonly relations: readonly { head: number; tail: number; type: string }[];
}

export function knowledgeNet(data: string): LabelledArticle[] {
  return ['train', 'dev']
    .flatMap((part) => lines<KnowledgeNetLine>(join(data, 'knowledgenet', `${part}.jsonl.gz`)))
    .flatMap(({ doc, at, text, annotated, entities, relations }) => {
      const kept = entities.flatMap((entity, from) =>
        entity.type in KNOWLEDGENET_TYPES && !entity.pronoun ? [{ ...entity, from }] : [],
      );
      if (kept.length < 2) return [];
      const numbers = new Map(kept.map(({ from }, number) => [from, number]));
      const labels: Labels = new Map();
      for (const name of annotated) {
        const [relation, subject, object] = KNOWLEDGENET[name] ?? [];
        if (relation === undefined) continue;
        for (const [x, a] of kept.entries())
          for (const [y, b] of kept.entries())
            if (x !== y && a.type === subject && b.type === object) note(labels, x, y, relation, false);
        for (const { head, tail, type } of relations) {
          const [x, y] = [numbers.get(head), numbers.get(tail)];
          if (type !== name || x === undefined || y === undefined) continue;
          note(labels, x, y, relation, true);
          if (relation === 'MARRIED_TO') note(labels, y, x, relation, true);
        }
      }
      const typed = kept.map(({ start, end, type }) => ({
        start,
        end,
        type: KNOWLEDGENET_TYPES[type] as string,
      }));
      return sentence('knowledgenet', 1, `knowledgenet:${doc}:${at}`, text, typed, labels);
    });
}

interface FewrelLine {
  readonly tokens: readonly string[];
  readonly entities: readonly { start: number; end: number }[];
  readonly relations: readonly { head: number; tail: number; type: string; pid?: string }[];
}

function joined(tokens: readonly string[], entities: readonly { start: number; end: number }[]) {
  const out = new Detokenizer();
  for (const token of tokens) out.add(token);
  const places = entities.map(({ start, end }) => ({
    start: out.places[start]?.start ?? 0,
    end: out.places[end - 1]?.end ?? 0,
  }));
  return { text: out.text, places };
}

export function fewrel(data: string): LabelledArticle[] {
  const table = readFileSync(join(data, 'fewrel', 'properties.tsv'), 'utf8');
  const byLabel = new Map(
    table
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([id = '', label = '']) => [label, id]),
  );
  return ['val', 'train-part-lowercased'].flatMap((part) =>
    lines<FewrelLine>(join(data, 'fewrel', `${part}.jsonl.gz`)).flatMap(
      ({ tokens, entities, relations: [fact] }, at) => {
        if (!fact) return [];
        const property = fact.pid ?? byLabel.get(fact.type) ?? '';
        const types = PROPERTY_TYPES.get(property);
        if (!types) return [];
        const ours = WIKIDATA_RELATIONS.get(property);
        // Of what is none of ours every second sentence is enough.
        if (!ours && (NEAR_OURS.has(property) || at % 2 === 1)) return [];
        const { text, places } = joined(tokens, entities);
        const labels: Labels = new Map();
        const { head, tail } = fact;
        const [subject, object] = ours?.inverse ? [tail, head] : [head, tail];
        const subjectType = types[ours?.inverse ? 1 : 0];
        const type = ours && (ours.type === 'PART_OF' && subjectType === 'Person' ? 'MEMBER_OF' : ours.type);
        for (const relation of WIKIDATA_RELATION_TYPES) {
          if (
            type !== undefined &&
            (relation === type || MAY_HOLD_TOO.some(([a, b]) => a === type && b === relation))
          )
            continue;
          note(labels, subject, object, relation, false);
          note(labels, object, subject, relation, false);
        }
        if (type !== undefined) {
          note(labels, subject, object, type, true);
          note(labels, object, subject, type, defaultOntology.relation(type).symmetric === true);
        }
        const typed = places.map((place, each) => ({ ...place, type: each === head ? types[0] : types[1] }));
        return sentence('fewrel', 1, `fewrel:${part}:${at}`, text, typed, labels);
      },
    ),
  );
}

interface SoftwareLine {
  readonly doc: string;
  readonly tokens: readonly string[];
  readonly entities: readonly { start: number; end: number; type: string }[];
  readonly relations: readonly { head: number; tail: number; type: string }[];
}

const softwareType = (type: string): string | undefined =>
  /^(?:Application|PlugIn|ProgrammingEnvironment|software)/.test(type)
    ? 'Software'
    : type.startsWith('OperatingSystem')
      ? 'OperatingSystem'
      : /^(?:Developer|publisher)$/.test(type)
        ? 'Organization'
        : type === 'License'
          ? 'License'
          : undefined;

/** Head of the corpora's relations is our object. */
const SOFTWARE: Readonly<Record<string, string>> = {
  Developer_of: 'DEVELOPED_BY',
  publisher_of: 'DEVELOPED_BY',
  License_of: 'LICENSED_UNDER',
};

/** @param file path below the data folder */
export function software(data: string, file: string): LabelledArticle[] {
  return lines<SoftwareLine>(join(data, file)).flatMap(({ doc, tokens, entities, relations }, at) => {
    const kept = entities.flatMap((entity, from) => {
      const type = softwareType(entity.type);
      return type === undefined ? [] : [{ ...entity, type, from }];
    });
    if (kept.length < 2) return [];
    const { text, places } = joined(tokens, kept);
    const numbers = new Map(kept.map(({ from }, number) => [from, number]));
    const labels: Labels = new Map();
    for (const [x, a] of kept.entries()) {
      if (a.type === 'Organization' || a.type === 'License') continue;
      for (const [y, b] of kept.entries()) {
        if (b.type === 'Organization') note(labels, x, y, 'DEVELOPED_BY', false);
        if (b.type === 'License') note(labels, x, y, 'LICENSED_UNDER', false);
      }
    }
    for (const { head, tail, type } of relations) {
      const [x, y] = [numbers.get(tail), numbers.get(head)];
      const relation = SOFTWARE[type];
      if (relation && x !== undefined && y !== undefined) note(labels, x, y, relation, true);
    }
    if (labels.size === 0) return [];
    const typed = kept.map(({ type }, each) => ({
      ...(places[each] as { start: number; end: number }),
      type,
    }));
    return sentence('software', 0.5, `${file}:${doc}:${at}`, text, typed, labels);
  });
}
