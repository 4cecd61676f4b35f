import { app, authentication, dialog, pages } from '@microsoft/teams-js';
import { ACCOUNT_PATHS, parseMe } from '../../contract/accounts.ts';
import { accountPagePath, ALL_ACCOUNTS } from './accounts/account-question.ts';
import { isKnownReader } from './api/known-reader.ts';
import { mayRead } from './api/may-read.ts';
import { type EarlyReads, earlyFetch } from './api/early-answers.ts';
import type { ApiDeps } from './api/tab-api-client.ts';
import type { mountApp } from './app/mount-app.tsx';
import { openChannelTabPage } from './channel/channel-tab-page.ts';
import './page/page.css';
import { showConnecting, showNotLoaded, showOutsideTeams } from './page/plain-pages.ts';
import { firstPlace, routeOf } from './page/route.ts';
import { openShowCodePage } from './otp/show-code-page.ts';
import { connectTeams, type TeamsHost, type Theme } from './teams/teams-host.ts';
import { loadFirstTexts } from './texts/load-texts.ts';
import { type PlainTexts, plainTexts } from './texts/shell-texts.ts';

/**
 * The parts of teams-js that the page uses. They are imported by name, because an import of the whole library would
 * load all of it.
 */
const TEAMS_PARTS = { app, authentication, dialog, pages };

/** The part of the module `app/mount-app.tsx` that this page uses. */
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

/** Loads the app and the texts that the user probably needs. Teams hasn't reported the user's language yet. */
function loadApp(): Promise<LoadedApp> {
  loadFirstTexts(navigator.language).catch(() => undefined);
  return import('./app/mount-app.tsx');
}

async function open(place: HTMLElement): Promise<void> {
  // The browser's language applies until Teams reports the user's language.
  const { shell } = textsFor(navigator.language);
  showConnecting(place, shell);
  const isInTeams = window.parent !== window;
  // The app loads while Teams answers, because neither needs the other.
  const loading = isInTeams && routeOf(location.hash).page === 'app' ? loadApp() : undefined;
  loading?.catch(() => undefined);
  const surroundings = { isTopLevel: !isInTeams, ownOrigin: location.origin, referrer: document.referrer };
  const host = await connectTeams(TEAMS_PARTS, surroundings, () => showOutsideTeams(place, shell));
  if (host === undefined) return showOutsideTeams(place, shell);
  applyTheme(host.theme);
  host.onThemeChange(applyTheme);
  await openRoute(place, host, () => loading ?? loadApp());
}

function apiDeps(host: TeamsHost): ApiDeps {
  return { fetch: fetch.bind(globalThis), token: () => host.token(), locale: host.locale };
}

/**
 * Returns the addresses that the app reads first. The list is asked for when it is known that the person may read it,
 * because each refusal would leave a trace in the audit.
 */
function firstReads(hash: string): EarlyReads {
  const lists = /^#?\/?(accounts)?$/.test(hash) ? [accountPagePath(ALL_ACCOUNTS, 0)] : [];
  if (isKnownReader()) return { atOnce: [ACCOUNT_PATHS.me, ...lists] };
  const allowedBy = (body: unknown): boolean => mayRead(parseMe(body));
  return { atOnce: [ACCOUNT_PATHS.me], next: { path: ACCOUNT_PATHS.me, allowedBy, paths: lists } };
}

async function openRoute(place: HTMLElement, host: TeamsHost, loadedApp: () => Promise<LoadedApp>): Promise<void> {
  history.replaceState(null, '', firstPlace(location.hash, host.subPageId));
  const route = routeOf(location.hash);
  const texts = textsFor(host.locale);
  if (route.page === 'show-code') return openShowCodePage(place, route.otpId, host, texts.shell);
  if (route.page === 'channel-tab') return openChannelTabPage(place, host, texts);
  // The data is asked for while the app loads, because neither needs the other.
  const early = earlyFetch(apiDeps(host), firstReads(location.hash));
  await loadedApp()
    .then(({ mountApp }) => mountApp(place, host, early))
    .catch(() => showNotLoaded(place, texts.shell, () => location.reload()));
}

/** Whether this is the window in which a consent is asked for, or to which Microsoft Entra brings the answer. */
function isForConsent({ search, hash }: Location): boolean {
  return search.startsWith('?consent') || /[#&]state=/.test(hash);
}

const place = document.getElementById('page');
if (place !== null)
  void (isForConsent(location)
    ? import('./consent/consent-page.ts').then(({ openConsentPage }) => openConsentPage(place, TEAMS_PARTS))
    : open(place));
