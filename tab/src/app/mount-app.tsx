import { FluentProvider, Toaster } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { tabApi } from '../api/api-error.ts';
import { connectionStore } from '../live/connection-store.ts';
import type { TeamsHost } from '../teams/teams-host.ts';
import { AppPartsProvider } from './app-context.ts';
import { loadFirstTexts } from '../texts/load-texts.ts';
import { FirstTextsProvider } from '../texts/use-texts.ts';
import { App } from './app.tsx';
import { useFluentTheme } from './fluent-theme.ts';
import { queryClient } from './query-client.ts';
import { TOASTER } from './toaster.ts';

/**
 * Replaces the plain page with the app.
 * @param fetch has the answers that the page has asked for already
 */
export async function mountApp(place: HTMLElement, host: TeamsHost, fetch: typeof globalThis.fetch): Promise<void> {
  const texts = await loadFirstTexts(host.locale);
  document.documentElement.lang = texts.language;
  const root = document.createElement('div');
  root.className = 'app';
  place.replaceWith(root);
  createRoot(root).render(
    <FirstTextsProvider value={texts}>
      <Root host={host} fetch={fetch} />
    </FirstTextsProvider>,
  );
}

function Root({ host, fetch }: { readonly host: TeamsHost; readonly fetch: typeof globalThis.fetch }) {
  const theme = useFluentTheme(host);
  const [client] = useState(queryClient);
  const [parts] = useState(() => {
    const connection = connectionStore();
    const deps = { fetch, token: () => host.token(), locale: host.locale };
    return { host, connection, api: tabApi(deps, (answer) => connection.tell({ kind: 'call_ended', answer })) };
  });
  return (
    // The layout classes are inside, because every portal also gets the classes of the provider.
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <QueryClientProvider client={client}>
        <AppPartsProvider value={parts}>
          <App />
        </AppPartsProvider>
      </QueryClientProvider>
      {/* The bars are at the top, and the buttons of the wizard at the bottom. */}
      <Toaster toasterId={TOASTER} position="bottom-end" offset={{ vertical: 64 }} />
    </FluentProvider>
  );
}
