import assert from 'node:assert/strict';
import { DEVICE_PATHS } from '../../contract/device-api.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { approvalCard, decide, generateCode, poll, type Stage, submit } from './stage.ts';

/** Tells the server what happened to a credential, in the form of the device API. */
export type Report = (form: Readonly<Record<string, string>>) => Promise<void>;

/** Gives a console of this room its credential. Returns how the console reports what follows. */
export async function deliverTo(stage: Stage, room: number, serialNumber: string): Promise<Report> {
  const submitted = await submit(stage, await generateCode(stage, room), serialNumber);
  const card = await approvalCard(stage, serialNumber, 'Approve');
  await decide(stage, card, SANDBOX_PEOPLE.megan, 'Approve', { matchCode: submitted.matchCode });
  const { body } = await poll(stage, submitted);
  const headers = { authorization: `Bearer ${String(body['access_token'])}` };
  const report: Report = async (form) => {
    const sent = { method: 'POST', headers, body: new URLSearchParams(form) };
    assert.equal((await fetch(stage.url + DEVICE_PATHS.acknowledgement, sent)).status, 204);
  };
  await report({ stage: 'delivered' });
  return report;
}
