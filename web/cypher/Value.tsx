/** One value of an answer, by its kind. */

import { goTo } from '../actions/address.ts';
import { openEntity } from '../actions/expand.ts';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import styles from './CypherResult.module.css';
import { type AnswerNode, isEdge, isNode, isPath, nodeName, nodeType, plain } from './values.ts';

export function Value({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <span className={styles.null}>null</span>;
  if (isNode(value)) return <NodeValue node={value} />;
  if (isEdge(value)) return <span className={styles.edge}>{value.type}</span>;
  if (isPath(value)) {
    return (
      <>
        {value.nodes.map((node, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path may pass a node twice
          <span key={index}>
            {index > 0 && <span className={styles.edge}> {value.edges[index - 1]?.type} </span>}
            <NodeValue node={node} />
          </span>
        ))}
      </>
    );
  }
  return <>{plain(value)}</>;
}

function NodeValue({ node }: { node: AnswerNode }) {
  const open = node.labels.includes('Entity')
    ? () => void openEntity(node.id)
    : node.labels.includes('Article')
      ? () => goTo('articles', node.id)
      : null;
  const content = (
    <>
      {node.labels.includes('Entity') && <TypeGlyph type={nodeType(node)} size={12} />}
      {nodeName(node)}
    </>
  );
  if (!open) return <span>{content}</span>;
  return (
    <button type="button" className={styles.node} onClick={open}>
      {content}
    </button>
  );
}
