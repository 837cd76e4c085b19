/** The shell: bar, page, overlays; and what holds everywhere (address, shortcuts, dropped files). */
import { lazy, Suspense, useEffect } from 'react';
import styles from './App.module.css';
import { followAddress } from './actions/address.ts';
import { addFiles } from './actions/ingest.ts';
import { pages } from './pages/registry.ts';
import { DropZone } from './parts/DropZone.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { JobCards } from './parts/JobCards.tsx';
import { LiveRegion } from './parts/LiveRegion.tsx';
import { OfflineBanner } from './parts/OfflineBanner.tsx';
import { SectionNav } from './parts/SectionNav.tsx';
import { Loading } from './parts/States.tsx';
import { TopBar } from './parts/TopBar.tsx';
import { focusMain, useFocusOnMain } from './parts/useFocusOnMain.ts';
import { useShortcuts } from './parts/useShortcuts.ts';
import { useKith } from './state/store.ts';
import { text } from './text/texts.ts';
import { useContrast } from './theme/contrast.ts';
import { FLOATING_ID } from './theme/mantine.ts';
import { Tour } from './tour/Tour.tsx';

const HelpDialog = lazy(() => import('./parts/HelpDialog.tsx'));
const ExpandDialog = lazy(() => import('./parts/ExpandDialog.tsx'));
const LargeDialog = lazy(() => import('./parts/LargeDialog.tsx'));
const PasteDialog = lazy(() => import('./parts/PasteDialog.tsx'));
const ViewsDialog = lazy(() => import('./parts/ViewsDialog.tsx'));

export function App() {
  const page = useKith((state) => state.page);
  const dialog = useKith((state) => state.dialog);
  const contrast = useContrast();
  const question = useKith((state) => state.question);
  useEffect(followAddress, []);
  useShortcuts();
  useFocusOnMain(useKith((state) => `${state.page} ${state.article ?? state.subject ?? ''}`));
  useEffect(() => {
    document.title = page === 'graph' ? text.app.name : `${text.app.pages[page]} · ${text.app.name}`;
  }, [page]);
  const Page = pages[page];
  return (
    <div className={styles.app}>
      {/* A button and no link: the address is the view's, `#main` must not be written into it. */}
      <button type="button" className={styles.skip} onClick={focusMain}>
        {text.app.skip}
      </button>
      <TopBar />
      <OfflineBanner />
      <SectionNav />
      <Tour />
      <main id="main" tabIndex={-1} className={styles.main} aria-label={text.app.pages[page]}>
        {/* What draws itself reads its colours once. */}
        <ErrorBoundary key={`${page} ${contrast}`}>
          <Suspense fallback={<Loading />}>
            <Page />
          </Suspense>
        </ErrorBoundary>
      </main>
      <section id={FLOATING_ID} aria-label={text.app.floating} />
      <JobCards />
      <DropZone onFiles={(files) => void addFiles(files)} />
      <LiveRegion />
      <Suspense fallback={null}>
        {dialog === 'help' && <HelpDialog />}
        {dialog === 'paste' && <PasteDialog />}
        {dialog === 'views' && <ViewsDialog />}
        {dialog === 'expand' && <ExpandDialog />}
        {question && <LargeDialog question={question} />}
      </Suspense>
    </div>
  );
}
