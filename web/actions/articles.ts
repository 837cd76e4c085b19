/** The filter by articles: asks once for what an article says, then filters as a step that can be undone. */
import { api } from '../api/client.ts';
import { notify, notifyProblem } from '../parts/notices.ts';
import { chooseArticles, show } from '../state/canvas.ts';
import { learn } from '../state/known.ts';
import { type ArticleChoice, endsAlone, type Said, type Support } from '../state/said.ts';
import { announce, canvasOf, requestLayout, step, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { roomFor } from './room.ts';

const ROWS = 10_000;
const TIMEOUT_MS = 15_000;

const RELATIONS = `MATCH (a:Article {id: $id})-[:MENTIONS]->(x:Entity)-[r]->(y:Entity)
WHERE any(e IN r.evidence WHERE e IN $sentences)
RETURN r.id AS id, x.id AS from, y.id AS to, r.evidence AS evidence`;

const ENTITIES = 'MATCH (a:Article {id: $id})-[:MENTIONS]->(e:Entity) RETURN DISTINCT e.id AS id';

async function askSaid(article: string): Promise<Said> {
  const { id, title, sentences } = await api.article(article);
  const own = new Set(sentences.map((sentence) => sentence.id));
  const ask = (query: string, params: Record<string, unknown>) =>
    api.cypher({ query, params: { id, ...params }, limit: ROWS, timeoutMs: TIMEOUT_MS });
  const [relations, entities] = await Promise.all([
    ask(RELATIONS, { sentences: [...own] }),
    ask(ENTITIES, {}),
  ]);
  const supports = relations.rows.map(([relation, from, to, evidence]): [string, Support] => {
    const all = Array.isArray(evidence) ? evidence : [];
    const here = all.filter((sentence) => own.has(String(sentence))).length;
    return [String(relation), { from: String(from), to: String(to), here, all: all.length }];
  });
  return {
    id,
    title,
    entities: new Set(entities.rows.map(([entity]) => String(entity))),
    relations: new Map(supports),
  };
}

/** Sees to it that the explorer knows what these articles say. @throws ApiProblem */
export async function learnSaid(ids: readonly string[]): Promise<void> {
  const { said } = useKith.getState().known;
  const fresh = await Promise.all(ids.filter((id) => said[id] === undefined).map(askSaid));
  if (fresh.length === 0) return;
  const added = Object.fromEntries(fresh.map((each) => [each.id, each]));
  useKith.setState((state) => ({ known: { ...state.known, said: { ...state.known.said, ...added } } }));
}

/** The same for what a link or a saved view asks for: an article that is gone is left out of the filter. */
export async function learnChoice(choice: ArticleChoice): Promise<ArticleChoice> {
  const learned = await Promise.all(
    choice.ids.map((id) =>
      learnSaid([id]).then(
        () => true,
        () => false,
      ),
    ),
  );
  return { ...choice, ids: choice.ids.filter((_, index) => learned[index]) };
}

/** Lets only that be seen which these articles say; none lets everything be seen. */
export async function filterByArticles(choice: ArticleChoice): Promise<void> {
  try {
    await learnSaid(choice.ids);
    step((canvas) => chooseArticles(canvas, choice), { kind: 'filter', name: text.filters.articlesSay });
  } catch (error) {
    notifyProblem(error);
  }
}

/** Brings what an article alone contributes to the canvas and hides the rest, as one step. */
export async function showAlone(article: { id: string; title: string }): Promise<void> {
  try {
    await learnSaid([article.id]);
    const said = useKith.getState().known.said[article.id];
    if (!said) return;
    const named = await api.graph([...said.entities]);
    const own = named.nodes.filter((node) => node.articles === 1).map((node) => node.id);
    const here = canvasOf(useKith.getState()).nodes;
    const wanted = [...new Set([...endsAlone(said), ...own])].filter((id) => !here.includes(id));
    if (wanted.length === 0 && own.length === 0 && endsAlone(said).length === 0)
      return notify(text.articles.nothingAlone);
    const fresh = await roomFor(wanted, here.length);
    const answer = await api.graph([...here, ...fresh]);
    useKith.setState((state) => ({
      known: learn(state.known, answer),
      page: 'graph',
      boot: { state: 'ready' },
    }));
    step((canvas) => chooseArticles(show(canvas, fresh), { ids: [article.id], alone: true }), {
      kind: 'show',
      name: text.articles.aloneOf(article.title),
      count: fresh.length,
    });
    useKith.setState((state) => ({ fresh, panel: 'view', fit: state.fit + 1 }));
    if (fresh.length > 0) requestLayout('force', here.length === 0 ? null : fresh);
    announce(text.announce.shown(fresh.length, text.articles.aloneOf(article.title)));
  } catch (error) {
    notifyProblem(error);
  }
}
