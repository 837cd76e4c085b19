/** Script of the exported page: places entities, draws them as SVG, and takes the pointer. */
export const SCRIPT_DRAWING = String.raw`
const SVG = 'http://www.w3.org/2000/svg';
const AT_FIRST = 80;
/** What stood on the canvas is drawn whole, and as it stood. */
const placed = data.view.places.filter(([id]) => entities.has(id)).slice(0, 1000);
const MOST = Math.max(200, placed.length);
const BROUGHT = 12;
/** How far entities push each other away. */
const REACH = 330;
const svg = byId('drawing');
const places = new Map();
const view = { x: 0, y: 0, scale: 1 };
let chosen = { entity: null, pair: null };

const draw = (tag, attributes, ...children) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Zoomed out, shapes shrink less than the picture. */
const grown = () => Math.min(1, view.scale) ** -0.6;
const radius = (entity) => (7 + Math.min(15, 2.6 * Math.sqrt(entity.ties.length))) * grown();
const SIDES = { triangle: 3, diamond: 4, pentagon: 5, hexagon: 6, heptagon: 7, octagon: 8, vee: 3, tag: 5 };

/** The outline of a type's shape around a point. */
const outline = (shape, r, attributes) => {
  if (String(shape).includes('rectangle'))
    return draw('rect', { x: -r, y: -r * 0.8, width: 2 * r, height: 1.6 * r, rx: 3, ...attributes });
  const sides = SIDES[String(shape).replace('round-', '')];
  if (sides === undefined) return draw('circle', { r, ...attributes });
  const corner = (_, i) => {
    const angle = (2 * Math.PI * i) / sides - Math.PI / 2 + (sides === 6 ? Math.PI / 6 : 0);
    return (1.1 * r * Math.cos(angle)).toFixed(1) + ',' + (1.1 * r * Math.sin(angle)).toFixed(1);
  };
  return draw('polygon', { points: Array.from({ length: sides }, corner).join(' '), ...attributes });
};
const shapeOf = (entity) => (types.has(entity.type) ? types.get(entity.type).shape : 'ellipse');
const glyph = (entity) =>
  draw('svg', { viewBox: '-12 -12 24 24', 'aria-hidden': 'true' }, outline(shapeOf(entity), 9, { fill: entity.colour }));

/** Relations among what is drawn, those of one pair together. */
const pairs = () => {
  const found = new Map();
  for (const relation of relations) {
    if (relation.from === relation.to || !places.has(relation.from) || !places.has(relation.to)) continue;
    const ends = [relation.from.id, relation.to.id].sort();
    const key = ends.join(' ');
    if (!found.has(key)) found.set(key, { key, a: entities.get(ends[0]), b: entities.get(ends[1]), relations: [] });
    found.get(key).relations.push(relation);
  }
  return found;
};

/** A force layout: the same graph gives the same picture. What is in 'fixed' stays where it is. */
const settle = (fixed) => {
  const ids = [...places.keys()];
  const ties = [...pairs().values()];
  for (let round = 0; round < 220; round++) {
    const heat = 26 * (1 - round / 220);
    const push = new Map(ids.map((entity) => [entity, { x: 0, y: 0 }]));
    for (let i = 0; i < ids.length; i++) {
      const a = places.get(ids[i]);
      const f = push.get(ids[i]);
      f.x -= a.x * 0.014;
      f.y -= a.y * 0.022;
      for (let j = i + 1; j < ids.length; j++) {
        const b = places.get(ids[j]);
        const dx = a.x - b.x || 0.1;
        const dy = a.y - b.y || 0.1 * (i - j);
        const apart = dx * dx + dy * dy;
        if (apart > REACH * REACH) continue;
        const strength = 9000 / apart - 9000 / (REACH * REACH);
        const g = push.get(ids[j]);
        f.x += dx * strength; f.y += dy * strength;
        g.x -= dx * strength; g.y -= dy * strength;
      }
    }
    for (const { a, b } of ties) {
      const p = places.get(a);
      const q = places.get(b);
      const dx = q.x - p.x;
      const dy = q.y - p.y;
      const distance = Math.hypot(dx, dy) || 1;
      const pull = (0.06 * (distance - 130)) / distance;
      push.get(a).x += dx * pull; push.get(a).y += dy * pull;
      push.get(b).x -= dx * pull; push.get(b).y -= dy * pull;
    }
    for (const entity of ids) {
      if (fixed.has(entity)) continue;
      const f = push.get(entity);
      const length = Math.hypot(f.x, f.y) || 1;
      const step = Math.min(heat, length) / length;
      const place = places.get(entity);
      place.x += f.x * step;
      place.y += f.y * step;
    }
  }
};

/** Puts newcomers on a spiral around a point; the layout does the rest. */
const spread = (newcomers, centre) => {
  newcomers.forEach((entity, i) => {
    const r = 34 * Math.sqrt(i + 1);
    places.set(entity, { x: centre.x + r * Math.cos(i * 2.39996), y: centre.y + r * Math.sin(i * 2.39996) });
  });
};

/** Brings an entity that is not drawn, with its strongest neighbours; what is drawn stays. */
const bring = (entity) => {
  if (places.has(entity)) return;
  const neighbours = [...new Set(entity.ties.flatMap((tie) => [tie.from, tie.to]))].filter((other) => other !== entity);
  const near = neighbours.find((other) => places.has(other));
  const fresh = [entity, ...neighbours.filter((other) => !places.has(other)).slice(0, BROUGHT)];
  const keep = new Set([...fresh, ...neighbours]);
  for (const other of [...places.keys()]) {
    if (places.size + fresh.length <= MOST) break;
    if (!keep.has(other)) places.delete(other);
  }
  const fixed = new Set(places.keys());
  const right = Math.max(0, ...[...places.values()].map((place) => place.x)) + 160;
  const at = near ? places.get(near) : { x: right, y: 0 };
  spread(fresh, { x: at.x * 1.25, y: at.y * 1.25 });
  settle(fixed);
};

const move = () => layer.setAttribute('transform', 'translate(' + view.x + ' ' + view.y + ') scale(' + view.scale + ')');
const layer = draw('g', {});
svg.append(layer);

const neighbourhood = () => {
  if (chosen.pair) return new Set([chosen.pair.a, chosen.pair.b]);
  if (chosen.entity === null) return null;
  return new Set([chosen.entity, ...chosen.entity.ties.flatMap((tie) => [tie.from, tie.to])]);
};

/** Which labels fit without touching another: the best connected first, the chosen before all. */
const readable = (lit) => {
  const boxes = [];
  const shown = new Set();
  const first = (entity) => (lit && lit.has(entity) ? 1 : 0);
  const order = [...places.keys()].sort((a, b) => first(b) - first(a) || inOrder(a, b));
  for (const entity of order) {
    const place = places.get(entity);
    const half = (Math.min(entity.name.length, 28) * 3.6) / Math.min(1, view.scale);
    const y = place.y + radius(entity) + 13 / Math.min(1, view.scale);
    const box = { left: place.x - half, right: place.x + half, top: y - 11 / view.scale, bottom: y + 5 / view.scale };
    const free = boxes.every((b) => box.right < b.left || box.left > b.right || box.bottom < b.top || box.top > b.bottom);
    if (!free) continue;
    boxes.push(box);
    shown.add(entity);
  }
  return shown;
};
const cut = (name) => (name.length > 28 ? [...name].slice(0, 27).join('') + '…' : name);

const render = () => {
  const lit = neighbourhood();
  const shown = readable(lit);
  const lines = [...pairs().values()].map((pair) => {
    const p = places.get(pair.a);
    const q = places.get(pair.b);
    const ends = { x1: p.x, y1: p.y, x2: q.x, y2: q.y };
    const here = chosen.pair && chosen.pair.key === pair.key;
    const on = lit === null || here || (chosen.entity && (pair.a === chosen.entity || pair.b === chosen.entity));
    const alone = pair.relations.every((relation) => sourcesOf(relation) < 2);
    const names = 'edge' + (here ? ' chosen' : '') + (on ? '' : ' faded') + (alone ? ' alone' : '');
    const title = draw('title', {}, pair.relations.map((r) => r.from.name + ' ' + reading(r, false) + ' ' + r.to.name).join('\n'));
    const group = draw('g', { class: names }, draw('line', { class: 'line', ...ends }), draw('line', { class: 'grip', ...ends }), title);
    group.kith = pair;
    return group;
  });
  const nodes = [...places.keys()].map((entity) => {
    const place = places.get(entity);
    const names = 'node' + (entity === chosen.entity ? ' chosen' : '') + (lit === null || lit.has(entity) ? '' : ' faded');
    const group = draw('g', { class: names, transform: 'translate(' + place.x.toFixed(1) + ' ' + place.y.toFixed(1) + ')' });
    group.append(outline(shapeOf(entity), radius(entity), { class: 'shape', fill: entity.colour }));
    if (shown.has(entity))
      group.append(draw('text', { y: radius(entity) + 13 / Math.min(1, view.scale), 'font-size': 12 / Math.min(1, view.scale) }, cut(entity.name)));
    group.append(draw('title', {}, entity.name + ' (' + typeLabel(entity.type) + ')'));
    group.kith = entity;
    return group;
  });
  layer.replaceChildren(...lines, ...nodes);
  move();
  const rest = entities.size - places.size;
  byId('note').textContent =
    (rest > 0 ? say('entity', places.size) + ' ' + say('rest', rest) + ' ' : '') + words.dashed;
};

const fit = () => {
  const { width, height } = svg.getBoundingClientRect();
  const all = [...places.values()];
  if (all.length === 0 || width === 0) return render();
  const xs = all.map((place) => place.x);
  const ys = all.map((place) => place.y);
  const [left, right] = [Math.min(...xs) - 70, Math.max(...xs) + 70];
  const [top, bottom] = [Math.min(...ys) - 40, Math.max(...ys) + 50];
  view.scale = Math.min(1.4, width / (right - left), height / (bottom - top));
  view.x = width / 2 - (view.scale * (left + right)) / 2;
  view.y = height / 2 - (view.scale * (top + bottom)) / 2;
  render();
};

const zoom = (factor, x, y) => {
  const scale = Math.max(0.1, Math.min(4, view.scale * factor));
  view.x = x - ((x - view.x) * scale) / view.scale;
  view.y = y - ((y - view.y) * scale) / view.scale;
  view.scale = scale;
  render();
};
const zoomMiddle = (factor) => {
  const { width, height } = svg.getBoundingClientRect();
  zoom(factor, width / 2, height / 2);
};
svg.addEventListener('wheel', (event) => {
  event.preventDefault();
  const box = svg.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
}, { passive: false });

let grip = null;
svg.addEventListener('pointerdown', (event) => {
  const target = event.target.closest('.node, .edge');
  grip = { x: event.clientX, y: event.clientY, target: target ? target.kith : null, moved: false };
});
window.addEventListener('pointermove', (event) => {
  if (grip === null) return;
  const dx = event.clientX - grip.x;
  const dy = event.clientY - grip.y;
  if (!grip.moved && Math.hypot(dx, dy) < 4) return;
  grip = { ...grip, x: event.clientX, y: event.clientY, moved: true };
  const place = places.get(grip.target);
  if (place) {
    place.x += dx / view.scale;
    place.y += dy / view.scale;
    render();
  } else {
    view.x += dx;
    view.y += dy;
    move();
  }
});
window.addEventListener('pointerup', () => {
  const clicked = grip !== null && !grip.moved ? grip.target : undefined;
  grip = null;
  if (clicked === undefined) return;
  if (clicked === null) showList();
  else if (clicked.relations) showPair(clicked);
  else showEntity(clicked);
});
`;
