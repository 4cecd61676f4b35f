import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { signRoomIn } from '../../e2e/release/signed-in-room.ts';
import { approvalCard } from '../../e2e/stage.ts';
import { findingsIn, openTabStage, type TabStage, type TabWindow } from '../tab-window.ts';

const ROOM = sandboxRoom(7);
const button = (tab: FrameLocator, name: string): Locator => tab.getByRole('button', { name, exact: true });

describe('Signing a room out in the host page', function () {
  this.timeout(180_000);
  let tabs: TabStage;
  const windows: TabWindow[] = [];

  before(async function () {
    tabs = await openTabStage(this);
    await signRoomIn(tabs.stage, 7, 'SN-TAB-OUT');
    await approvalCard(tabs.stage, 'SN-TAB-OUT', 'Signed in');
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) await window.close();
    assert.deepEqual(tabs.faults(), []);
  });
  after(() => tabs?.close());

  async function open(person: string, locale = ''): Promise<TabWindow> {
    const window = await tabs.open(person, `accounts/${ROOM.objectId}/otp`, locale);
    windows.push(window);
    return window;
  }

  it('says what it does before it asks, and asks nobody when the dialog is left', async () => {
    const [{ tab }, readers] = [await open('megan'), await open('lidia')];
    await button(tab, 'Sign the room out').click();
    const dialog = tab.getByRole('alertdialog', { name: `Sign ${ROOM.displayName} out?` });
    await dialog.getByText('This signs this room out at once').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await tab.getByText('Waiting for another approver').count(), 0);
    await readers.tab.getByRole('heading', { name: 'Approval request' }).waitFor();
    assert.equal(await button(readers.tab, 'Sign the room out').count(), 0);
  });

  it('waits for another approver, who confirms it on a page that was open before', async () => {
    const [mine, theirs] = [await open('megan'), await open('diego')];
    await button(theirs.tab, 'Sign the room out').waitFor();
    await button(mine.tab, 'Sign the room out').click();
    await button(mine.tab, 'Ask another approver').click();
    await mine.tab.getByText('Waiting for another approver', { exact: true }).waitFor();
    await button(mine.tab, 'Withdraw').waitFor();
    assert.equal(await button(mine.tab, 'Confirm').count(), 0);
    await theirs.tab.getByText(`${SANDBOX_PEOPLE.megan.displayName} asked on`).waitFor();
    assert.deepEqual([await findingsIn(mine), await findingsIn(theirs)], ['', '']);
    await button(theirs.tab, 'Confirm').click();
    for (const { tab } of [mine, theirs]) {
      await tab.getByText('The room is signed out. To bring it back').waitFor();
      await tab.getByText('Its sessions were ended.').waitFor();
    }
    await button(mine.tab, 'Sign the room out').waitFor({ state: 'detached' });
    await mine.tab.getByText('Signed in', { exact: true }).waitFor({ state: 'detached' });
  });

  it('is told in German as well', async () => {
    const { tab } = await open('megan', 'de-DE');
    await tab.getByText('Der Raum ist abgemeldet.').waitFor();
    await tab.getByText('Abgemeldet', { exact: true }).first().waitFor();
  });
});
