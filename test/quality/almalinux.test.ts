/**
 * Names and relations on an article that was not written by us: annotated by hand before anything was tuned
 * (`almalinux.json`: names and types only). The article itself is not in the repository; without it the
 * tests are skipped. Its folder is `KITH_LLMPEDIA`, or `../shared/data/llmpedia` beside the repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../extract/extraction.ts';
import { extract, isFailure } from '../../extract/index.ts';
import { normaliseName } from '../../extract/linking/names.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';

interface GoldEntity {
  name: string;
  type: string;
  aliases?: string[];
}

const root = join(import.meta.dirname, '..', '..');
const folder = process.env.KITH_LLMPEDIA ?? join(root, '..', 'shared', 'data', 'llmpedia');
const path = join(folder, 'AlmaLinux.txt');
const gold = JSON.parse(readFileSync(join(import.meta.dirname, 'almalinux.json'), 'utf8')) as {
  entities: GoldEntity[];
};

const names = gunzipSync(readFileSync(join(root, 'models', 'scored', 'names.gz')));

function read(model: string): Extraction {
  const given = { source: 'AlmaLinux.txt', model, ...(model === 'learned' ? { modelFiles: { names } } : {}) };
  const result = extract(readFileSync(path, 'utf8'), given);
  if (isFailure(result)) throw new Error(result.error.message);
  return result;
}

describe.skipIf(!existsSync(path)).each(['rules', 'learned'])(
  'the LLMpedia article AlmaLinux by %s (skipped where it is absent)',
  (model) => {
    it('gives at least 80 % of the names, and at least 85 % of what it gives is right', () => {
      const { entities } = read(model);
      const goldOf = new Map<string, GoldEntity>();
      for (const entity of gold.entities)
        for (const name of [entity.name, ...(entity.aliases ?? [])]) goldOf.set(name.toLowerCase(), entity);
      for (const entity of gold.entities) {
        const bare = normaliseName(entity.name);
        if (!goldOf.has(bare)) goldOf.set(bare, entity);
      }
      const matched = new Map<GoldEntity, string>();
      const wrong: string[] = [];
      const types: string[] = [];
      let coarse = 0;
      let fine = 0;
      for (const { name, aliases, type } of entities) {
        const found = [name, ...aliases]
          .map((own) => goldOf.get(own.toLowerCase()))
          .find((entity) => entity !== undefined);
        // A second node for one thing is an error.
        if (!found || matched.has(found)) {
          wrong.push(name);
          continue;
        }
        matched.set(found, name);
        if (type === found.type) fine++;
        else types.push(`${name}: ${type}, not ${found.type}`);
        if (defaultOntology.chain(type)[1] === defaultOntology.chain(found.type)[1]) coarse++;
      }
      const missed = gold.entities.filter((entity) => !matched.has(entity)).map(({ name }) => name);
      const recall = matched.size / gold.entities.length;
      const precision = matched.size / entities.length;
      console.log(
        `names: precision ${percent(precision)}, recall ${percent(recall)}; ` +
          `types right: ${percent(fine / matched.size)} fine, ${percent(coarse / matched.size)} coarse\n` +
          `missed: ${missed.join('; ') || 'none'}\nwrong: ${wrong.join('; ') || 'none'}\ntypes: ${types.join('; ') || 'none'}`,
      );
      expect(recall).toBeGreaterThanOrEqual(0.8);
      expect(precision).toBeGreaterThanOrEqual(0.85);
      expect(fine / matched.size).toBeGreaterThanOrEqual(0.82);
    });

    it('gives the relations that a reader would look for first', () => {
      const { entities, relations } = read(model);
      const named = new Map(entities.map((entity) => [entity.id, [entity.name, ...entity.aliases]]));
      const has = (type: string, object: string): boolean =>
        relations.some(
          (relation) =>
            named.get(relation.subject)?.includes('AlmaLinux') &&
            relation.type === type &&
            named.get(relation.object)?.includes(object),
        );
      const wanted: [string, string][] = [
        ['DEVELOPED_BY', 'CloudLinux'],
        ['LICENSED_UNDER', 'GNU General Public License'],
        ['INCLUDES', 'systemd'],
        ['COMPATIBLE_WITH', 'Docker'],
        ['COMPATIBLE_WITH', 'Podman'],
        ['COMPATIBLE_WITH', 'Kubernetes'],
        ['COMPATIBLE_WITH', 'OpenShift'],
        ['USES', 'RPM'],
        ['USES', 'DNF'],
      ];
      expect(wanted.filter(([type, object]) => !has(type, object))).toEqual([]);
    });

    it('reads what the page says of itself', () => {
      const { article } = read(model);
      expect(article).toMatchObject({
        title: 'AlmaLinux',
        parent: 'CentOS',
        hop: 5,
        categories: ['Linux distributions'],
      });
      expect(article.statedFunnel).toEqual({ raw: 73, dedup: 0, ner: 0, enqueued: 0 });
      expect(article.infobox).toHaveLength(8);
    });
  },
);

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
