/** Menu: take the canvas away as a picture, or the data in any format that the API writes. */
import { Menu } from '@mantine/core';
import { IconDownload, IconFileTypePdf, IconLink, IconPhoto, IconVectorSpline } from '@tabler/icons-react';
import { useState } from 'react';
import {
  chosenIds,
  copyLink,
  PICTURES,
  type PictureKind,
  SCOPES,
  type Scope,
  saveData,
  savePicture,
} from '../actions/export.ts';
import { useExportFormats } from '../api/queries.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { BarButton } from './BarButton.tsx';
import styles from './ExportMenu.module.css';
import { ProblemNote } from './States.tsx';

const PICTURE_ICONS: Readonly<Record<PictureKind, typeof IconPhoto>> = {
  png: IconPhoto,
  svg: IconVectorSpline,
  pdf: IconFileTypePdf,
};

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
        {onGraph && <Pictures />}
        <Menu.Label>{text.export.data}</Menu.Label>
        <Scopes scope={scope} onChoose={setScope} />
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

function Pictures() {
  return (
    <>
      <Menu.Label>{text.export.picture}</Menu.Label>
      {PICTURES.map((kind) => {
        const Icon = PICTURE_ICONS[kind];
        return (
          <Menu.Item key={kind} leftSection={<Icon size={16} />} onClick={() => void savePicture(kind)}>
            {text.export[kind]}
          </Menu.Item>
        );
      })}
      <Menu.Item leftSection={<IconLink size={16} />} onClick={() => void copyLink()}>
        {text.export.link}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

function Scopes({ scope, onChoose }: { scope: Scope; onChoose: (scope: Scope) => void }) {
  const onCanvas = useKith((state) => canvasOf(state).nodes.length);
  const chosen = useKith((state) => chosenIds(state).length);
  const counts: Readonly<Record<Scope, number | null>> = {
    canvas: onCanvas,
    selection: chosen,
    whole: null,
  };
  return (
    <fieldset className={styles.scope} aria-label={text.export.scope}>
      <Menu.RadioGroup value={scope} onChange={(id) => onChoose(id as Scope)}>
        {SCOPES.map((id) => (
          <Menu.RadioItem
            key={id}
            value={id}
            disabled={counts[id] === 0}
            checkIcon={<span />}
            closeMenuOnClick={false}
            className={styles.choice}
          >
            {text.export.scopes[id]}
            {counts[id] !== null && <small>{counts[id].toLocaleString()}</small>}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </fieldset>
  );
}
