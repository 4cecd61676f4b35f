import * as teams from '@microsoft/teams-js';
import type { mountApp } from './app/mount-app.tsx';
import { openChannelTabPage } from './channel-tab/channel-tab-page.ts';
import './page/page.css';
import { showConnecting, showNotLoaded, showOutsideTeams } from './page/plain-pages.ts';
import { firstPlace, routeOf } from './page/route.ts';
import { openShowCodePage } from './show-code/show-code-page.ts';
import { connectTeams, type TeamsHost, type Theme } from './teams/teams-host.ts';

/** The module `app/mount-app.tsx`, as far as it is used. */
interface LoadedApp {
  readonly mountApp: typeof mountApp;
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

async function open(place: HTMLElement): Promise<void> {
  showConnecting(place);
  const isInTeams = window.parent !== window;
  // The app is loaded while Teams is asked: neither needs the other.
  const loading = isInTeams && routeOf(location.hash).page === 'app' ? import('./app/mount-app.tsx') : undefined;
  loading?.catch(() => undefined);
  const surroundings = { isTopLevel: !isInTeams, ownOrigin: location.origin, referrer: document.referrer };
  const host = await connectTeams(teams, surroundings, () => showOutsideTeams(place));
  if (host === undefined) return showOutsideTeams(place);
  applyTheme(host.theme);
  host.onThemeChange(applyTheme);
  await openRoute(place, host, loading ?? import('./app/mount-app.tsx'));
}

async function openRoute(place: HTMLElement, host: TeamsHost, loading: Promise<LoadedApp>): Promise<void> {
  history.replaceState(null, '', firstPlace(location.hash, host.subPageId));
  const route = routeOf(location.hash);
  if (route.page === 'show-code') return openShowCodePage(place, route.otpId, host);
  if (route.page === 'channel-tab') return openChannelTabPage(place, host);
  await loading.then((app) => app.mountApp(place, host)).catch(() => showNotLoaded(place, () => location.reload()));
}

const place = document.getElementById('page');
if (place !== null) void open(place);
