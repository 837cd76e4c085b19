/** Menu: take the canvas away as a picture, or the data in any format that the API writes. */
import { Menu } from '@mantine/core';
import { IconDownload, IconLink, IconPhoto, IconVectorSpline } from '@tabler/icons-react';
import { useState } from 'react';
import { fileName, saveFile } from '../actions/save.ts';
import { api } from '../api/client.ts';
import { useExportFormats } from '../api/queries.ts';
import { canvasHandle } from '../canvas/handle.ts';
import { announce, canvasOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { readGround } from '../theme/ground.ts';
import { BarButton } from './BarButton.tsx';
import styles from './ExportMenu.module.css';
import { notify, notifyProblem } from './notices.ts';
import { ProblemNote } from './States.tsx';

const SCOPES = ['canvas', 'whole'] as const;
type Scope = (typeof SCOPES)[number];

/** Ids that fit into an address. */
const MAX_IDS = 300;

async function savePicture(kind: 'png' | 'svg'): Promise<void> {
  const cy = canvasHandle.cy;
  if (!cy || cy.nodes().empty()) return notify(text.export.nothing);
  try {
    const { pictureOf, pngOf } = await import('../canvas/picture.ts');
    const { writeSvg } = await import('../canvas/svg.ts');
    const ground = readGround();
    const blob =
      kind === 'png'
        ? await pngOf(cy, ground)
        : new Blob([writeSvg(pictureOf(cy, ground, text.export.title))], { type: 'image/svg+xml' });
    save(blob, kind);
  } catch (error) {
    notifyProblem(error);
  }
}

async function saveData(format: string, extension: string, scope: Scope): Promise<void> {
  const ids = canvasOf(useKith.getState()).nodes;
  if (scope === 'canvas' && ids.length === 0) return notify(text.export.nothing);
  if (scope === 'canvas' && ids.length > MAX_IDS) return notify(text.export.tooMany(ids.length));
  try {
    save(await api.exportFile(format, scope === 'canvas' ? ids : undefined), extension);
  } catch (error) {
    notifyProblem(error);
  }
}

function save(blob: Blob, extension: string): void {
  const name = fileName(text.export.title, extension);
  saveFile(blob, name);
  announce(text.export.saved(name));
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    notify(text.export.copied);
  } catch {
    notify(text.export.notCopied);
  }
}

export function ExportMenu() {
  const [opened, setOpened] = useState(false);
  const [scope, setScope] = useState<Scope>('canvas');
  const onGraph = useKith((state) => state.page === 'graph');
  const formats = useExportFormats(opened);
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened} width={300}>
      <Menu.Target>
        <BarButton data-tour="export" label={text.export.open} icon={<IconDownload size={16} />} />
      </Menu.Target>
      <Menu.Dropdown>
        {onGraph && (
          <>
            <Menu.Label>{text.export.picture}</Menu.Label>
            <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => void savePicture('png')}>
              {text.export.png}
            </Menu.Item>
            <Menu.Item leftSection={<IconVectorSpline size={16} />} onClick={() => void savePicture('svg')}>
              {text.export.svg}
            </Menu.Item>
            <Menu.Item leftSection={<IconLink size={16} />} onClick={() => void copyLink()}>
              {text.export.link}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{text.export.data}</Menu.Label>
        <fieldset className={styles.scope} aria-label={text.export.scope}>
          <Menu.RadioGroup value={scope} onChange={(id) => setScope(id as Scope)}>
            {SCOPES.map((id) => (
              <Menu.RadioItem
                key={id}
                value={id}
                checkIcon={<span />}
                closeMenuOnClick={false}
                className={styles.choice}
              >
                {text.export[id]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </fieldset>
        {formats.error && <ProblemNote error={formats.error} />}
        {formats.data?.formats.map((format) => (
          <Menu.Item
            key={format.id}
            onClick={() => void saveData(format.id, format.extension, scope)}
            rightSection={<span className={styles.extension}>.{format.extension}</span>}
          >
            <span className={styles.format}>{format.label}</span>
            <span className={styles.help}>{format.help}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
