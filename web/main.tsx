/** Starts the explorer: styles, providers, the page. */
import './theme/tokens.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Tooltip.css';
import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import './theme/base.css';
import './theme/contrast.css';
import './theme/print.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { queryClient } from './api/queries.ts';
import { language } from './text/language.ts';
import { applyContrast, currentContrast } from './theme/contrast.ts';
import { mantineTheme } from './theme/mantine.ts';
import { applyScheme, currentScheme, useScheme } from './theme/scheme.ts';

applyScheme(currentScheme());
applyContrast(currentContrast());
document.documentElement.lang = language;

function Root() {
  const scheme = useScheme();
  return (
    // The policy allows no style element: Mantine's variables stand in theme/tokens.css.
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <App />
        <Notifications position="top-center" limit={3} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

const container = document.getElementById('root');
if (container) {
  createRoot(container).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
