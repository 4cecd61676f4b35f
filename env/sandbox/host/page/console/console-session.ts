import { useCallback, useEffect, useReducer, useState } from 'react';
import type { ConsoleFacts, ConsoleLine, ConsoleView } from '../../wire.ts';
import { noteStep } from '../steps/progress.ts';
import { ask, RequestFailed } from '../teams/teams-api.ts';
import { consoleState, FIRST_STATE } from './console-state.ts';
import type { ConsoleState } from './console-state.ts';
import { windowLanguage } from './window-language.ts';
import type { WindowTexts } from './window-texts.ts';

const WAIT_SECONDS = 25;
const RETRY_MS = 1_000;

type ConsoleAct = 'submit' | 'continue' | 'restart' | 'confirm' | 'start-over';

export interface ConsoleWindow {
  readonly facts: ConsoleFacts | undefined;
  readonly texts: WindowTexts;
  /** A BCP 47 language tag for times. */
  readonly locale: string;
  readonly state: ConsoleState;
  readonly connected: boolean;
  readonly problem: string | undefined;
  readonly act: (act: ConsoleAct, body?: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** Returns the console of this window. Its id is in the address, so that a reload finds it again; the code never is. */
export function useConsole(): ConsoleWindow {
  const [id, setId] = useState(() => new URLSearchParams(location.search).get('console') ?? undefined);
  const [facts, setFacts] = useState<ConsoleFacts>();
  const [connected, setConnected] = useState(true);
  const [problem, setProblem] = useState<string>();
  const [{ language, locale, texts }] = useState(windowLanguage);
  const [state, take] = useReducer(
    (before: ConsoleState, lines: readonly ConsoleLine[]) => consoleState(before, lines, texts),
    FIRST_STATE,
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.bar;
    const ending = new AbortController();
    void follow(
      id,
      ending.signal,
      (view) => {
        setFacts(view.facts);
        setId(view.id);
        take(view.lines);
        noteSteps(view.lines);
      },
      setConnected,
    );
    return () => ending.abort();
    // The effect runs once in the life of the window, because only the effect itself changes the id.
  }, []);
  const act = useCallback(
    async (name: ConsoleAct, body: Readonly<Record<string, unknown>> = {}): Promise<void> => {
      setProblem(undefined);
      await ask('POST', `consoles/${id ?? ''}/${name}`, { language, ...body }).catch((error: unknown) =>
        setProblem(error instanceof Error ? error.message : String(error)),
      );
    },
    [id, language],
  );
  return { facts, texts, locale, state, connected, problem, act };
}

async function follow(
  known: string | undefined,
  signal: AbortSignal,
  take: (view: ConsoleView) => void,
  setConnected: (connected: boolean) => void,
): Promise<void> {
  let id = known;
  let after = 0;
  while (!signal.aborted) {
    try {
      id ??= await openNew(take);
      const view = await ask<ConsoleView>(
        'GET',
        `consoles/${id}?after=${after}&wait=${after === 0 ? 0 : WAIT_SECONDS}`,
        undefined,
        signal,
      );
      after = Math.max(1, view.lines.at(-1)?.number ?? after);
      take(view);
      setConnected(true);
    } catch (error) {
      if (signal.aborted) return;
      // The sandbox has restarted and doesn't know this console.
      if (error instanceof RequestFailed && error.status === 404) id = undefined;
      else setConnected(false);
      await new Promise((resolve) => {
        setTimeout(resolve, RETRY_MS);
      });
    }
  }
}

async function openNew(take: (view: ConsoleView) => void): Promise<string> {
  const view = await ask<ConsoleView>('POST', 'consoles', {});
  history.replaceState(null, '', `/console?console=${view.id}`);
  take(view);
  return view.id;
}

function noteSteps(lines: readonly ConsoleLine[]): void {
  for (const line of lines) {
    if (line.event === 'otp_accepted') noteStep('submitted');
    if (line.event === 'waiting' && line['for'] === 'release') noteStep('approved');
    if (line.event === 'credential_written') noteStep('approved');
    if (line.event === 'signed_in') noteStep('signedIn');
  }
}
