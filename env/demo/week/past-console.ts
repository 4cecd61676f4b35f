import { consoleTexts } from '../../../texts/console-texts.ts';
import { deviceClient } from '../../../console/device/device-client.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import { enroll } from '../../../console/enroll/enroll.ts';
import type { RunDeps } from '../../../console/enroll/run-deps.ts';
import type { RunState } from '../../../console/enroll/run-state.ts';
import type { StateStore } from '../../../console/enroll/state-store.ts';
import { systemTimer } from '../../../console/enroll/timer.ts';
import { networkOf } from '../../../console/network/network.ts';
import { trustedAuthorities } from '../../../console/network/trust.ts';

/** A console whose clock is set back as that of the server is. It runs in this process, with the code of the program. */
export interface PastConsole {
  readonly server: string;
  readonly otp: string;
  readonly serialNumber: string;
  /** The folder for the settings of the Teams Rooms app. */
  readonly folder: string;
  /** Returns the time of the past. */
  readonly now: () => Date;
  readonly report: (event: ConsoleEvent) => void;
}

/** Types the code, waits for the decision, and confirms the sign-in after an approval. */
export async function runPastConsole({ server, otp, serialNumber, folder, now, report }: PastConsole): Promise<void> {
  const { signal } = new AbortController();
  const network = networkOf({ environment: {}, roots: [], authorities: trustedAuthorities }, () => {});
  const deps: RunDeps = {
    ask: () => Promise.resolve(undefined),
    store: memoryStore(),
    connect: (run) => {
      const client = deviceClient(run.server, signal, network.forRun(run));
      // The `Date` of an answer is today's, and the envelope was good for some minutes of the past.
      const poll: typeof client.poll = async (...args) => {
        const answer = await client.poll(...args);
        return answer.kind === 'collected' ? { ...answer, date: now() } : answer;
      };
      return { ...client, poll };
    },
    machine: () => Promise.resolve({}),
    findFolder: () => Promise.resolve(folder),
    protectSettings: () => Promise.resolve(),
    replaceSettings: true,
    scheduleCheck: () => Promise.resolve(false),
    timer: { ...systemTimer, now },
    random: Math.random,
    report,
    signal,
    texts: consoleTexts('en'),
  };
  const facts = { make: 'Contoso', model: 'Room Console 2', serialNumber, name: serialNumber };
  const options = { pins: [], tlsRoots: [], allowUnbound: false, restart: false, confirmNow: 'signed_in' } as const;
  await enroll({ ...options, server, otp, facts, folder }, deps);
}

function memoryStore(): StateStore {
  let state: RunState | undefined;
  return {
    check: () => Promise.resolve(),
    load: () => Promise.resolve(state),
    save: (next) => {
      state = next;
      return Promise.resolve();
    },
    forget: () => {
      state = undefined;
      return Promise.resolve();
    },
  };
}
