import assert from 'node:assert/strict';
import { type AccountDetail, parseAccountDetail } from '../../../contract/pages/account-detail.ts';
import { accountPath, refreshPath } from '../../../contract/accounts.ts';
import type { CheckView } from '../../../contract/checks.ts';
import { parsePolicyCheckView, POLICY_CHECK_PATH } from '../../../contract/policies/policy-check.ts';
import type { CheckResult } from '../../../contract/words.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { type EngineDatabase, ENGINES, openEngine } from '../servers/servers.ts';
import { answerTo, approvalCard, generateCode, openStage, type Stage, submit } from '../stage.ts';
import { openTab, type TabClient } from '../tab-client.ts';

const { grady, lidia } = SANDBOX_PEOPLE;
const PERMISSION = 'Policy.Read.ConditionalAccess';

for (const engine of ENGINES)
  describe(`what Conditional Access would do, with ${engine},`, function suite() {
    this.timeout(180_000);
    let stage: Stage;
    let database: EngineDatabase;
    let tab: TabClient;
    before(async function begin() {
      database = await openEngine(this, engine);
      stage = await openStage(database.settings, database.start);
      tab = await openTab(stage, grady);
    });
    after(async () => {
      await stage?.close();
      await database?.drop();
    });
    afterEach(() => {
      stage.sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
      for (const { id } of stage.sandbox.parts.graph.policies.all) stage.sandbox.parts.graph.policies.remove(id);
    });

    const add = (displayName: string, control: 'compliantDevice' | 'mfa', room: number): string =>
      stage.sandbox.parts.graph.policies.add({
        displayName,
        conditions: { users: { includeUsers: [sandboxRoom(room).objectId] } },
        grantControls: { operator: 'OR', builtInControls: [control] },
      });
    const checkIn = ({ checks }: AccountDetail): CheckView =>
      checks.find(({ name }) => name === 'sign_in_policies') ?? assert.fail('no check');

    /** Reads the account until the check has this result. */
    async function checkOf(room: number, result: CheckResult): Promise<CheckView> {
      for (;;) {
        const check = checkIn(await tab.get(accountPath(sandboxRoom(room).objectId), parseAccountDetail));
        if (check.result === result && (check.readAt !== undefined || result === 'not_checked')) return check;
        await beforeAskingAgain();
      }
    }
    const refresh = (room: number): Promise<AccountDetail> =>
      tab.post(refreshPath(sandboxRoom(room).objectId), {}, parseAccountDetail);

    it('fails the check of an account with a code, with the name of the policy on page, card and in chat', async () => {
      add('Require MFA', 'mfa', 6);
      await submit(stage, await generateCode(stage, 6), 'SN-POLICY-6');
      const check = await checkOf(6, 'failed');
      const words = /The policy "Require MFA" requires multifactor authentication\. A console can't meet this\./;
      assert.match(check.remedy ?? '', words);
      await approvalCard(
        stage,
        'SN-POLICY-6',
        'Failed check: Conditional Access lets the console sign in',
        'Require MFA',
      );
      assert.match(await answerTo(stage, lidia, `status ${sandboxRoom(6).userPrincipalName}`), /Require MFA/);
    });

    it('keeps an account with a blocking policy out of new codes until the policy is gone and it is refreshed', async () => {
      const id = add('Require MFA', 'mfa', 7);
      await refresh(7);
      await checkOf(7, 'failed');
      const refused = await answerTo(stage, grady, `generate otp ${sandboxRoom(7).userPrincipalName}`);
      assert.match(refused, /The policy .{0,6}Require MFA.{0,6} requires multifactor authentication/);
      stage.sandbox.parts.graph.policies.remove(id);
      await refresh(7);
      await checkOf(7, 'passed');
      assert.ok(await generateCode(stage, 7));
    });

    it('says what to do first when the device decides, and tells the wizard', async () => {
      add('Require compliance', 'compliantDevice', 8);
      const selection = { accountIds: [sandboxRoom(8).objectId] };
      const first = await tab.post(POLICY_CHECK_PATH, { selection }, parsePolicyCheckView);
      assert.deepEqual([first.waiting, first.accounts], [1, []]);
      const check = await checkOf(8, 'depends');
      assert.match(check.remedy ?? '', /First enroll the console in Microsoft Intune/);
      const then = await tab.post(POLICY_CHECK_PATH, { selection }, parsePolicyCheckView);
      assert.deepEqual([then.waiting, then.depends, then.accounts[0]?.remedy], [0, 1, check.remedy]);
      assert.ok(await generateCode(stage, 8), 'the account can get a code');
    });

    it('says that the permission is missing, and blocks nothing', async () => {
      stage.sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== PERMISSION));
      assert.ok(await generateCode(stage, 9));
      for (;;) {
        const { reason } = await checkOf(9, 'not_checked');
        if (reason === 'Not checked: the app lacks the permission to read it.') break;
        await beforeAskingAgain();
      }
    });
  });
