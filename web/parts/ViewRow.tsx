/** One saved view: its name opens it; beside it renaming, saving as a file, and deleting. */
import { IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type Changed, deleteSaved, openSaved, renameSaved, saveViewsFile } from '../actions/savedViews.ts';
import { countEntities, type SavedView, type SavedViews, viewName } from '../state/savedViews.ts';
import { text } from '../text/texts.ts';
import { Button, IconButton } from './Button.tsx';
import styles from './ViewsDialog.module.css';

interface Row {
  view: SavedView;
  views: SavedViews;
  onChange: (changed: Changed) => void;
}

export function ViewRow({ view, views, onChange }: Row) {
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li className={styles.row}>
        <RenameForm view={view} views={views} onChange={onChange} onClose={() => setRenaming(false)} />
      </li>
    );
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={() => void openSaved(view)}>
        <bdi>{view.name}</bdi>
        <small>{text.views.count(countEntities(view))}</small>
      </button>
      <IconButton label={text.views.renameName(view.name)} onClick={() => setRenaming(true)}>
        <IconPencil size={16} />
      </IconButton>
      <IconButton label={text.views.saveName(view.name)} onClick={() => saveViewsFile([view])}>
        <IconDownload size={16} />
      </IconButton>
      <IconButton label={text.views.deleteName(view.name)} onClick={() => onChange(deleteSaved(view))}>
        <IconTrash size={16} />
      </IconButton>
    </li>
  );
}

function RenameForm({ view, views, onChange, onClose }: Row & { onClose: () => void }) {
  const [typed, setTyped] = useState(view.name);
  const name = viewName(typed);
  const taken = name !== view.name && views.some((other) => other.name === name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name === '' || taken) return;
    onClose();
    if (name !== view.name) onChange(renameSaved(view.name, name));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        <span>{taken ? text.views.taken : text.views.newName}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it appears because one asked for it
          autoFocus
          dir="auto"
          value={typed}
          maxLength={100}
          aria-invalid={taken}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // The dialog stays open.
            event.stopPropagation();
            onClose();
          }}
        />
      </label>
      <Button type="submit" disabled={name === '' || taken}>
        {text.views.rename}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {text.articles.cancel}
      </Button>
    </form>
  );
}
