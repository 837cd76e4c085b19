/** Script of the exported page: the panel with its list, an entity's facts, and the sentences of an edge. */
export const SCRIPT_PANEL = String.raw`
const ROWS = 200;
const panel = byId('panel');
const search = byId('search');
const trail = [];

/** Shows content in the panel, with the way back to what was shown before. */
const show = (again, ...content) => {
  const before = trail.at(-1);
  if (before !== again) trail.push(again);
  const parts = [...content];
  if (trail.length > 1) {
    const back = make('button', 'back', '← ' + words.back);
    back.type = 'button';
    back.addEventListener('click', () => {
      trail.pop();
      const last = trail.pop();
      (last || showList)();
    });
    parts.unshift(back);
  }
  panel.replaceChildren(...parts);
  panel.scrollTop = 0;
};

const row = (onClick, ...children) => {
  const button = make('button', '', ...children);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return make('li', '', button);
};
const nameOf = (entity) => make('bdi', 'grow', entity.name);

const wantedIn = (entity, wanted) =>
  entity.name.toLowerCase().includes(wanted) || entity.aliases.some((alias) => alias.toLowerCase().includes(wanted));

function showList() {
  trail.length = 0;
  chosen = { entity: null, pair: null };
  render();
  const wanted = search.value.trim().toLowerCase();
  const found = wanted === '' ? ranked : ranked.filter((entity) => wantedIn(entity, wanted));
  const list = make('ul', '');
  for (const entity of found.slice(0, ROWS))
    list.append(row(() => showEntity(entity), glyph(entity), nameOf(entity), make('small', '', String(entity.ties.length))));
  const rest = found.length - ROWS;
  const lead = found.length === 0
    ? words.nothing
    : say('entity', found.length) + words.lead;
  show(showList, make('h2', '', wanted === '' ? words.entities : words.found), make('p', 'lead', lead), list,
    ...(rest > 0 ? [make('p', 'lead', say('more', rest))] : []));
  byId('live').textContent = say('entity', found.length);
}

function showEntity(entity) {
  const drawnBefore = places.has(entity);
  bring(entity);
  chosen = { entity, pair: null };
  if (drawnBefore) render();
  else fit();
  const groups = new Map();
  for (const tie of entity.ties) {
    const backwards = tie.to === entity && tie.from !== entity;
    const words = reading(tie, backwards);
    if (!groups.has(words)) groups.set(words, []);
    groups.get(words).push({ tie, other: backwards ? tie.from : tie.to });
  }
  const facts = [...groups].flatMap(([words, ties]) => {
    const list = make('ul', '');
    for (const { tie, other } of ties) {
      const sources = sourcesOf(tie);
      list.append(row(() => showPair(pairOf(tie), tie), glyph(other), nameOf(other), make('small', '', say('article', sources))));
    }
    return [make('h3', '', words), list];
  });
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  const again = () => showEntity(entity);
  again.entity = entity;
  if (trail.length > 0 && trail.at(-1).entity === entity) trail.pop();
  show(again, make('h2', '', make('bdi', '', entity.name)), make('p', 'lead', typeLabel(entity.type) + (entity.began ? ' · ' + say('began', entity.began) : '')),
    ...(aliases.length > 0 ? [make('p', 'lead', words.aliases + ' ', make('bdi', '', aliases.join(', ')))] : []),
    ...(facts.length > 0 ? facts : [make('p', 'lead', words.noFacts)]));
  byId('live').textContent = entity.name;
}

/** All relations between the ends of one. */
const pairOf = (tie) => {
  const [a, b] = [tie.from, tie.to].sort((x, y) => (x.id < y.id ? -1 : 1));
  const all = a.ties.filter((other) => (other.from === a && other.to === b) || (other.from === b && other.to === a));
  return { key: a.id + ' ' + b.id, a, b, relations: all };
};

/** A sentence with both ends marked, and its article. */
const quote = (sentence, relation) => {
  const block = make('blockquote', '');
  let at = 0;
  const marks = sentence.marks
    .filter((mark) => mark.to === relation.from.id || mark.to === relation.to.id)
    .sort((a, b) => a.start - b.start);
  for (const { start, end, to } of marks) {
    if (start < at || end > sentence.text.length || end <= start) continue;
    block.append(sentence.text.slice(at, start));
    block.append(make('mark', to === relation.from.id ? 'subject' : 'object', sentence.text.slice(start, end)));
    at = end;
  }
  block.append(sentence.text.slice(at));
  const caption = make('figcaption', '');
  const { article } = sentence;
  if (article && /^https?:\/\//i.test(article.url)) {
    const link = make('a', '', make('bdi', '', article.title));
    link.href = article.url;
    link.rel = 'noopener noreferrer nofollow';
    link.target = '_blank';
    caption.append(link);
  } else caption.append(make('bdi', '', article ? article.title : words.otherArticle));
  if (sentence.section) caption.append(' · ', make('bdi', '', sentence.section));
  return make('figure', '', block, caption);
};

function showPair(pair, first) {
  bring(pair.a);
  bring(pair.b);
  chosen = { entity: null, pair };
  render();
  const relationsInOrder = [...pair.relations].sort((a, b) => (b === first) - (a === first) || b.confidence - a.confidence);
  const parts = relationsInOrder.map((relation) => {
    const found = sentencesOf(relation);
    const sources = sourcesOf(relation);
    const says = sources === 0 ? words.noSentence : say('saysSo', sources);
    return make('div', 'relation',
      make('p', 'reading', make('bdi', '', relation.from.name), ' ' + reading(relation, false) + ' ', make('bdi', '', relation.to.name)),
      make('p', 'lead', say('sure', Math.round(relation.confidence * 100)) + ' · ' + says),
      ...found.map((sentence) => quote(sentence, relation)));
  });
  const list = make('ul', '', row(() => showEntity(pair.a), glyph(pair.a), nameOf(pair.a)), row(() => showEntity(pair.b), glyph(pair.b), nameOf(pair.b)));
  const again = () => showPair(pair, first);
  again.entity = pair.key;
  if (trail.length > 0 && trail.at(-1).entity === pair.key) trail.pop();
  show(again, make('h2', '', words.relation), list, ...parts);
  byId('live').textContent = relationsInOrder.map((r) => r.from.name + ' ' + reading(r, false) + ' ' + r.to.name).join('. ');
}

search.addEventListener('input', showList);
search.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { search.value = ''; showList(); }
  if (event.key !== 'Enter') return;
  const wanted = search.value.trim().toLowerCase();
  const exact = ranked.find((entity) => entity.name.toLowerCase() === wanted);
  const found = exact || ranked.find((entity) => wanted !== '' && wantedIn(entity, wanted));
  if (found) showEntity(found);
});
/** Up and down go through the rows, from the search field too. */
const walk = (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...panel.querySelectorAll('li button')];
  const at = rows.indexOf(document.activeElement);
  if (at < 0 && event.target !== search) return;
  event.preventDefault();
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  if (next < 0) search.focus();
  else if (rows[next]) rows[next].focus();
};
window.addEventListener('keydown', (event) => {
  walk(event);
  if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') { event.preventDefault(); search.focus(); }
  else if (event.key === '+') zoomMiddle(1.25);
  else if (event.key === '-') zoomMiddle(0.8);
  else if (event.key === '0') fit();
  else if (event.key === 'Escape') showList();
  else if (event.key === 'Backspace' || event.key === 'ArrowLeft') panel.querySelector('.back')?.click();
});
byId('closer').addEventListener('click', () => zoomMiddle(1.25));
byId('farther').addEventListener('click', () => zoomMiddle(0.8));
byId('fit').addEventListener('click', fit);
window.addEventListener('resize', fit);

byId('counts').textContent = [
  say('entity', entities.size),
  say('connection', relations.length),
  say('sentence', sentences.size),
].join(' · ');
if (/^https?:\/\//i.test(data.view.link)) {
  const link = make('a', 'origin', words.openInKith);
  link.href = data.view.link;
  link.rel = 'noopener noreferrer';
  link.target = '_blank';
  byId('counts').after(link);
}
if (placed.length > 0) for (const [id, x, y] of placed) places.set(entities.get(id), { x, y });
else {
  spread(ranked.slice(0, AT_FIRST), { x: 0, y: 0 });
  settle(new Set());
}
showList();
fit();
`;
