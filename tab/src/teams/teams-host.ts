import type * as TeamsJs from '@microsoft/teams-js';

export type Theme = 'default' | 'dark' | 'contrast';

/** A tab of a channel, as Teams keeps it. */
export interface ChannelTab {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly suggestedDisplayName: string;
}

/** While somebody adds a tab to a channel, or changes it. */
interface ChannelTabSetup {
  /** Of the tab that is changed; empty for a new one. */
  readonly entityId: string;
  /** From now on Teams lets the person save, and then takes what `chosen` says. */
  allowSave(chosen: () => ChannelTab): void;
}

/** What the pages need of Teams. */
export interface TeamsHost {
  readonly theme: Theme;
  /** BCP 47, as the person set it in Teams. */
  readonly locale: string;
  /** The page is in a dialog, which {@link close} closes. */
  readonly isDialog: boolean;
  /** Where a deep link leads, such as `accounts/7`. */
  readonly subPageId?: string;
  /** Only where Teams asks what a new tab shall show. */
  readonly channelTabSetup?: ChannelTabSetup;
  /** Returns how to stop listening. */
  onThemeChange(listener: (theme: Theme) => void): () => void;
  /** A token for our server, fresh enough to be used now. @throws TokenError */
  token(): Promise<string>;
  close(): void;
  /** Opens an address outside of the page. */
  openLink(url: string): Promise<void>;
}

export type TokenProblem = 'consent_needed' | 'sign_in_failed';

export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly problem: TokenProblem;

  constructor(problem: TokenProblem, cause: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** The part of teams-js that is used; the library itself cannot be loaded outside a browser. */
export type TeamsLibrary = Pick<typeof TeamsJs, 'app' | 'authentication' | 'dialog' | 'pages'>;

/** Where the page stands in the browser. */
export interface Surroundings {
  readonly isTopLevel: boolean;
  readonly ownOrigin: string;
  /** Address of the page around this one, as the browser tells it; may be empty. */
  readonly referrer: string;
}

/** After that a silent page around this one is probably not Teams; the library itself gives up after a minute. */
const SILENCE_MILLISECONDS = 5_000;

/**
 * `undefined` outside Teams.
 * @param onSilence called once when nobody has answered for a while; a slow Teams may still do so
 */
export async function connectTeams(
  teams: TeamsLibrary,
  surroundings: Surroundings,
  onSilence: () => void,
): Promise<TeamsHost | undefined> {
  if (surroundings.isTopLevel) return undefined;
  const silence = setTimeout(onSilence, SILENCE_MILLISECONDS);
  const connecting = teams.app.initialize(localOrigins(surroundings)).then(() => teams.app.getContext());
  const context = await connecting.catch(() => undefined).finally(() => clearTimeout(silence));
  if (context === undefined) return undefined;
  // Takes Teams' loading indicator away; nothing waits for it.
  void teams.app.notifySuccess().catch(() => undefined);
  const isDialog = context.page.frameContext === 'task' && teams.dialog.url.isSupported();
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    isDialog,
    ...(context.page.subPageId !== undefined && context.page.subPageId !== '' && { subPageId: context.page.subPageId }),
    ...(context.page.frameContext === 'settings' && { channelTabSetup: channelTabSetup(teams, context.page.id) }),
    onThemeChange: themeListeners(teams),
    token: () => teams.authentication.getAuthToken().catch((error: unknown) => Promise.reject(tokenError(error))),
    close: () => teams.dialog.url.submit(),
    openLink: (url) => teams.app.openLink(url),
  };
}

function channelTabSetup({ pages }: TeamsLibrary, entityId: string): ChannelTabSetup {
  return {
    entityId,
    allowSave: (chosen) => {
      pages.config.registerOnSaveHandler((saving) => {
        pages.config.setConfig(chosen()).then(
          () => saving.notifySuccess(),
          (error: unknown) => saving.notifyFailure(error instanceof Error ? error.message : String(error)),
        );
      });
      pages.config.setValidityState(true);
    },
  };
}

/** The library itself keeps one handler, the last. */
function themeListeners(teams: TeamsLibrary): TeamsHost['onThemeChange'] {
  const listeners = new Set<(theme: Theme) => void>();
  teams.app.registerOnThemeChangeHandler((theme) => {
    for (const listener of listeners) listener(themeOf(theme));
  });
  return (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
}

/**
 * The library listens to Teams, and to what is named here: on this machine, the page around this one. Elsewhere nothing,
 * and the server's `frame-ancestors` decides who may be around in the first place.
 */
function localOrigins({ ownOrigin, referrer }: Surroundings): string[] {
  const around = URL.parse(referrer)?.origin;
  return around !== undefined && isLocal(ownOrigin) && isLocal(around) ? [around] : [];
}

function isLocal(origin: string): boolean {
  const url = URL.parse(origin);
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
}

function themeOf(name: string): Theme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

/** Names that Teams gives to a consent that is missing or was refused (Microsoft Learn, "Enable SSO for tab app"). */
const CONSENT_ERRORS = [
  'resourceRequiresConsent',
  'UserConsentRequired',
  'resourceRequiresMfa',
  'invalid_grant',
  'ConsentFailed',
  'CancelledByUser',
];

function tokenError(error: unknown): TokenError {
  const words = error instanceof Error ? error.message : String(error);
  return new TokenError(
    CONSENT_ERRORS.some((name) => words.includes(name)) ? 'consent_needed' : 'sign_in_failed',
    error,
  );
}
