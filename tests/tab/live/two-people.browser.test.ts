import assert from 'node:assert/strict';
import { sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { approvalCard, generateCode, submit, type Submitted } from '../../e2e/stage.ts';
import { otpPlace } from '../page-troubles.ts';
import { openTabStage, type TabStage, type TabWindow } from '../tab-window.ts';

describe('two people at once', function () {
  this.timeout(120_000);
  let tabs: TabStage;
  let windows: TabWindow[] = [];
  before(async function () {
    tabs = await openTabStage(this, { rooms: 5 });
  });
  afterEach(async () => {
    await Promise.all(windows.map((window) => window.close()));
    windows = [];
    assert.deepEqual(tabs.faults(), []);
  });
  after(() => tabs?.close());

  async function open(person: string, place: string): Promise<TabWindow> {
    const window = await tabs.open(person, place);
    // A page that is loaded anew loses this.
    await (await window.frame()).evaluate('window.isFirstLoad = true');
    windows.push(window);
    return window;
  }

  const isFirstLoad = async (window: TabWindow): Promise<unknown> =>
    (await window.frame()).evaluate('window.isFirstLoad === true');

  async function requestFor(room: number, serialNumber: string): Promise<Submitted> {
    const submitted = await submit(tabs.stage, await generateCode(tabs.stage, room), serialNumber);
    await approvalCard(tabs.stage, serialNumber, 'Approve');
    return submitted;
  }

  /** On the account's page, as this person. */
  async function approve(person: string, room: number, digits: string): Promise<void> {
    const { tab } = await open(person, otpPlace(room));
    await tab.getByRole('radio', { name: 'Approve the request' }).check();
    await tab.getByRole('textbox', { name: 'Verification digits' }).fill(digits);
    await tab.getByRole('button', { name: 'Submit' }).click();
    await tab.getByText('Approved by').waitFor();
  }

  it('see in the list of accounts how far a room is, without a reload', async () => {
    const watching = await open('grady', 'accounts');
    const row = watching.tab.getByRole('row').filter({ hasText: sandboxRoom(1).displayName });
    await row.getByText('Not started', { exact: true }).waitFor();
    const { matchCode } = await requestFor(1, 'SN-TWO-1');
    await row.getByText('Awaiting OTP Approval', { exact: true }).waitFor();
    assert.equal(await row.getByText('Not started', { exact: true }).count(), 0);
    await approve('megan', 1, matchCode);
    await row.getByText('Approved', { exact: true }).waitFor();
    assert.equal(await row.getByText('Awaiting OTP Approval', { exact: true }).count(), 0);
    assert.equal(await isFirstLoad(watching), true);
  });

  it('see in Requests, and in the count beside it, what the other decided, without a reload', async () => {
    const { matchCode } = await requestFor(2, 'SN-TWO-2');
    const watching = await open('grady', 'requests');
    const { tab } = watching;
    const waiting = tab.getByRole('navigation').getByLabel('1 waiting');
    await waiting.waitFor();
    const card = tab.getByRole('listitem').filter({ hasText: 'SN-TWO-2' });
    await card.getByRole('button', { name: /^Decide/ }).click();
    await card.getByRole('radio', { name: 'Approve the request' }).check();
    await approve('megan', 2, matchCode);
    await tab.getByText('No requests are waiting for approval').waitFor();
    await waiting.waitFor({ state: 'detached' });
    assert.equal(await tab.getByRole('radio').count(), 0);
    assert.equal(await isFirstLoad(watching), true);
  });
});
