/** Script of the exported page: reads the data block into maps. Names and texts only ever become text. */
export const SCRIPT_DATA = `
const byId = (id) => document.getElementById(id);

/** An element with a class and children; strings become text. */
const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

const words = JSON.parse(byId('words').textContent);
const language = words.language;
/** A text with a number in it; of a pair, the one for this number. */
const say = (key, n) => {
  const text = Array.isArray(words[key]) ? words[key][n === 1 ? 0 : 1] : words[key];
  return text.replace('{n}', typeof n === 'number' ? n.toLocaleString(language) : n);
};

let data;
try {
  data = JSON.parse(byId('graph').textContent);
} catch {
  byId('panel').append(make('h2', '', words.incomplete));
  byId('panel').append(make('p', 'lead', words.incompleteHelp));
  return;
}

const types = new Map(data.types.map((type) => [type.id, type]));
const readings = new Map(data.relations.map((relation) => [relation.id, relation]));
const entities = new Map();
const sentences = new Map();
const articles = new Map();
const relations = [];

for (const node of data.nodes) {
  if (node === null) continue;
  if (node.kind === 'entity') entities.set(node.id, { ...node, ties: [] });
  else if (node.kind === 'sentence') sentences.set(node.id, { ...node, marks: [], article: null });
  else articles.set(node.id, node);
}
for (const edge of data.edges) {
  if (edge === null) continue;
  if (edge.kind === 'has') {
    const sentence = sentences.get(edge.to);
    if (sentence) sentence.article = articles.get(edge.from) || null;
  } else if (edge.kind === 'mention') {
    const sentence = sentences.get(edge.from);
    if (sentence) sentence.marks.push(edge);
  } else {
    const from = entities.get(edge.from);
    const to = entities.get(edge.to);
    if (!from || !to) continue;
    const relation = { ...edge, from, to };
    relations.push(relation);
    from.ties.push(relation);
    if (to !== from) to.ties.push(relation);
  }
}
for (const entity of entities.values()) entity.ties.sort((a, b) => b.confidence - a.confidence);

const inOrder = (a, b) => b.ties.length - a.ties.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
const ranked = [...entities.values()].sort(inOrder);

/** How a relation is read, from its subject, or from its object. */
const reading = (relation, backwards) => {
  const known = readings.get(relation.type);
  const plain = relation.type.toLowerCase().split('_').join(' ');
  if (!known) return backwards ? '← ' + plain : plain;
  return backwards && !known.symmetric ? known.inverse : known.reading;
};
const typeLabel = (id) => (types.has(id) ? types.get(id).label : id);
const sentencesOf = (relation) => relation.evidence.map((id) => sentences.get(id)).filter(Boolean);
const sourcesOf = (relation) => new Set(sentencesOf(relation).map((sentence) => sentence.article)).size;
`;
