/**
 * The Cypher editor: CodeMirror in a shadow root, where its styles are adopted style sheets (the content
 * security policy allows no style element).
 */
import { useEffect, useRef } from 'react';
import type { Schema } from '../../server/api.ts';
import type { ApiProblem } from '../api/problem.ts';
import { text } from '../text/texts.ts';
import styles from './CypherEditor.module.css';
import { createEditor, type Editor } from './editor.ts';

export interface CypherEditorProps {
  value: string;
  schema: Schema | undefined;
  problem: ApiProblem | null;
  onChange: (value: string) => void;
  onRun: (value: string) => void;
}

export function CypherEditor({ value, schema, problem, onChange, onRun }: CypherEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef({ schema, onChange, onRun });
  latest.current = { schema, onChange, onRun };
  const first = useRef(value);

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const made = createEditor(root, {
      value: first.current,
      label: text.cypher.editor,
      schema: () => latest.current.schema,
      onChange: (next) => latest.current.onChange(next),
      onRun: (query) => latest.current.onRun(query),
    });
    editor.current = made;
    made.focus();
    return () => made.destroy();
  }, []);

  useEffect(() => editor.current?.setValue(value), [value]);
  useEffect(
    () => editor.current?.mark(problem?.position ? { ...problem.position, message: problem.message } : null),
    [problem],
  );

  return <div ref={host} className={styles.host} data-testid="cypher-editor" />;
}
