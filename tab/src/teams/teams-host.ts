import type * as TeamsJs from '@microsoft/teams-js';

/** The themes of Teams. */
export type Theme = 'default' | 'dark' | 'contrast';

/** A channel tab in the form that Teams stores. */
export interface ChannelTab {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly suggestedDisplayName: string;
}

/** The setup of a channel tab, while the user adds or changes it. */
interface ChannelTabSetup {
  /** The id of the tab that the user changes; empty for a new tab. */
  readonly entityId: string;
  /** Lets the user save from now on. Teams then stores the result of `chosen`. */
  allowSave(chosen: () => ChannelTab): void;
}

/** The parts of Teams that the pages use. */
export interface TeamsHost {
  readonly theme: Theme;
  /** The locale that the user set in Teams, as a BCP 47 tag. */
  readonly locale: string;
  /** Whether the page is in a dialog, which {@link close} closes. */
  readonly isDialog: boolean;
  /** The place to which a deep link leads, such as `accounts/7`. */
  readonly subPageId?: string;
  /** The setup of a channel tab; absent unless Teams asks what a new or changed tab shows. */
  readonly channelTabSetup?: ChannelTabSetup;
  /** Calls the listener with each new theme, and returns a function that stops this. */
  onThemeChange(listener: (theme: Theme) => void): () => void;
  /**
   * Gets a token for our server that is still valid.
   * @param claims what the token has to hold, as JSON that Microsoft Entra asked for
   * @throws TokenError when Teams gives no token
   */
  token(claims?: string): Promise<string>;
  /**
   * Opens a page of ours in a window of its own, in the size of Microsoft's samples, and waits until it reports success.
   * @throws Error with the message of teams-js or of the page when it ended otherwise
   */
  authenticate(url: string): Promise<string>;
  close(): void;
  /** Opens an address outside the page. */
  openLink(url: string): Promise<void>;
}

/** Why Teams gave no token: someone has to consent, or the sign-in failed. */
export type TokenProblem = 'consent_needed' | 'sign_in_failed';

/** The error when Teams gives no token. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly problem: TokenProblem;

  constructor(problem: TokenProblem, cause: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/**
 * The part of teams-js that the pages use. It comes in as an argument, because the library itself can't be loaded
 * outside a browser.
 */
export type TeamsLibrary = Pick<typeof TeamsJs, 'app' | 'authentication' | 'dialog' | 'pages'>;

/** The place of the page in the browser. */
export interface Surroundings {
  readonly isTopLevel: boolean;
  readonly ownOrigin: string;
  /** The address of the surrounding page as the browser reports it; it may be empty. */
  readonly referrer: string;
}

/**
 * After this time in milliseconds, a surrounding page that stays silent is probably not Teams. The library itself gives
 * up after a minute.
 */
const SILENCE_MILLISECONDS = 5_000;

/**
 * Connects the page to Teams. Returns `undefined` outside Teams.
 * @param onSilence called once when nobody has answered for a while; a slow Teams may still answer later
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
  // This removes Teams' loading indicator, and nothing has to wait for it.
  void teams.app.notifySuccess().catch(() => undefined);
  const isDialog = context.page.frameContext === 'task' && teams.dialog.url.isSupported();
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    isDialog,
    ...(context.page.subPageId !== undefined && context.page.subPageId !== '' && { subPageId: context.page.subPageId }),
    ...(context.page.frameContext === 'settings' && { channelTabSetup: channelTabSetup(teams, context.page.id) }),
    onThemeChange: themeListeners(teams),
    token: (claims) =>
      teams.authentication
        .getAuthToken(claims === undefined ? undefined : { claims: [claims] })
        .catch((error: unknown) => Promise.reject(tokenError(error))),
    authenticate: (url) => teams.authentication.authenticate({ url, width: 600, height: 535 }),
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

/** Distributes theme changes to all listeners, because the library keeps only the handler that was registered last. */
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
 * Returns the origins that the library accepts in addition to Teams. On this machine it is the origin of the
 * surrounding page. Elsewhere it is none, and the server's `frame-ancestors` decides which pages may surround this one.
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

/**
 * The whole messages of teams-js when a consent is missing or the person closed the question for it. Another sign-in
 * problem, such as `invalid_grant` or a second factor, isn't solved by consent.
 * Sources: github.com/OfficeDev/microsoft-teams-library-js/issues/691 for the first, and
 * learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/auth-tab-aad ("The callback page") for the
 * second. Microsoft publishes no list of the messages of `getAuthToken`.
 */
const CONSENT_ERRORS: readonly string[] = ['resourceRequiresConsent', 'CancelledByUser'];

function tokenError(error: unknown): TokenError {
  const message = error instanceof Error ? error.message : String(error);
  return new TokenError(CONSENT_ERRORS.includes(message) ? 'consent_needed' : 'sign_in_failed', error);
}
