/**
 * From what one article claims to what it contributes to the graph, once it is known which node each of
 * its entities is: counts for nodes, evidence for edges, and the rows of its own text layer.
 */
import { relationId } from '../../extract/identity.ts';
import type { Claims } from './claims.ts';
import type { EntityContribution, EvidenceTally } from './tally.ts';

export interface RelationContribution {
  id: string;
  from: string;
  type: string;
  to: string;
  evidence: EvidenceTally[];
}

export interface Contribution {
  /** Node id -> what the article says of it (several entities of the article may be one node). */
  entities: Map<string, EntityContribution[]>;
  /** Relation id -> evidence. */
  relations: Map<string, RelationContribution>;
}

/** @param nodes node id of each entity of the claims, by index */
export function contributionOf(claims: Claims, nodes: readonly string[]): Contribution {
  const mentions = new Array<number>(claims.entities.length).fill(0);
  for (const mention of claims.mentions) mentions[mention.entity] = (mentions[mention.entity] ?? 0) + 1;

  const entities: Contribution['entities'] = new Map();
  claims.entities.forEach((entity, index) => {
    const node = nodes[index] as string;
    const each: EntityContribution = {
      name: entity.name,
      named: entity.keys.some((key) => key.startsWith('name:')),
      type: entity.type,
      aliases: entity.aliases,
      mentions: mentions[index] ?? 0,
      confidence: entity.confidence,
      about: claims.about === index,
      wikidata: entity.wikidata,
      url: entity.url,
      began: entity.began && {
        date: entity.began.date,
        sentence: claims.sentences[entity.began.sentence] as string,
      },
    };
    const there = entities.get(node);
    if (there) there.push(each);
    else entities.set(node, [each]);
  });

  const relations: Contribution['relations'] = new Map();
  for (const relation of claims.relations) {
    const from = nodes[relation.subject] as string;
    const to = nodes[relation.object] as string;
    // Two names that turned out to be one thing: nothing relates to itself.
    if (from === to) continue;
    const id = relationId(from, relation.type, to);
    const evidence = relation.evidence.map((each) => ({
      id: claims.sentences[each.sentence] as string,
      method: each.method,
      confidence: each.confidence,
      text: each.text,
    }));
    const there = relations.get(id);
    if (there) there.evidence.push(...evidence);
    else relations.set(id, { id, from, type: relation.type, to, evidence });
  }
  return { entities, relations };
}

/** Mentions an article makes of each node. */
export function mentionCounts(claims: Claims, nodes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(node, counts.get(node) ?? 0);
  for (const mention of claims.mentions) {
    const node = nodes[mention.entity] as string;
    counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return counts;
}
