/** What a page of the app asks for with `authentication.authenticate`. */
interface AskedWindow {
  readonly url: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

type WindowAnswer = readonly [isAnswered: boolean, result: unknown];

/** Milliseconds between two looks at whether the person has closed the window, which no event tells. */
const LOOK_MILLISECONDS = 300;

/**
 * Opens a page of the app in a window of its own, as Teams in a browser does, and plays the host for it until it says how
 * it ended. The page may lead to another site and come back.
 */
export function askInWindow(
  { url, width, height }: AskedWindow,
  runtime: string,
  context: () => Readonly<Record<string, unknown>>,
): Promise<WindowAnswer> {
  const asked = URL.parse(url);
  // teams-js asks for https. This page serves the pages of the app at its own address.
  const own = asked?.host === location.host ? location.origin + asked.pathname + asked.search : undefined;
  const opened = own === undefined ? null : window.open(own, '_blank', `popup,width=${width},height=${height}`);
  if (opened === null) return Promise.resolve([false, 'FailedToOpenWindow']);
  return new Promise((resolve) => {
    const end = (answer: WindowAnswer): void => {
      clearInterval(looking);
      removeEventListener('message', onMessage);
      resolve(answer);
    };
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== opened || origin !== location.origin) return;
      const {
        id,
        uuidAsString,
        func,
        args = [],
      } = data as Readonly<Record<'func' | 'id' | 'uuidAsString', unknown>> & {
        readonly args?: readonly unknown[];
      };
      const answer = (...given: unknown[]): void => opened.postMessage({ id, uuidAsString, args: given }, origin);
      if (func === 'initialize') answer('authentication', 'web', runtime, '2.0.1');
      if (func === 'getContext') answer({ ...context(), frameContext: 'authentication' });
      if (func === 'authentication.authenticate.success') end([true, args[0]]);
      if (func === 'authentication.authenticate.failure') end([false, args[0]]);
    };
    const looking = setInterval(() => {
      if (opened.closed) end([false, 'CancelledByUser']);
    }, LOOK_MILLISECONDS);
    addEventListener('message', onMessage);
  });
}
