import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PersonView } from '../../connector/wire.ts';
import { App } from './app.tsx';
import { askSettings, teamsApi } from './teams/teams-api.ts';
import { TeamsStore } from './teams/teams-store.ts';
import { chosenLocale } from './window/locale.ts';
import './styles/theme.css';
import './styles/window.css';
import './styles/message.css';
import './styles/card.css';
import './styles/panel.css';

const DEFAULT_PERSON = 'adele';

function personNamed(people: readonly PersonView[], name: string): PersonView | undefined {
  return people.find(
    ({ userPrincipalName, objectId }) => userPrincipalName.split('@')[0] === name || objectId === name,
  );
}

const client = () => ({ locale: chosenLocale(), timezone: Intl.DateTimeFormat().resolvedOptions().timeZone });

async function open(root: HTMLElement): Promise<void> {
  const name = new URLSearchParams(location.search).get('as') ?? DEFAULT_PERSON;
  const [settings, people] = await Promise.all([askSettings(), teamsApi('', client).people()]);
  const me = personNamed(people, name) ?? personNamed(people, DEFAULT_PERSON);
  if (me === undefined) throw new Error('the sandbox has no people');
  const api = teamsApi(me.objectId, client);
  const store = new TeamsStore(api);
  void store.follow(new AbortController().signal);
  document.title = `${me.name} | Teams sandbox`;
  createRoot(root).render(
    <StrictMode>
      <App api={api} store={store} me={me} settings={settings} />
    </StrictMode>,
  );
}

const root = document.querySelector<HTMLElement>('#root');
if (root !== null) {
  open(root).catch((error: unknown) => {
    root.textContent = `We can't reach the sandbox: ${error instanceof Error ? error.message : String(error)}. Start it and reload the page.`;
  });
}
