import assert from 'node:assert/strict';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { answerTo, approvalCard, decide, generateCode, openStage, poll, type Stage, submit, textOf } from './stage.ts';

const { adele, alex, diego, isaiah, lidia, megan, nestor } = SANDBOX_PEOPLE;

describe('who decides', function suite() {
  this.timeout(60_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  it('is one of two approvers who press at once, and the other is told who', async () => {
    const submitted = await submit(stage, await generateCode(stage, 1), 'SN-RACE');
    const card = await approvalCard(stage, 'SN-RACE', 'Approve');
    const { matchCode } = submitted;
    const answers = await Promise.all([megan, diego].map((as) => decide(stage, card, as, 'Approve', { matchCode })));
    const texts = answers.map(({ value }) => textOf(value));
    const losers = texts.filter((text) => text.includes('already been decided'));
    assert.equal(losers.length, 1, texts.join('\n'));
    const winner = texts.find((text) => !losers.includes(text)) ?? '';
    const name = /Approved by (Megan Bowen|Diego Siciliani)/.exec(winner)?.[1];
    assert.ok(name, winner);
    assert.ok(losers[0]?.includes(`already been decided by ${name}`), losers[0]);
    assert.equal((await poll(stage, submitted)).status, 200);
  });

  it('is told to the second one by command too, by the name that the request had', async () => {
    const submitted = await submit(stage, await generateCode(stage, 3), 'SN-LATE');
    const name = /Request","value":"([^"]+)"/.exec(textOf(await approvalCard(stage, 'SN-LATE', 'Approve')))?.[1];
    assert.match(await answerTo(stage, megan, `approve ${name} ${submitted.matchCode}`), /Approved by Megan Bowen/);
    for (const late of [`approve ${name} ${submitted.matchCode}`, `reject ${name} 1`]) {
      assert.match(await answerTo(stage, diego, late), /already been decided by Megan Bowen at /);
    }
  });

  it('is nobody without the right, no guest and no disabled account, and the card stays', async () => {
    const submitted = await submit(stage, await generateCode(stage, 2), 'SN-RIGHT');
    const card = await approvalCard(stage, 'SN-RIGHT', 'Approve');
    const { matchCode } = submitted;
    const answers = await Promise.all([adele, alex, lidia, isaiah, nestor].flatMap((as) => [
      decide(stage, card, as, 'Approve', { matchCode }),
      decide(stage, card, as, 'Reject', { reason: 'unknown_device' }),
    ]));
    for (const { value } of answers) assert.match(textOf(value), /You have no right to do this/);
    const after = await approvalCard(stage, 'SN-RIGHT', 'Approve', 'Awaiting OTP Approval');
    assert.equal(after.updatedAt, card.updatedAt);
    const allowed = await decide(stage, card, megan, 'Approve', { matchCode });
    assert.match(textOf(allowed.value), /Approved by Megan Bowen/);
    assert.equal((await poll(stage, submitted)).status, 200);
  });
});
