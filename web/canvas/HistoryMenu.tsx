/** Menu: every step of the canvas by its name; choosing one goes there. */
import { Menu } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { IconButton } from '../parts/Button.tsx';
import { steps } from '../state/history.ts';
import { goTo, useKith } from '../state/store.ts';
import { stepText } from '../text/steps.ts';
import { text } from '../text/texts.ts';
import styles from './Canvas.module.css';

export function HistoryMenu() {
  const history = useKith((state) => state.history);
  const { steps: all, now } = steps(history);
  return (
    <Menu position="left-end">
      <Menu.Target>
        <IconButton side="left" label={text.canvas.history} disabled={all.length < 2}>
          <IconHistory size={18} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.steps} data-testid="history">
        <Menu.Label>{text.canvas.history}</Menu.Label>
        {all
          .map(({ label }, index) => ({ name: stepText(label), index }))
          .reverse()
          .map(({ name, index }) => (
            <Menu.Item
              key={index}
              className={index > now ? styles.undone : undefined}
              aria-current={index === now ? 'step' : undefined}
              rightSection={index === now ? <small>{text.canvas.historyNow}</small> : null}
              onClick={() => goTo(index)}
            >
              {name}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
