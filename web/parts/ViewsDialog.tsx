/** Dialog: name the canvas, and open, rename or delete what was named before. */
import { Modal } from '@mantine/core';
import { IconDownload, IconFolderOpen } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { type Changed, openViewsFile, saveCanvas, savedViews, saveViewsFile } from '../actions/savedViews.ts';
import { freeName, type SavedViews, viewName } from '../state/savedViews.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { Button } from './Button.tsx';
import { ViewRow } from './ViewRow.tsx';
import styles from './ViewsDialog.module.css';

const close = (): void => useKith.setState({ dialog: null });

export default function ViewsDialog() {
  const [{ views, said, undo }, setChanged] = useState<Changed>(() => ({ views: savedViews() }));
  return (
    <Modal
      opened
      size="lg"
      title={text.views.title}
      closeButtonProps={{ 'aria-label': text.app.close }}
      onClose={close}
    >
      <SaveForm views={views} onSaved={setChanged} />
      {undo && (
        <p className={styles.said} data-testid="views-undo">
          <span>{said}</span>
          <Button onClick={() => setChanged({ views: undo() })}>{text.app.undo}</Button>
        </p>
      )}
      {views.length === 0 ? (
        <p className={styles.none}>{text.views.none}</p>
      ) : (
        <ul className={styles.list} data-testid="saved-views">
          {views.map((view) => (
            <ViewRow key={view.name} view={view} views={views} onChange={setChanged} />
          ))}
        </ul>
      )}
      <FileButtons views={views} onRead={setChanged} />
    </Modal>
  );
}

function SaveForm({ views, onSaved }: { views: SavedViews; onSaved: (changed: Changed) => void }) {
  const size = useKith((state) => canvasOf(state).nodes.length);
  const chosen = useKith((state) =>
    state.selection?.kind === 'entity' ? state.known.entities[state.selection.id]?.name : undefined,
  );
  const [typed, setTyped] = useState(() => freeName(views, viewName(chosen ?? text.views.suggestion)));
  const name = viewName(typed);
  const taken = views.some((view) => view.name === name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name === '' || size === 0) return;
    onSaved(saveCanvas(name));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        <span>{text.views.name(size)}</span>
        <input
          data-autofocus
          dir="auto"
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <Button look="solid" type="submit" disabled={name === '' || size === 0}>
        {taken ? text.views.replace : text.views.save}
      </Button>
    </form>
  );
}

function FileButtons({ views, onRead }: { views: SavedViews; onRead: (changed: Changed) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.files}>
      <p>{text.views.where}</p>
      <Button icon={<IconFolderOpen size={16} />} onClick={() => input.current?.click()}>
        {text.views.openFile}
      </Button>
      <Button
        icon={<IconDownload size={16} />}
        disabled={views.length === 0}
        onClick={() => saveViewsFile(views)}
      >
        {text.views.saveFile}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text.views.openFile}
        data-testid="views-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void openViewsFile(file).then(onRead);
          event.target.value = '';
        }}
      />
    </div>
  );
}
