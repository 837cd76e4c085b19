/** Menu: the answer copied for a spreadsheet, or saved as CSV or JSON. */
import { Menu } from '@mantine/core';
import { IconCopy, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import type { CypherAnswer } from '../../server/api.ts';
import { copyText } from '../actions/copy.ts';
import { fileName, saveFile } from '../actions/save.ts';
import { Button } from '../parts/Button.tsx';
import { announce } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { toCsv, toJson, toTsv } from './sheets.ts';

function save(content: string, extension: string, type: string): void {
  const name = fileName(text.cypher.resultName, extension);
  saveFile(new Blob([content], { type }), name);
  announce(text.export.saved(name));
}

export function TakeMenu({ answer }: { answer: CypherAnswer }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button icon={<IconDownload size={16} />}>{text.cypher.take}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} />}
          onClick={() => void copyText(toTsv(answer), text.cypher.copied(answer.rows.length))}
        >
          {text.cypher.copy}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} />}
          onClick={() => save(toCsv(answer), 'csv', 'text/csv')}
        >
          {text.cypher.csv}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload size={16} />}
          onClick={() => save(toJson(answer), 'json', 'application/json')}
        >
          {text.cypher.jsonFile}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
