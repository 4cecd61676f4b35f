import { codePath, parseCodeAnswer } from '../../../contract/tab-api.ts';
import type { ShellTexts } from '../../../texts/en/tab/shell.ts';
import { getFromApi } from '../api/tab-api-client.ts';
import type { TeamsHost } from '../teams/teams-host.ts';
import { type CodeEvent, LOADING, nextCodeState } from './code-state.ts';
import { codeView } from './code-view.ts';

const TICK_MILLISECONDS = 500;

/** Shows a one-time password to the person who generated it, for as long as the server allows. */
export function openShowCodePage(place: HTMLElement, otpId: string, host: TeamsHost, texts: ShellTexts): void {
  let state = LOADING;
  const draw = codeView(place, texts, host.locale, {
    tryAgain: () => void load(),
    copied: (how) => handle({ kind: 'copied', how }),
    ...(host.isDialog && { close: () => host.close() }),
  });
  const handle = (event: CodeEvent): void => {
    state = nextCodeState(state, event);
    draw(state);
  };
  const load = async (): Promise<void> => {
    handle({ kind: 'asked' });
    const deps = { fetch: fetch.bind(globalThis), token: () => host.token(), locale: host.locale };
    const answer = await getFromApi(deps, codePath(otpId), parseCodeAnswer);
    handle({ kind: 'answered', answer, now: performance.now() });
  };
  setInterval(() => {
    if (state.kind === 'shown') handle({ kind: 'ticked', now: performance.now() });
  }, TICK_MILLISECONDS);
  void load();
}
