/** The nodes and edges of an answer as a graph of their own, to look at; the canvas is a click away. */
import { useEffect, useRef } from 'react';
import type { CypherAnswer, Schema } from '../../server/api.ts';
import { openEntity } from '../actions/expand.ts';
import { nodeSize } from '../canvas/elements.ts';
import { createInstance } from '../canvas/instance.ts';
import { placeNew } from '../canvas/placing.ts';
import { safeShape } from '../canvas/shapes.ts';
import { canvasStyle } from '../canvas/style.ts';
import { fitAll, markReadable } from '../canvas/viewport.ts';
import { force } from '../layouts/force.ts';
import { arrangeAll } from '../layouts/layout.ts';
import { text } from '../text/texts.ts';
import { readGround } from '../theme/ground.ts';
import { useScheme } from '../theme/scheme.ts';
import styles from './CypherResult.module.css';
import { nodeName, nodeType } from './values.ts';

/** Nodes that are drawn; the table has the rest. */
const DRAWN = 300;

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 57)}…` : name);

export default function ResultGraph({ answer, schema }: { answer: CypherAnswer; schema: Schema }) {
  const container = useRef<HTMLDivElement>(null);
  const scheme = useScheme();
  useEffect(() => {
    const cy = createInstance(container.current);
    cy.style(canvasStyle(schema, scheme, readGround()));
    const shapes = new Map(schema.types.map((type) => [type.id, type.shape]));
    const readings = new Map(schema.relations.map((relation) => [relation.id, relation.reading]));
    const degrees = new Map(answer.entities.map((entity) => [entity.id, entity.degree]));
    const nodes = answer.nodes.slice(0, DRAWN);
    const drawn = new Set(nodes.map((node) => node.id));
    const edges = answer.edges.filter((edge) => drawn.has(edge.from) && drawn.has(edge.to));
    const places = placeNew([...drawn], {}, edges);
    cy.add([
      ...nodes.map((node) => ({
        group: 'nodes' as const,
        data: {
          id: node.id,
          name: shortened(nodeName(node)),
          type: nodeType(node),
          shape: safeShape(shapes.get(nodeType(node))),
          size: nodeSize(degrees.get(node.id) ?? 0),
          more: 0,
          entity: node.labels.includes('Entity'),
        },
        position: { ...(places[node.id] ?? { x: 0, y: 0 }) },
      })),
      ...edges.map((edge) => ({
        group: 'edges' as const,
        data: {
          id: edge.id,
          source: edge.from,
          target: edge.to,
          label: readings.get(edge.type) ?? edge.type,
          width: 1.2,
        },
        classes: 'forward',
      })),
    ]);
    void arrangeAll(force, cy).then((positions) => {
      if (cy.destroyed()) return;
      cy.nodes().positions((node) => positions[node.id()] ?? node.position());
      fitAll(cy, false);
    });
    markReadable(cy);
    if (edges.length <= 40) cy.edges().addClass('touched');
    cy.on('zoom', () => markReadable(cy));
    cy.on('tap', 'node', (event) => {
      if (event.target.data('entity')) void openEntity(event.target.id());
    });
    return () => cy.destroy();
  }, [answer, schema, scheme]);
  return (
    <div className={styles.graph}>
      <div ref={container} role="img" aria-label={text.cypher.graph} data-testid="cypher-graph" />
    </div>
  );
}
