import assert from 'node:assert/strict';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { answerTo, consoleForm, generateCode, openStage, type Stage, trySubmit } from '../stage.ts';

const { adele, alex, isaiah, lidia } = SANDBOX_PEOPLE;
const generate = (account: string): string => `generate otp ${account}`;

describe('refusals on the whole server', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  const roomWith = (condition: string): string => {
    const index = Array.from({ length: 50 }, (_, at) => at + 1).find((at) => sandboxRoom(at).condition === condition);
    assert.ok(index, condition);
    return sandboxRoom(index).userPrincipalName;
  };

  it('name what is wrong with an account', async () => {
    assert.match(await answerTo(stage, adele, generate('nowhere@contoso.example')), /No account has this address/);
    assert.match(await answerTo(stage, adele, generate(roomWith('no license'))), /isn't ready for a console/);
    assert.match(await answerTo(stage, adele, generate(roomWith('disabled'))), /isn't ready for a console/);
    assert.match(
      await answerTo(stage, adele, generate(roomWith('synced from on-premises'))),
      /is synced from the on-premises directory/,
    );
  });

  it('meet everybody who may not generate', async () => {
    const { userPrincipalName } = sandboxRoom(1);
    for (const as of [alex, isaiah, lidia]) {
      assert.match(await answerTo(stage, as, generate(userPrincipalName)), /You don't have permission to do this/);
    }
  });

  it('say no more to a console than that the code cannot be used', async () => {
    const code = await generateCode(stage, 1);
    const last = code.at(-1) === '0' ? '1' : '0';
    for (const wrong of [`${code.slice(0, -1)}${last}`, 'AAAA-AAAA-AAAA', '', 'x'.repeat(500)]) {
      const { status, body } = await trySubmit(stage, consoleForm(wrong, 'SN-WRONG-CODE'));
      assert.equal(status, 400);
      assert.equal(body['error'], wrong === '' ? 'invalid_request' : 'invalid_grant');
    }
    assert.equal((await trySubmit(stage, consoleForm(code, 'SN-RIGHT-CODE'))).status, 200);
  });

  it('meet a console that sends its code without end, and not one that was restarted some times', async () => {
    const form = consoleForm(await generateCode(stage, 2), 'SN-WITHOUT-END');
    for (let times = 0; times < 11; times += 1) assert.equal((await trySubmit(stage, form)).status, 200);
    const { status, body } = await trySubmit(stage, form);
    assert.deepEqual([status, body['error']], [429, 'temporarily_unavailable']);
  });
});
