import type { ConsoleReport } from '../after-restart/console-report.ts';
import { type ConsoleTexts, sayReason } from '../../texts/console-texts.ts';
import type { Refused } from '../device/answers.ts';
import type { Acknowledged, Collected } from '../device/device-client.ts';
import { openEnvelope } from './envelope.ts';
import { ConsoleError } from './outcome.ts';
import { type RetryDeps, untilAnswered } from './retry.ts';
import type { Ending, RunDeps } from './run-deps.ts';
import type { Delivered, ServerOfRun, Submitted, Written } from './run-state.ts';
import { refuseForeignSettings, settingsMark, withMark, writeSettings } from '../machine/settings-folder.ts';
import { skypeSettingsXml } from '../machine/skype-settings.ts';

const ACKNOWLEDGE_MS = 10 * 60_000;
const TELL_FAILED_MS = 30_000;

/**
 * Reports a stage, or a fact, to the server and repeats the call while trouble may pass, for up to `milliseconds`.
 * @throws ConsoleError `server`, when the server doesn't answer in time
 */
export function acknowledge(
  run: ServerOfRun & Pick<Written, 'accessToken'>,
  report: 'delivered' | 'signed_in' | 'failed' | ConsoleReport,
  deps: Pick<RunDeps, keyof RetryDeps | 'connect'>,
  milliseconds: number = ACKNOWLEDGE_MS,
): Promise<Acknowledged | Refused> {
  const { server, accessToken } = run;
  const client = deps.connect(run);
  const deadline = deps.timer.elapsed() + milliseconds;
  return untilAnswered(server, () => client.acknowledge(accessToken, report), deadline, deps);
}

/** Returns what the server said to its refusal, in the installer's language if it named a reason. */
export function wordsOf({ reason, reasonText, description }: Refused, { texts }: Pick<RunDeps, 'texts'>): string {
  return reason === undefined ? description : sayReason(texts, reason, reasonText);
}

async function openAndWrite(state: Submitted, collected: Collected, deps: RunDeps): Promise<Written> {
  const credential = openEnvelope(collected.envelope, {
    privateKeyPem: state.privateKey,
    requestId: state.requestId,
    now: collected.date ?? deps.timer.now(),
  });
  const bytes = Buffer.from(skypeSettingsXml(credential), 'utf8');
  try {
    const marked = await markBeforeWriting(state, bytes, deps);
    const { folder } = state;
    const protect = (file: string) => deps.protectSettings(file, folder);
    const path = await writeSettings({ path: folder, protect, madeIn: deps.settingsMadeIn }, bytes);
    const addresses = [credential.upn, credential.mail];
    const writtenAt = deps.timer.now().toISOString();
    return { ...marked, stage: 'written', accessToken: collected.accessToken, path, addresses, writtenAt };
  } finally {
    bytes.fill(0);
  }
}

/**
 * Saves the mark of the file before the file exists, so that a run which was killed in between knows its file again. The
 * check comes last, because somebody may have put another file there while the run waited.
 */
async function markBeforeWriting(state: Submitted, bytes: Uint8Array, deps: RunDeps): Promise<Submitted> {
  if (!deps.replaceSettings) await refuseForeignSettings(state.folder, state.fileMarks);
  const marked = { ...state, fileMarks: withMark(state.fileMarks ?? [], settingsMark(bytes)) };
  await deps.store.save(marked);
  return marked;
}

/**
 * Reports `failed`, so that the server can release the credential once more. An error in this call must not hide the
 * error that came before it.
 */
async function tellFailed(
  state: ServerOfRun & Pick<Written, 'accessToken'>,
  deps: RunDeps,
): Promise<keyof ConsoleTexts['run']['putRight']> {
  const told = await acknowledge(state, 'failed', deps, TELL_FAILED_MS).catch(() => undefined);
  deps.signal.throwIfAborted();
  if (told?.kind === 'refused') return 'over';
  return told ? (told.next ?? 'untold') : 'unheard';
}

/**
 * Opens the envelope and writes SkypeSettings.xml.
 * @throws ConsoleError `envelope` or `file`, after the console has tried to report `failed` to the server
 */
export async function writeCredential(state: Submitted, collected: Collected, deps: RunDeps): Promise<Written> {
  try {
    const written = await openAndWrite(state, collected, deps);
    deps.report({ event: 'credential_written', path: written.path });
    return written;
  } catch (error) {
    if (!(error instanceof ConsoleError)) throw error;
    deps.report({ event: 'failed', reason: error.say(deps.texts) });
    const advice = await tellFailed({ ...state, accessToken: collected.accessToken }, deps);
    throw new ConsoleError(error.outcome, (texts) => `${error.say(texts)} ${texts.run.putRight[advice]}`, {
      cause: error,
    });
  }
}

/**
 * Tells the server that the file is in place. Returns an ending when the server refuses because the request is over.
 */
export async function acknowledgeDelivered(state: Written, deps: RunDeps): Promise<Delivered | Ending> {
  const answer = await acknowledge(state, 'delivered', deps);
  if (answer.kind === 'acknowledged') return { ...state, stage: 'delivered' };
  const reason = deps.texts.run.writtenInVain(state.path, wordsOf(answer, deps));
  // The room may sign in all the same, and the server takes that in.
  const kept = answer.reason === 'pick_up_over' ? ({ kept: { ...state, stage: 'delivered' } } as const) : {};
  return { outcome: 'expired', event: { event: 'expired', reason }, ...kept };
}
