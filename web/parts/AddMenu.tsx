/** Menu: bring articles in. */
import { Menu } from '@mantine/core';
import { IconClipboardText, IconFilePlus, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { addFiles } from '../actions/ingest.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { BarButton } from './BarButton.tsx';

export function AddMenu() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <BarButton label={text.ingest.add} icon={<IconPlus size={16} />} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFilePlus size={16} />} onClick={() => input.current?.click()}>
            {text.ingest.files}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconClipboardText size={16} />}
            onClick={() => useKith.setState({ dialog: 'paste' })}
          >
            {text.ingest.paste}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text.ingest.files}
        data-testid="file-input"
        onChange={(event) => {
          void addFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
