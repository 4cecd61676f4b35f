import { useMutation } from '@tanstack/react-query';
import {
  type ConsentQuestion,
  parsePersonReadingView,
  type PersonReadingView,
  type PersonSource,
} from '../../../contract/sign-ins/person-reading.ts';
import { tabApi, type TabApi } from '../api/api-error.ts';
import { useApp } from '../app/app-context.ts';
import { consentPageUrl } from '../consent/consent-flow.ts';
import type { TeamsHost } from '../teams/teams-host.ts';
import { askInWindow, type WindowAnswer } from '../consent/ask-in-window.ts';

/** Reads a source with the permission of the user, and asks for the consent that this needs. */
export interface PersonReading {
  readonly read: () => void;
  readonly ask: (consent: ConsentQuestion) => void;
  readonly isRunning: boolean;
  readonly view: PersonReadingView | undefined;
  /** How the window for the consent ended, if it brought no answer. */
  readonly ended: Exclude<WindowAnswer, 'answered'> | undefined;
  /** The error of the last read. */
  readonly error: unknown;
}

export function usePersonReading(path: string, source: PersonSource): PersonReading {
  const { api, host } = useApp();
  const reading = useMutation({ mutationFn: () => readSource(api, host, path, source) });
  const asking = useMutation({
    mutationFn: (consent: ConsentQuestion) => askInWindow(host, consentPageUrl(consent, location.host)),
    onSuccess: (answer) => {
      if (answer === 'answered') reading.mutate();
    },
  });
  return {
    read: () => {
      asking.reset();
      reading.mutate();
    },
    ask: (consent) => asking.mutate(consent),
    isRunning: reading.isPending || asking.isPending,
    view: reading.data,
    ended: asking.data === 'answered' ? undefined : asking.data,
    error: reading.error,
  };
}

/**
 * Reads a source. If Microsoft Entra wants a token that holds more, such as the proof of a second factor, it gets one
 * from Teams and tries once more.
 */
async function readSource(
  api: TabApi,
  host: TeamsHost,
  path: string,
  source: PersonSource,
): Promise<PersonReadingView> {
  const call = {
    path,
    method: 'POST',
    body: { source },
    parse: parsePersonReadingView,
  } as const;
  const view = await api(call);
  if (view.outcome !== 'proof_needed' || view.claims === undefined) return view;
  const { claims } = view;
  const proven = await host.token(claims).catch(() => undefined);
  if (proven === undefined) return view;
  return tabApi({ fetch: fetch.bind(globalThis), token: async () => proven, locale: host.locale })(call);
}
