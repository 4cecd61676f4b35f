import * as teams from '@microsoft/teams-js';
import './page/page.css';
import { showConnecting, showOutsideTeams, showUnknownPage } from './page/plain-pages.ts';
import { routeOf } from './page/route.ts';
import { openShowCodePage } from './show-code/show-code-page.ts';
import { connectTeams, type Theme } from './teams/teams-host.ts';

function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

async function open(place: HTMLElement): Promise<void> {
  showConnecting(place);
  const surroundings = { isTopLevel: window.parent === window, ownOrigin: location.origin, referrer: document.referrer };
  const host = await connectTeams(teams, surroundings, () => showOutsideTeams(place));
  if (host === undefined) return showOutsideTeams(place);
  applyTheme(host.theme);
  host.onThemeChange(applyTheme);
  const route = routeOf(location.hash);
  if (route.page === 'show-code') openShowCodePage(place, route.otpId, host);
  else showUnknownPage(place);
}

const place = document.getElementById('page');
if (place !== null) void open(place);
