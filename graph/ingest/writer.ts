/**
 * Writes what articles say, a batch at a time: works out which nodes the batch joins, divides, makes or
 * leaves without support, and turns the difference into one transaction. Idempotent: the graph is a
 * function of the set of articles in it, whatever their order and however often they are read.
 */

import type { Extraction } from '../../extract/extraction.ts';
import { contentHash, contentId } from '../../extract/identity.ts';
import type { Ontology } from '../../extract/ontology/ontology.ts';
import type { Properties } from '../model.ts';
import { LinkIndex, type Ties } from '../resolution/links.ts';
import type { Store } from '../store/contract.ts';
import type { BatchResult } from './batch.ts';
import { collectLooseCategories } from './category-changes.ts';
import { type Claims, claimsOf, parseClaims, tiesOf } from './claims.ts';
import { collectEntities } from './entity-changes.ts';
import { collectFrontierCounts, mentioning } from './frontier-counts.ts';
import { collectParents } from './genealogy.ts';
import { type Contribution, contributionOf, mentionCounts } from './projection.ts';
import { type Redirect, redirectId, redirectProperties, tiesOfRedirect } from './redirects.ts';
import { collectRelations } from './relation-changes.ts';
import { rowsFor } from './rows.ts';
import { type Changes, emptyChanges, statementsOf } from './statements.ts';

/** An article as it is stored now. */
interface Stored {
  id: string;
  digest: string;
  title: string;
  claims: Claims;
  nodes: string[];
}

/** Articles read per query when others must be projected again. */
const READ = 200;

export class Writer {
  readonly #store: Store;
  readonly #ontology: Ontology;
  #links: LinkIndex | null = null;

  constructor(store: Store, ontology: Ontology) {
    this.#store = store;
    this.#ontology = ontology;
  }

  /** Forgets what was read from the store; the next batch reads it again. */
  reset(): void {
    this.#links = null;
  }

  /** Writes a batch as one transaction. @throws KithError `store-*`; then nothing of the batch is written */
  async write(extractions: readonly Extraction[], redirects: readonly Redirect[] = []): Promise<BatchResult> {
    // An article twice in one batch: the later reading counts.
    const batch = new Map(extractions.map((extraction) => [extraction.article.id, extraction]));
    return this.#apply(batch, [], new Map(redirects.map((redirect) => [redirectId(redirect), redirect])));
  }

  /** Withdraws articles that are there. */
  async remove(ids: readonly string[]): Promise<BatchResult> {
    return this.#apply(new Map(), ids, new Map());
  }

  async #apply(
    batch: ReadonlyMap<string, Extraction>,
    removed: readonly string[],
    redirects: ReadonlyMap<string, Redirect>,
  ): Promise<BatchResult> {
    const links = await this.#openLinks();
    const stored = await this.#readStored([...batch.keys(), ...removed]);

    const states: BatchResult['articles'] = [];
    const fresh = new Map<string, { extraction: Extraction; digest: string; claims: Claims }>();
    for (const [id, extraction] of batch) {
      const digest = contentHash(JSON.stringify(extraction));
      const there = stored.get(id);
      const state = there === undefined ? 'new' : there.digest === digest ? 'unchanged' : 'replaced';
      states.push({ id, title: extraction.article.title, state });
      if (state !== 'unchanged') fresh.set(id, { extraction, digest, claims: claimsOf(extraction) });
    }
    const gone = removed.filter((id) => stored.has(id));
    const led = [...redirects].filter(([id, redirect]) => !links.holds(id, tiesOfRedirect(redirect)));
    if (fresh.size === 0 && gone.length === 0 && led.length === 0)
      return {
        written: false,
        articles: states,
        entities: [],
        removedEntities: [],
        relations: [],
        removedRelations: [],
      };

    const ties = new Map<string, Ties | null>(gone.map((id) => [id, null]));
    for (const [id, { claims }] of fresh) ties.set(id, tiesOf(claims));
    for (const [id, redirect] of led) ties.set(id, tiesOfRedirect(redirect));
    try {
      const moved = links.replace(ties);
      // Articles that name a node which the batch joins, divides or renames are projected again.
      const again = await this.#readMentioning([...moved], new Set([...fresh.keys(), ...gone]));
      const changes = emptyChanges();
      for (const [, redirect] of led) changes.extractions.push(redirectProperties(redirect));
      const result: BatchResult = {
        written: true,
        articles: states,
        entities: [],
        removedEntities: [],
        relations: [],
        removedRelations: [],
      };
      await this.#collect(links, stored, fresh, gone, again, changes, result);
      await this.#store.write(statementsOf(changes, this.#ontology));
      return result;
    } catch (error) {
      // What was tied together in memory is not in the store.
      this.reset();
      throw error;
    }
  }

  async #collect(
    links: LinkIndex,
    stored: ReadonlyMap<string, Stored>,
    fresh: ReadonlyMap<string, { extraction: Extraction; digest: string; claims: Claims }>,
    gone: readonly string[],
    again: readonly Stored[],
    changes: Changes,
    result: BatchResult,
  ): Promise<void> {
    const nodesOf = (claims: Claims) =>
      claims.entities.map((entity) => links.nodeOf(entity.keys, entity.type));
    const minus: Contribution[] = [];
    const plus: Contribution[] = [];
    const aboutBefore = new Set<string>();
    const aboutAfter = new Set<string>();
    const note = (set: Set<string>, claims: Claims, nodes: readonly string[]) => {
      const about = nodes[claims.about];
      if (about !== undefined) set.add(about);
    };

    for (const id of [...fresh.keys(), ...gone]) {
      const old = stored.get(id);
      if (!old) continue;
      minus.push(contributionOf(old.claims, old.nodes));
      note(aboutBefore, old.claims, old.nodes);
      changes.cleared.push(id);
    }
    changes.removedArticles.push(...gone);

    for (const [id, { extraction, digest, claims }] of fresh) {
      const nodes = nodesOf(claims);
      plus.push(contributionOf(claims, nodes));
      note(aboutAfter, claims, nodes);
      changes.articles.push({ id, properties: articleProperties(extraction) });
      for (const sentence of extraction.sentences) {
        const { id: sentenceId, text, section, ordinal } = sentence;
        changes.sentences.push({ article: id, properties: { id: sentenceId, text, section, ordinal } });
      }
      for (const name of new Set(extraction.article.categories))
        changes.categories.push({ article: id, id: contentId('c', name), name });
      this.#mention(id, claims, nodes, changes);
      changes.extractions.push({ id, properties: extractionProperties(id, digest, claims, nodes) });
    }

    for (const old of again) {
      const nodes = nodesOf(old.claims);
      minus.push(contributionOf(old.claims, old.nodes));
      plus.push(contributionOf(old.claims, nodes));
      note(aboutBefore, old.claims, old.nodes);
      note(aboutAfter, old.claims, nodes);
      changes.unmentioned.push(old.id);
      this.#mention(old.id, old.claims, nodes, changes);
      changes.extractions.push({
        id: old.id,
        properties: extractionProperties(old.id, old.digest, old.claims, nodes),
      });
    }

    await collectEntities(this.#store, this.#ontology, minus, plus, changes, result);
    await collectRelations(this.#store, minus, plus, changes, result);
    await collectLooseCategories(this.#store, changes);
    await collectParents(this.#store, stored, fresh, gone, changes);
    const turned = [...new Set([...aboutBefore, ...aboutAfter])].filter(
      (id) => aboutBefore.has(id) !== aboutAfter.has(id),
    );
    await collectFrontierCounts(this.#store, turned, changes);
  }

  #mention(article: string, claims: Claims, nodes: readonly string[], changes: Changes): void {
    for (const mention of claims.mentions) {
      const { start, end, surface, method } = mention;
      changes.sentenceMentions.push({
        sentence: claims.sentences[mention.sentence] as string,
        entity: nodes[mention.entity] as string,
        properties: { start, end, surface, confidence: mention.confidence / 1000, method },
      });
    }
    for (const [entity, count] of mentionCounts(claims, nodes))
      changes.articleMentions.push({ article, entity, count });
    const about = nodes[claims.about];
    if (about !== undefined) changes.about.push({ article, entity: about });
  }

  async #openLinks(): Promise<LinkIndex> {
    if (this.#links) return this.#links;
    const links = new LinkIndex(this.#ontology);
    const rows = await this.#store.read({
      cypher: "MATCH (x:Extraction) WHERE x.ties <> '' RETURN x.id AS id, x.ties AS ties",
    });
    links.replace(new Map(rows.map((row) => [String(row.id), JSON.parse(String(row.ties)) as Ties])));
    this.#links = links;
    return links;
  }

  async #readStored(ids: readonly string[]): Promise<Map<string, Stored>> {
    const found = new Map<string, Stored>();
    for (let at = 0; at < ids.length; at += READ) {
      const rows = await rowsFor(
        this.#store,
        'UNWIND $ids AS id MATCH (x:Extraction {id: id}) MATCH (a:Article {id: x.id}) RETURN x.id AS id, a.title AS title, x.digest AS digest, x.claims AS claims, x.nodes AS nodes',
        ids.slice(at, at + READ),
      );
      for (const row of rows) {
        const id = String(row.id);
        found.set(id, {
          id,
          title: String(row.title),
          digest: String(row.digest),
          claims: parseClaims(id, String(row.claims)),
          nodes: row.nodes as string[],
        });
      }
    }
    return found;
  }

  async #readMentioning(nodes: readonly string[], except: ReadonlySet<string>): Promise<Stored[]> {
    const ids = (await mentioning(this.#store, nodes)).filter((id) => !except.has(id));
    return [...(await this.#readStored(ids)).values()];
  }
}

function articleProperties(extraction: Extraction): Properties {
  const { article, funnel } = extraction;
  const { id, title, source, format, url, generator, hop, parent, hash, words, infobox, statedFunnel } =
    article;
  const properties: Properties = { id, title, source, format, hash, words, ...funnel };
  if (url !== undefined) properties.url = url;
  if (generator !== undefined) properties.generator = generator;
  if (hop !== undefined) properties.hop = hop;
  if (parent !== undefined) properties.parent = parent;
  if (infobox.length > 0) {
    properties.infoboxFields = infobox.map((line) => line.field);
    properties.infoboxValues = infobox.map((line) => line.value);
  }
  if (statedFunnel)
    properties.statedFunnel = [statedFunnel.raw, statedFunnel.dedup, statedFunnel.ner, statedFunnel.enqueued];
  return properties;
}

function extractionProperties(
  id: string,
  digest: string,
  claims: Claims,
  nodes: readonly string[],
): Properties {
  const ties = tiesOf(claims);
  const tied = ties.keys.length > 0 || ties.acronyms.length > 0;
  return {
    id,
    digest,
    claims: JSON.stringify(claims),
    nodes: [...nodes],
    ties: tied ? JSON.stringify(ties) : '',
  };
}
