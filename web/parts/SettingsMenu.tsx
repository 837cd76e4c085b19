/** Menu: help, the tour, high contrast, and the language. */
import { Menu } from '@mantine/core';
import { IconHelp, IconKeyboard, IconLanguage, IconMoon, IconRoute2, IconSun } from '@tabler/icons-react';
import { goTo } from '../actions/address.ts';
import { useKith } from '../state/store.ts';
import { chooseLanguage, LANGUAGES, language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import { toggleContrast, useContrast } from '../theme/contrast.ts';
import { toggleScheme, useScheme } from '../theme/scheme.ts';
import styles from './Button.module.css';

export function SettingsMenu() {
  const contrast = useContrast();
  const dark = useScheme() === 'dark';
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <button
          type="button"
          className={styles.icon}
          aria-label={text.app.settings}
          title={text.app.settings}
        >
          <IconHelp size={18} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconKeyboard size={16} />}
          rightSection={<kbd>?</kbd>}
          onClick={() => useKith.setState({ dialog: 'help' })}
        >
          {text.app.help}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRoute2 size={16} />}
          onClick={() => {
            goTo('graph');
            useKith.setState({ tour: 0 });
          }}
        >
          {text.tour.again}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={dark ? <IconSun size={16} /> : <IconMoon size={16} />} onClick={toggleScheme}>
          {dark ? text.app.toLight : text.app.toDark}
        </Menu.Item>
        <Menu.CheckboxItem checked={contrast === 'more'} onChange={toggleContrast}>
          {text.app.contrast}
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Label>{text.app.language}</Menu.Label>
        {LANGUAGES.map(({ id, label }) => (
          <Menu.Item
            key={id}
            lang={id}
            leftSection={<IconLanguage size={16} />}
            aria-current={id === language ? 'true' : undefined}
            rightSection={id === language ? '✓' : undefined}
            onClick={() => id !== language && chooseLanguage(id)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
