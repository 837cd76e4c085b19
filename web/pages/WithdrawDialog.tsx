/** Dialog: an article is withdrawn, with what only it supports. This cannot be undone on the page, so it asks. */
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { ArticleSummary } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { refreshCanvas } from '../actions/refresh.ts';
import { api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import form from '../parts/Form.module.css';
import { notify, notifyProblem } from '../parts/notices.ts';
import { text } from '../text/texts.ts';

export default function WithdrawDialog({
  article,
  onClose,
}: {
  article: ArticleSummary;
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.removeArticle(article.id);
      notify(text.articles.withdrawn(article.title));
      goTo('articles');
      queryClient.removeQueries({ queryKey: ['article', article.id] });
      await queryClient.invalidateQueries();
      await refreshCanvas();
    } catch (error) {
      setBusy(false);
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      title={text.articles.withdrawTitle(article.title)}
      closeButtonProps={{ 'aria-label': text.app.close }}
      onClose={onClose}
    >
      <div className={form.form}>
        <p>{text.articles.withdrawBody}</p>
        <div className={form.end}>
          <Button onClick={onClose}>{text.articles.cancel}</Button>
          <Button look="danger" disabled={busy} onClick={() => void withdraw()}>
            {text.articles.withdraw}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
