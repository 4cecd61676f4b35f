import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { checkDelivery } from '../../../console/after-restart/check-delivery.ts';
import { deviceClient } from '../../../console/device/device-client.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import type { Outcome } from '../../../console/enroll/outcome.ts';
import type { Delivered, RunState } from '../../../console/enroll/run-state.ts';
import { stateStore } from '../../../console/enroll/state-store.ts';
import { posixAccess } from '../../../console/machine/file-access.ts';
import { plainConnector } from '../network/plain-connector.ts';
import { recordedRoomsLog } from '../../../console/machine/rooms-log.ts';
import { settingsMark } from '../../../console/machine/settings-folder.ts';
import type { Folders } from '../console-process.ts';
import { settableTimer } from '../settable-timer.ts';

const MINUTES = 60_000;
const ADDRESSES = ['room-01@contoso.example', 'oslo-3.14@contoso.example'] as const;
const SETTINGS = '<SkypeSettings>ours</SkypeSettings>';
const STARTED = new Date('2026-03-04T14:02:00Z');

/** The description of a sign-in that needs multifactor authentication. */
export const MFA =
  'Network status : Healthy. Exchange status : 80131500 : AADSTS50076. Signin status: NotApplicable. Teams Signin status: Unhealthy.';

/**
 * A console that has just restarted after a delivery: the state and the file are there, time passes only while the program
 * sleeps, and a test says what happens at which minute.
 */
export function restartStage(folders: Folders, server: string) {
  const timer = settableTimer(STARTED);
  const path = join(folders.out, 'SkypeSettings.xml');
  const logFile = join(folders.out, '..', 'rooms-log.json');
  const told: ConsoleEvent[] = [];
  const removed: string[] = [];
  const plans: { readonly at: number; readonly act: () => void | Promise<void> }[] = [];
  const entries: object[] = [];
  const store = stateStore(folders.state, posixAccess);
  const state: Delivered = {
    ...{ version: 2, stage: 'delivered', server, privateKey: 'PEM', folder: folders.out, selector: 'AB12', pins: [] },
    ...{
      deviceCode: 'dc',
      matchCode: '123456',
      isBound: true,
      intervalSeconds: 0,
      requestId: 'r',
      accessToken: 'at-1',
    },
    submittedAt: '2026-03-04T13:50:00.000Z',
    expiresAt: '2026-03-04T15:00:00.000Z',
    path,
    fileMarks: [settingsMark(Buffer.from(SETTINGS))],
    addresses: ADDRESSES,
    writtenAt: '2026-03-04T14:00:00.000Z',
  };
  const passing = async (milliseconds: number, signal: AbortSignal) => {
    await timer.sleep(milliseconds, signal);
    while (plans[0] !== undefined && plans[0].at <= timer.elapsed()) await plans.shift()?.act();
  };
  const write = (id: number, data: object) => {
    entries.push({ id, at: timer.now().toISOString(), text: JSON.stringify({ OperationName: 'Heartbeat', ...data }) });
    writeFileSync(logFile, JSON.stringify({ log: true, entries }));
  };
  return {
    ...{ timer, told, store, state, path, removed },
    names: () => told.map(({ event }) => event),
    /** Plans an act; acts must be planned in the order of their times. */
    at: (minutes: number, act: () => void | Promise<void>) => {
      plans.push({ at: minutes * MINUTES, act });
    },
    takeFile: () => rmSync(path, { force: true }),
    healthy: (Alias: string = ADDRESSES[0].toUpperCase()) =>
      write(2000, { Description: 'Heartbeat is healthy.', Alias }),
    unhealthy: (Description: string, Alias = '') => write(2001, { Description, Alias }),
    fileStands: () => existsSync(path),
    kept: (): Promise<RunState | undefined> => store.load(),
    keptFile: () => readFileSync(join(folders.state, 'run.json'), 'utf8'),
    /** Runs the check. Without a log file this console has none. */
    check: async (saved: RunState | undefined = state, startedAt = STARTED): Promise<Outcome> => {
      if (saved !== undefined) await store.save(saved);
      const { signal } = new AbortController();
      return checkDelivery({
        ...{ store, signal, startedAt },
        timer: { ...timer, sleep: passing },
        random: () => 0,
        texts: consoleTexts('en'),
        report: (event) => void told.push(event),
        connect: ({ server: url }) => deviceClient(url, signal, plainConnector()),
        roomsLog: recordedRoomsLog(logFile).read,
        task: { remove: async () => void removed.push('task') },
      });
    },
    putFile: (text: string = SETTINGS) => writeFileSync(path, text),
  };
}

export type RestartStage = ReturnType<typeof restartStage>;
