/** One line to name a query and keep it. */
import { type FormEvent, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { text } from '../text/texts.ts';
import styles from './SaveQueryForm.module.css';

export function SaveQueryForm({
  suggestion,
  onSave,
  onClose,
}: {
  suggestion: string;
  onSave: (name: string) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(suggestion);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim().slice(0, 100));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        {text.cypher.saveAs}
        <input
          // biome-ignore lint/a11y/noAutofocus: it appears because one asked for it
          autoFocus
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
      </label>
      <Button type="submit" disabled={name.trim() === ''}>
        {text.cypher.saveIt}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {text.articles.cancel}
      </Button>
    </form>
  );
}
