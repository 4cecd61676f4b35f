import type { AcknowledgementStage } from '../bot/contract/device-api.ts';
import type { Acknowledged, Collected, Refused } from './device-client.ts';
import { openEnvelope } from './envelope.ts';
import { ConsoleError } from './outcome.ts';
import { untilAnswered } from './retry.ts';
import type { Ending, RunDeps } from './run-deps.ts';
import type { Delivered, Submitted, Written } from './run-state.ts';
import { writeSettings } from './settings-folder.ts';
import { skypeSettingsXml } from './skype-settings.ts';

const ACKNOWLEDGE_MS = 10 * 60_000;
const TELL_FAILED_MS = 30_000;

export function acknowledge(
  { server, accessToken }: Pick<Written, 'server' | 'accessToken'>,
  stage: AcknowledgementStage,
  deps: RunDeps,
  milliseconds: number = ACKNOWLEDGE_MS,
): Promise<Acknowledged | Refused> {
  const client = deps.connect(server);
  const deadline = deps.timer.elapsed() + milliseconds;
  return untilAnswered(server, () => client.acknowledge(accessToken, stage), deadline, deps);
}

async function openAndWrite(state: Submitted, collected: Collected, deps: RunDeps): Promise<Written> {
  const credential = openEnvelope(collected.envelope, {
    privateKeyPem: state.privateKey,
    requestId: state.requestId,
    now: collected.date ?? deps.timer.now(),
  });
  const folder = { path: state.folder, protect: deps.protectSettings };
  const path = await writeSettings(folder, skypeSettingsXml(credential));
  return { ...state, stage: 'written', accessToken: collected.accessToken, path };
}

const PUT_RIGHT = {
  release: 'Put this right and run the same command again: a new password comes under the same approval.',
  attention: 'It has failed too often: put this right, let your administrator try again, and run the same command again.',
  over: 'No password comes under this approval any more: put this right, and ask your administrator for a new code.',
  untold: 'Put this right and run the same command again.',
} as const;

/** Says `failed`, so that the server releases once more; an error here must not hide the one before. */
async function tellFailed(server: string, accessToken: string, deps: RunDeps): Promise<string> {
  const told = await acknowledge({ server, accessToken }, 'failed', deps, TELL_FAILED_MS).catch(() => undefined);
  deps.signal.throwIfAborted();
  if (told?.kind !== 'acknowledged') return 'The server could not be told. Put this right and run the same command again soon.';
  return `The server was told. ${PUT_RIGHT[told.next ?? 'untold']}`;
}

/**
 * Opens the envelope and writes SkypeSettings.xml.
 * @throws ConsoleError envelope or file, after the server was told `failed`
 */
export async function writeCredential(state: Submitted, collected: Collected, deps: RunDeps): Promise<Written> {
  try {
    const written = await openAndWrite(state, collected, deps);
    deps.report({ event: 'credential_written', path: written.path });
    return written;
  } catch (error) {
    if (!(error instanceof ConsoleError)) throw error;
    deps.report({ event: 'failed', reason: error.message });
    const advice = await tellFailed(state.server, collected.accessToken, deps);
    throw new ConsoleError(error.outcome, `${error.message} ${advice}`, { cause: error });
  }
}

/** Tells the server that the file is there. */
export async function acknowledgeDelivered(state: Written, deps: RunDeps): Promise<Delivered | Ending> {
  const answer = await acknowledge(state, 'delivered', deps);
  if (answer.kind === 'acknowledged') return { ...state, stage: 'delivered' };
  const reason = `${state.path} is written, but the server no longer waits for this console${
    answer.description ? ` (${answer.description})` : ''
  }. Restart the console, and tell your administrator whether the room signs in.`;
  return { outcome: 'expired', event: { event: 'expired', reason } };
}
