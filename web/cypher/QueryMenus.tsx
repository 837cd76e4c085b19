/** Menus of the console: examples, what ran before, and what was saved by name. */
import { Menu } from '@mantine/core';
import { IconBook2, IconBookmark, IconHistory, IconTrash } from '@tabler/icons-react';
import { Button } from '../parts/Button.tsx';
import { text } from '../text/texts.ts';
import { type KeptQuery, type QueryLibrary, queryTitle } from './library.ts';
import styles from './QueryMenus.module.css';

/** Queries that the history's menu shows. */
const SHOWN = 15;
/** A closing menu gives the focus back some 10 ms later, and would take it from a form that it opened. */
const FOCUS_GIVEN_BACK_MS = 40;

export function Examples({ onPick }: { onPick: (query: KeptQuery) => void }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button icon={<IconBook2 size={16} />}>{text.cypher.examples}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {text.cypher.exampleList.map((example) => (
          <Menu.Item key={example.label} onClick={() => onPick({ query: example.query, parameters: {} })}>
            {example.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function HistoryMenu({
  library,
  onPick,
}: {
  library: QueryLibrary;
  onPick: (query: KeptQuery) => void;
}) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button icon={<IconHistory size={16} />} disabled={library.ran.length === 0}>
          {text.cypher.history}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.wide}>
        {library.ran.slice(0, SHOWN).map((query) => (
          <Menu.Item
            key={`${query.query} ${JSON.stringify(query.parameters)}`}
            title={query.query}
            onClick={() => onPick(query)}
          >
            <code className={styles.query}>{queryTitle(query.query)}</code>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function SavedMenu({
  library,
  canSave,
  onPick,
  onSave,
  onForget,
}: {
  library: QueryLibrary;
  canSave: boolean;
  onPick: (query: KeptQuery) => void;
  onSave: () => void;
  onForget: (name: string) => void;
}) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button icon={<IconBookmark size={16} />}>{text.cypher.saved}</Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.wide}>
        <Menu.Item disabled={!canSave} onClick={() => window.setTimeout(onSave, FOCUS_GIVEN_BACK_MS)}>
          {text.cypher.save}
        </Menu.Item>
        {library.saved.length > 0 && (
          <>
            <Menu.Divider />
            {library.saved.map((saved) => (
              <Menu.Item key={saved.name} title={saved.query} onClick={() => onPick(saved)}>
                {saved.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Label>{text.cypher.forget}</Menu.Label>
            {library.saved.map((saved) => (
              <Menu.Item
                key={saved.name}
                leftSection={<IconTrash size={14} />}
                closeMenuOnClick={false}
                aria-label={text.cypher.forgetName(saved.name)}
                onClick={() => onForget(saved.name)}
              >
                {saved.name}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
