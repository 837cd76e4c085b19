/** Menu: bring articles in. */
import { Menu } from '@mantine/core';
import { IconClipboardText, IconFilePlus, IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { addFiles } from '../actions/ingest.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { BarButton } from './BarButton.tsx';
import { visibleFiles } from './droppedFiles.ts';

export function AddMenu() {
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
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
          <Menu.Item leftSection={<IconFolderPlus size={16} />} onClick={() => folder.current?.click()}>
            {text.ingest.folder}
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
      <input
        ref={(element) => {
          folder.current = element;
          // React knows no attribute for it.
          if (element) element.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label={text.ingest.folder}
        data-testid="folder-input"
        onChange={(event) => {
          void addFiles(visibleFiles([...(event.target.files ?? [])]));
          event.target.value = '';
        }}
      />
    </>
  );
}
