/** Why the mentions of an entity are one node, as lines for a person. */
import type { Identity } from '../../graph/read/shapes.ts';
import { counted } from '../ingesting.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** Lines of `kith show NAME --why`. */
export function* reasons({ entity, keys, articles, total }: Identity, paint: Paint): Generator<string> {
  yield `${paint.bold(visible(entity.name))}  ${entity.types.join(' › ')}`;
  if (entity.aliases.length > 0) yield `also called ${entity.aliases.map(visible).join(', ')}`;
  if (total > 1) {
    const shared = keys.filter((key) => key.articles > 1);
    yield '';
    yield paint.bold('across articles');
    for (const { key, articles: count } of shared)
      yield `  “${visible(withoutKind(key))}” names it in ${counted(count, 'article')}`;
    if (shared.length === 0) yield '  the articles are tied by keys that another one joins';
  }
  for (const { article, name, type, surfaces, why } of articles) {
    yield '';
    yield paint.bold(visible(article.title));
    const as = surfaces.map(({ surface, count }) => `“${visible(surface)}” ${paint.dim(`×${count}`)}`);
    yield `  ${paint.name(visible(name))} (${type}): ${as.join(', ')}`;
    for (const sentence of why) yield `    ${visible(sentence)}`;
  }
}

/** `name:red hat` is read as what stands after the kind of key. */
function withoutKind(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
