/** Makes the CodeMirror editor: Cypher highlighting, completion, keys, and a mark where an error is. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Schema } from '../../server/api.ts';
import { completeCypher } from './completion.ts';
import { editorTheme, highlighting } from './theme.ts';

export interface EditorOptions {
  value: string;
  label: string;
  schema: () => Schema | undefined;
  onChange: (value: string) => void;
  onRun: (value: string) => void;
}

/** Where an error is; line and column count from 1. */
export interface ErrorMark {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Editor {
  setValue(value: string): void;
  mark(error: ErrorMark | null): void;
  focus(): void;
  destroy(): void;
}

/**
 * Typing is taken from the browser: its own editing keeps the look of replaced text in a style attribute,
 * which the content security policy reports.
 */
const typing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== 'insertText' || event.data === null || view.composing) return false;
    const { data } = event;
    const { from, to } = view.state.selection.main;
    const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    const handled = view.state
      .facet(EditorView.inputHandler)
      .some((take) => take(view, from, to, data, insert));
    if (!handled)
      view.dispatch({ ...view.state.replaceSelection(data), userEvent: 'input.type', scrollIntoView: true });
    event.preventDefault();
    return true;
  },
});

/** The stretch of text that an error is shown at: the word at its position, or one character. */
export function errorRange(
  doc: string,
  mark: Pick<ErrorMark, 'line' | 'column'>,
): { from: number; to: number } {
  const lines = doc.split('\n');
  const line = Math.min(Math.max(1, mark.line), lines.length);
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const content = lines[line - 1] ?? '';
  const column = Math.min(Math.max(0, mark.column - 1), Math.max(0, content.length - 1));
  const word = /^\w+/.exec(content.slice(column))?.[0].length ?? 1;
  return { from: before + column, to: Math.min(doc.length, before + column + word) };
}

export function createEditor(root: ShadowRoot, options: EditorOptions): Editor {
  const run = (view: EditorView): boolean => {
    options.onRun(view.state.doc.toString());
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.value,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(highlighting),
        autocompletion({ override: [completeCypher(options.schema)], icons: false }),
        // Tab leaves the editor, so that the keyboard is never caught in it.
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        typing,
        editorTheme,
      ],
    }),
  });
  // A click below the last line is meant for the editor too.
  root.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    if (target instanceof Element && !view.contentDOM.contains(target)) view.focus();
  });
  return {
    setValue(value) {
      if (value === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
      view.dispatch(setDiagnostics(view.state, []));
    },
    mark(error) {
      const diagnostics: Diagnostic[] = error
        ? [{ ...errorRange(view.state.doc.toString(), error), severity: 'error', message: error.message }]
        : [];
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
