import assert from 'node:assert/strict';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { parseRequestView, type RequestView, requestPath } from '../../../contract/requests.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { compactDecrypt } from 'jose';
import { beforeAskingAgain } from '../../support/pause.ts';
import { approvalCard, CONSOLE_KEY, decide, generateCode, poll, type Stage, submit } from '../stage.ts';
import { callTab } from '../tab-calls.ts';

const { lidia, megan } = SANDBOX_PEOPLE;
const PATIENCE_MILLISECONDS = 90_000;

/** A room whose console has its credential, and has said so. */
export interface DeliveredRoom {
  readonly room: number;
  readonly serialNumber: string;
  readonly requestId: string;
  readonly upn: string;
  readonly password: string;
  /** Lets the console say more, such as `signed_in`. */
  readonly report: (form: Readonly<Record<string, string>>) => Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;

async function acknowledge({ url }: Stage, token: string, form: Readonly<Record<string, string>>): Promise<void> {
  const answer = await fetch(url + DEVICE_PATHS.acknowledgement, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(form),
  });
  assert.ok(answer.ok, `${form['stage']}: ${answer.status} ${await answer.text()}`);
}

async function requestIdOf(stage: Stage, serialNumber: string): Promise<string> {
  const { body } = await callTab(stage, lidia, '/api/tab/requests');
  const found = (body['items'] as readonly Json[]).find(
    ({ device }) => (device as Json)['serialNumber'] === serialNumber,
  );
  return String((found ?? assert.fail(`no request of ${serialNumber}`))['id']);
}

/** Leads a room from its code to the console that has the credential. */
export async function deliverRoom(stage: Stage, room: number, serialNumber = `SN-${room}`): Promise<DeliveredRoom> {
  const submitted = await submit(stage, await generateCode(stage, room), serialNumber);
  const card = await approvalCard(stage, serialNumber, 'Approve');
  const requestId = await requestIdOf(stage, serialNumber);
  await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
  let answer = await poll(stage, submitted);
  while (answer.body['error'] === 'authorization_pending') answer = await poll(stage, submitted);
  const { plaintext } = await compactDecrypt(String(answer.body['credential']), CONSOLE_KEY.privateKey);
  const { upn, password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { upn: string; password: string };
  const report = (form: Readonly<Record<string, string>>) =>
    acknowledge(stage, String(answer.body['access_token']), form);
  await report({ stage: 'delivered' });
  return { room, serialNumber, requestId, upn, password, report };
}

/** Returns the request as the page shows it. */
export async function requestView(stage: Stage, { requestId }: Pick<DeliveredRoom, 'requestId'>): Promise<RequestView> {
  const { status, body } = await callTab(stage, megan, requestPath(requestId));
  assert.equal(status, 200, JSON.stringify(body));
  return parseRequestView(body);
}

/** Waits until the page shows what is wanted. */
export async function viewWhen(
  stage: Stage,
  room: Pick<DeliveredRoom, 'requestId'>,
  what: string,
  isWanted: (view: RequestView) => boolean,
): Promise<RequestView> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const view = await requestView(stage, room);
    if (isWanted(view)) return view;
    assert.ok(performance.now() < end, `it did not happen: ${what}: ${JSON.stringify(view.signIn)}`);
    await beforeAskingAgain();
  }
}
