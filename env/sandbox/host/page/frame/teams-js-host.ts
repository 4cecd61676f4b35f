import { askInWindow } from './auth-window.ts';
import type { Theme } from '../window/theme.ts';

/** A page's call, as teams-js posts it. The answer carries the same ids. */
interface Call {
  readonly id?: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

/** The functions that a page of the app gets from its host. */
export interface PageHost {
  readonly frameContext: 'content' | 'task';
  readonly context: () => Readonly<Record<string, unknown>>;
  /** Returns a token. @throws Error when the person has not consented, or the sandbox was told to refuse. */
  readonly token: (claims?: readonly string[]) => Promise<string>;
  /** The page is done. If it is in a dialog, the result goes to the bot. */
  readonly complete: (result: unknown) => void;
  /** Opens a dialog for the page, and returns its result to the page. */
  readonly startTask: (task: unknown) => Promise<unknown>;
  readonly openLink: (link: string) => void;
  readonly ready: () => void;
}

type Answer = (host: PageHost, args: readonly unknown[]) => unknown;

const RUNTIME = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: {},
  supports: {
    dialog: { url: { parentCommunication: {} }, card: { bot: {} } },
    pages: { tabs: {}, currentApp: {}, backStack: {} },
    teamsCore: {},
    clipboard: {},
  },
});

const ANSWERS: Readonly<Record<string, Answer>> = {
  initialize: ({ frameContext }) => [frameContext, 'web', RUNTIME, '2.0.1'],
  getContext: ({ context }) => [context()],
  'authentication.authenticate': ({ context }, [url, width, height]) =>
    askInWindow({ url: String(url), width: Number(width), height: Number(height) }, RUNTIME, context),
  'authentication.getAuthToken': ({ token }, [, claims]) =>
    token(Array.isArray(claims) ? claims.map(String) : undefined).then(
      (value) => [true, value],
      () => [false, 'resourceRequiresConsent'],
    ),
  'tasks.startTask': ({ startTask }, [task]) =>
    startTask(task).then(
      (result) => [undefined, result],
      (error: unknown) => [String(error)],
    ),
  'tasks.completeTask': ({ complete }, [result]) => complete(result),
  'tasks.submitTask': ({ complete }, [result]) => complete(result),
  executeDeepLink: ({ openLink }, [link]) => {
    openLink(String(link));
    return [true];
  },
  navigateToTab: () => [true],
  openLink: ({ openLink }, [link]) => {
    openLink(String(link));
    return [true];
  },
  'appInitialization.success': ({ ready }) => ready(),
  'appInitialization.appLoaded': ({ ready }) => ready(),
};

/** Plays the host for the page in `frame`, with teams-js's own messages, until the returned function is called. */
export function hostPage(frame: HTMLIFrameElement, host: () => PageHost): () => void {
  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    const call = callIn(event.data);
    if (call !== undefined) void answerCall(frame, host(), call);
  };
  addEventListener('message', onMessage);
  return () => removeEventListener('message', onMessage);
}

/** Tells the page about a new theme. teams-js passes it on if the page has registered a handler. */
export function tellTheme(frame: HTMLIFrameElement, theme: Theme): void {
  frame.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, location.origin);
}

async function answerCall(frame: HTMLIFrameElement, host: PageHost, call: Call): Promise<void> {
  const args: unknown = await ANSWERS[call.func]?.(host, call.args ?? []);
  if (!Array.isArray(args)) return;
  frame.contentWindow?.postMessage({ id: call.id, uuidAsString: call.uuidAsString, args }, location.origin);
}

function callIn(data: unknown): Call | undefined {
  return typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string'
    ? (data as Call)
    : undefined;
}
