import { app, authentication, dialog, pages } from '@microsoft/teams-js';
import type { mountApp } from './app/mount-app.tsx';
import { openChannelTabPage } from './channel/channel-tab-page.ts';
import './page/page.css';
import { showConnecting, showNotLoaded, showOutsideTeams } from './page/plain-pages.ts';
import { firstPlace, routeOf } from './page/route.ts';
import { openShowCodePage } from './otp/show-code-page.ts';
import { connectTeams, type TeamsHost, type Theme } from './teams/teams-host.ts';
import { loadFirstTexts } from './texts/load-texts.ts';
import { type PlainTexts, plainTexts } from './texts/shell-texts.ts';

/** By name, as whoever takes teams-js as a whole loads all of it. */
const TEAMS_PARTS = { app, authentication, dialog, pages };

/** The module `app/mount-app.tsx`, as far as it is used. */
interface LoadedApp {
  readonly mountApp: typeof mountApp;
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

function textsFor(locale: string): PlainTexts {
  const texts = plainTexts(locale);
  document.documentElement.lang = texts.language;
  return texts;
}

/** And the texts that its reader probably needs: Teams has not said yet in which language. */
function loadApp(): Promise<LoadedApp> {
  loadFirstTexts(navigator.language).catch(() => undefined);
  return import('./app/mount-app.tsx');
}

async function open(place: HTMLElement): Promise<void> {
  // Until Teams says which language its user reads.
  const { shell } = textsFor(navigator.language);
  showConnecting(place, shell);
  const isInTeams = window.parent !== window;
  // The app is loaded while Teams is asked: neither needs the other.
  const loading = isInTeams && routeOf(location.hash).page === 'app' ? loadApp() : undefined;
  loading?.catch(() => undefined);
  const surroundings = { isTopLevel: !isInTeams, ownOrigin: location.origin, referrer: document.referrer };
  const host = await connectTeams(TEAMS_PARTS, surroundings, () => showOutsideTeams(place, shell));
  if (host === undefined) return showOutsideTeams(place, shell);
  applyTheme(host.theme);
  host.onThemeChange(applyTheme);
  await openRoute(place, host, () => loading ?? loadApp());
}

async function openRoute(place: HTMLElement, host: TeamsHost, loadedApp: () => Promise<LoadedApp>): Promise<void> {
  history.replaceState(null, '', firstPlace(location.hash, host.subPageId));
  const route = routeOf(location.hash);
  const texts = textsFor(host.locale);
  if (route.page === 'show-code') return openShowCodePage(place, route.otpId, host, texts.shell);
  if (route.page === 'channel-tab') return openChannelTabPage(place, host, texts);
  await loadedApp()
    .then(({ mountApp }) => mountApp(place, host))
    .catch(() => showNotLoaded(place, texts.shell, () => location.reload()));
}

const place = document.getElementById('page');
if (place !== null) void open(place);
