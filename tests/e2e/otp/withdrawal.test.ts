import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import {
  approvalCard,
  consoleForm,
  decide,
  generateCode,
  openStage,
  poll,
  revokeCode,
  type Stage,
  submit,
  textOf,
  trySubmit,
} from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;

describe('a withdrawn code', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  it('cancels its request when it is revoked', async () => {
    const submitted = await submit(stage, await generateCode(stage, 1), 'SN-REVOKE');
    const card = await approvalCard(stage, 'SN-REVOKE', 'Approve');
    const held = poll(stage, submitted);
    assert.match(await revokeCode(stage, 1), /was revoked/);
    assert.equal((await held).body['error'], 'access_denied');
    await approvalCard(stage, 'SN-REVOKE', 'Canceled by Adele Vance');
    const { matchCode } = submitted;
    await assert.rejects(decide(stage, card, megan, 'Approve', { matchCode }), { name: 'ConnectorError' });
  });

  it('is refused when it is revoked before a console has it', async () => {
    const otp = await generateCode(stage, 2);
    await revokeCode(stage, 2);
    assert.equal((await trySubmit(stage, consoleForm(otp, 'SN-LATE'))).body['error'], 'invalid_grant');
  });

  it('gives way to a newer code, together with its request', async () => {
    const first = await generateCode(stage, 3);
    const submitted = await submit(stage, first, 'SN-FIRST');
    const held = poll(stage, submitted);
    await approvalCard(stage, 'SN-FIRST', 'Approve');
    const second = await generateCode(stage, 3);
    assert.equal((await held).body['error'], 'access_denied');
    await approvalCard(stage, 'SN-FIRST', 'A newer one-time password replaced this one');
    assert.equal((await trySubmit(stage, consoleForm(first, 'SN-FIRST'))).body['error'], 'invalid_grant');
    await submit(stage, second, 'SN-SECOND');
    await approvalCard(stage, 'SN-SECOND', 'Decide by');
  });

  it('is a wrong code for a second console, and the card warns of it', async () => {
    const otp = await generateCode(stage, 4);
    const submitted = await submit(stage, otp, 'SN-HONEST');
    await approvalCard(stage, 'SN-HONEST', 'Approve');
    const other = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const refused = await trySubmit(stage, consoleForm(otp, 'SN-STRANGE', other.publicKey));
    const unknown = await trySubmit(stage, consoleForm('0000-0000-0000', 'SN-STRANGE', other.publicKey));
    assert.deepEqual(refused, unknown);
    assert.equal(refused.body['error'], 'invalid_grant');
    const warned = await approvalCard(stage, 'SN-HONEST', 'Two consoles used the same code', 'SN-STRANGE');
    const resumed = await submit(stage, otp, 'SN-HONEST');
    assert.equal(resumed.matchCode, submitted.matchCode);
    const answer = await decide(stage, warned, megan, 'Approve', { matchCode: submitted.matchCode });
    assert.match(textOf(answer.value), /Approved by Megan Bowen/);
    assert.equal((await poll(stage, resumed)).status, 200);
  });
});
