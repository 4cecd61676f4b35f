import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  parseRolloutCodes,
  parseRolloutItems,
  parseRolloutView,
  ROLLOUT_PATHS,
  rolloutPath,
} from '../../../contract/rollouts.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { revokeCode, submit } from '../../e2e/stage.ts';
import { callTab } from '../../e2e/tab-calls.ts';
import { findingsIn, openTabStage, type TabStage, type TabWindow } from '../tab-window.ts';
import { button } from '../wizard/wizard-windows.ts';

const { adele } = SANDBOX_PEOPLE;
const ROOMS = [1, 2, 3, 5].map((number) => sandboxRoom(number));

describe('the page of codes, in each of its states', function () {
  this.timeout(600_000);
  let tabs: TabStage;
  let batchId: string;
  before(async function () {
    tabs = await openTabStage(this);
    batchId = await rollOut();
  });
  after(() => tabs?.close());

  const get = (path: string) => callTab(tabs.stage, adele, path);

  /** @param replaced the rollout whose codes the new one replaces */
  async function rollOut(replaced?: string): Promise<string> {
    const old = replaced && parseRolloutItems((await get(rolloutPath(replaced, 'items'))).body).items;
    const { body } = await callTab(tabs.stage, adele, ROLLOUT_PATHS.list, {
      body: {
        selection: { accountIds: ROOMS.map(({ objectId }) => objectId) },
        passwordMode: 'reset',
        ttlHours: 8,
        ...(old && { expected: old.map(({ accountId, otpId }) => ({ accountId, otpId })) }),
      },
      headers: { 'idempotency-key': randomUUID() },
    });
    const { id } = parseRolloutView(body);
    while (parseRolloutView((await get(rolloutPath(id))).body).status !== 'finished');
    return id;
  }

  async function opened(check: (window: TabWindow) => Promise<void>): Promise<void> {
    const window = await tabs.open('adele', `batches/${batchId}/codes`);
    await window.tab.getByRole('list', { name: 'Codes' }).waitFor();
    await check(window);
    assert.deepEqual(tabs.faults(), []);
    await window.close();
  }

  it('makes codes again that nobody saw, by keyboard, and has nothing that axe finds', async () => {
    const { stage } = tabs;
    await stage.setClock?.(16 * 60);
    await opened(async (window) => {
      const { tab, page } = window;
      await tab.getByText('4 codes can no longer be shown, and no one has seen them.').waitFor();
      assert.equal(await findingsIn(window), '');
      await button(tab, 'Generate 4 codes again').focus();
      await page.keyboard.press('Enter');
      await tab.getByText('4 one-time passwords generated').waitFor();
      const address = await (await window.frame()).evaluate('location.hash');
      batchId = String(address).split('/').at(-1) ?? '';
    });
  });

  it('follows what becomes of each code while it is open, and names every room', async () => {
    const { stage } = tabs;
    batchId = await rollOut(batchId);
    await opened(async (window) => {
      const { tab } = window;
      const rows = tab.getByRole('list', { name: 'Codes' }).getByRole('listitem');
      assert.equal(await rows.count(), ROOMS.length);
      const { items } = parseRolloutCodes((await get(rolloutPath(batchId, 'codes'))).body);
      await submit(stage, items[0]?.code ?? '', 'SN-1');
      await revokeCode(stage, 2);
      await rows.nth(0).getByText('Awaiting OTP Approval').waitFor();
      await rows.nth(1).getByText('Revoked').waitFor();
      await tab.getByText('1 of 4 is used already.').waitFor();
      assert.equal(await button(tab, `Show the code for ${ROOMS[0]?.displayName}`).count(), 0);
      assert.equal(await rows.count(), ROOMS.length);
      await button(tab, `Copy the code for ${ROOMS[2]?.displayName}`).click();
      await button(tab, `Code for ${ROOMS[2]?.displayName} copied.`).waitFor();
      assert.equal(await findingsIn(window), '');
      await tab.getByLabel('Status').selectOption('Revoked');
      assert.equal(await rows.count(), 1);
      assert.equal(await findingsIn(window), '');
    });
  });
});
