import { compactDecrypt } from 'jose';
import { DEVICE_PATHS } from '../../contract/device-api.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import {
  approvalCard,
  CONSOLE_KEY,
  consoleForm,
  decide,
  type JsonAnswer,
  poll,
  type Stage,
  type Submitted,
  textOf,
  trySubmit,
} from '../e2e/stage.ts';

/** What became of one console. */
export interface Journey {
  readonly serialNumber: string;
  /** Milliseconds since 1970 at which the console had the credential. */
  readonly collectedAt: number;
  /** Whether the password signs in to the account, as the directory sees it. */
  readonly signsIn: boolean;
}

const { diego, grady, megan } = SANDBOX_PEOPLE;
const APPROVERS = [grady, megan, diego];
/** Pause of a person or a console after a failure, in milliseconds. */
const AGAIN_MILLISECONDS = 1000;
/** A journey that takes longer than this is stuck. */
const STUCK_MILLISECONDS = 300_000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Tries until it works, as people and consoles do. @throws the last error when it takes too long */
export async function persist<Result>(act: () => Promise<Result | undefined>): Promise<Result> {
  const end = Date.now() + STUCK_MILLISECONDS;
  for (;;) {
    const last = Date.now() > end;
    const result = await act().catch((error: unknown) => {
      if (last) throw error;
      return undefined;
    });
    if (result !== undefined) return result;
    if (last) throw new Error('it never worked');
    await pause(AGAIN_MILLISECONDS);
  }
}

async function submitOnce(stage: Stage, code: string, serialNumber: string): Promise<Submitted | undefined> {
  const { status, body } = await trySubmit(stage, consoleForm(code, serialNumber));
  if (status >= 400 && status < 500 && status !== 429) throw new Error(`${serialNumber}: ${status} ${textOf(body)}`);
  return status === 200 ? { deviceCode: String(body['device_code']), matchCode: String(body['user_code']) } : undefined;
}

async function approve(stage: Stage, { matchCode }: Submitted, serialNumber: string, index: number): Promise<void> {
  const approver = APPROVERS[index % APPROVERS.length] ?? grady;
  await persist(async () => {
    const card = await approvalCard(stage, serialNumber);
    if (/Approved by|was set|Signed in/.test(textOf(card))) return true;
    const { statusCode, value } = await decide(stage, card, approver, 'Approve', { matchCode });
    return statusCode === 200 && /Approved by|already decided/.test(textOf(value)) ? true : undefined;
  });
}

/** Polls as the console does: it waits for the interval after each answer, and a second after none. */
async function collect(stage: Stage, submitted: Submitted): Promise<JsonAnswer['body']> {
  let interval = 5;
  return persist(async () => {
    const { status, body } = await poll(stage, submitted);
    if (status === 200) return body;
    if (body['error'] === 'slow_down') interval = Number(body['interval'] ?? interval + 5);
    if (['access_denied', 'expired_token', 'invalid_grant'].includes(String(body['error'])))
      throw new Error(textOf(body));
    if (status < 500) await pause(interval * 1000 - AGAIN_MILLISECONDS);
    return undefined;
  });
}

async function acknowledge({ url }: Stage, accessToken: string, reached: 'delivered' | 'signed_in'): Promise<void> {
  await persist(async () => {
    const { status } = await fetch(url + DEVICE_PATHS.acknowledgement, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: new URLSearchParams({ stage: reached }),
    });
    return status === 204 ? true : undefined;
  });
}

/** Takes one console from its code to its sign-in, whatever happens to the servers meanwhile. */
export async function travel(stage: Stage, code: string, serialNumber: string, index: number): Promise<Journey> {
  const submitted = await persist(() => submitOnce(stage, code, serialNumber));
  await approve(stage, submitted, serialNumber, index);
  const body = await collect(stage, submitted);
  const collectedAt = Date.now();
  const { plaintext } = await compactDecrypt(String(body['credential']), CONSOLE_KEY.privateKey);
  const { upn = '', password = '' } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as Record<string, string>;
  const { signedIn } = stage.sandbox.parts.graph.signIn(upn, password);
  await acknowledge(stage, String(body['access_token']), 'delivered');
  await acknowledge(stage, String(body['access_token']), 'signed_in');
  return { serialNumber, collectedAt, signsIn: signedIn };
}
