/** Dialog: paste a text to read. */
import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addText } from '../actions/ingest.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { Button } from './Button.tsx';
import styles from './Form.module.css';

const close = (): void => useKith.setState({ dialog: null });

export default function PasteDialog() {
  const [body, setBody] = useState('');
  const [title, setTitle] = useState('');
  const [format, setFormat] = useState('auto');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const taken = await addText({ text: body, format, ...(title.trim() ? { title: title.trim() } : {}) });
    setBusy(false);
    if (taken) close();
  };
  return (
    <Modal
      opened
      size="lg"
      title={text.ingest.pasteTitle}
      closeButtonProps={{ 'aria-label': text.app.close }}
      onClose={close}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <label>
          <span>{text.ingest.pasteText}</span>
          <textarea
            data-autofocus
            required
            rows={10}
            value={body}
            placeholder={text.ingest.pasteTextHelp}
            onChange={(event) => setBody(event.target.value)}
          />
        </label>
        <div className={styles.pair}>
          <label>
            <span>{text.ingest.pasteName}</span>
            <input
              value={title}
              maxLength={500}
              placeholder={text.ingest.pasteNameHelp}
              onChange={(event) => setTitle(event.target.value)}
            />
          </label>
          <label>
            <span>{text.ingest.pasteFormat}</span>
            <select value={format} onChange={(event) => setFormat(event.target.value)}>
              {Object.entries(text.ingest.formats).map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className={styles.end}>
          <Button onClick={close}>{text.articles.cancel}</Button>
          <Button look="solid" type="submit" disabled={busy || body.trim() === ''}>
            {text.ingest.read}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
