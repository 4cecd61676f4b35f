import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  approvalOf,
  APPROVALS,
  generateCode,
  type HostStage,
  openConsole,
  openHostStage,
  serialNumberOf,
  submitCode,
} from './host-stage.ts';
import { setSwitch } from './switches.ts';

const PRESS_MILLISECONDS = 15_000;

describe('decisions in several windows', function () {
  this.timeout(120_000);
  let host: HostStage;
  let adele: Page;

  before(async function () {
    host = await openHostStage(this);
    adele = await host.open('adele');
  });
  after(() => host?.close());

  async function submitted(room: string): Promise<{ readonly digits: string; readonly serialNumber: string }> {
    const code = await generateCode(adele, room);
    const console = await openConsole(adele);
    const digits = await submitCode(console, code);
    return { digits, serialNumber: await serialNumberOf(console) };
  }

  it('lets one of two approvers win, and tells the other who was first', async () => {
    const { digits, serialNumber } = await submitted('Oslo 3.14');
    const windows = [await host.open('megan', APPROVALS), await host.open('diego', APPROVALS)];
    const cards = windows.map((page) => approvalOf(page, serialNumber));
    await Promise.all(cards.map((card) => card.getByLabel('Verification digits').fill(digits)));
    // A decision that comes first may take the other window's button away before it is pressed.
    const presses = await Promise.allSettled(
      cards.map((card) =>
        card.getByRole('button', { name: 'Approve', exact: true }).click({ timeout: PRESS_MILLISECONDS }),
      ),
    );
    assert.ok(presses.some(({ status }) => status === 'fulfilled'));
    for (const card of cards) {
      await card
        .getByText(/Approved by (Megan Bowen|Diego Siciliani)/)
        .first()
        .waitFor();
      assert.equal(await card.getByRole('button', { name: 'Approve', exact: true }).count(), 0);
    }
    const names = await Promise.all(cards.map(async (card) => /Approved by (\w+)/.exec(await card.innerText())?.[1]));
    assert.equal(names[0], names[1], 'both windows name the same approver');
  });

  it('is approved with the keyboard alone, with the focus always in sight', async () => {
    const { digits, serialNumber } = await submitted('Oslo 3.15');
    const grady = await host.open('grady');
    await grady.keyboard.press('Alt+Shift+Digit2');
    await grady.getByRole('link', { name: /General/ }).waitFor();
    await grady.getByRole('link', { name: /General/ }).focus();
    await grady.keyboard.press('ArrowDown');
    await grady.keyboard.press('Enter');
    const card = approvalOf(grady, serialNumber);
    await card.getByLabel('Verification digits').waitFor();
    await grady.keyboard.press('Alt+Shift+KeyM');
    await grady.keyboard.type(digits);
    assert.equal(await card.getByLabel('Verification digits').inputValue(), digits);
    const outline = 'getComputedStyle(document.activeElement).outlineStyle';
    for (let pressed = 0; (await focusedText(grady)) !== 'Approve'; pressed += 1) {
      assert.ok(pressed < 10, 'Approve is not reached');
      assert.equal(await grady.evaluate(outline), 'solid', await focusedText(grady));
      await grady.keyboard.press('Tab');
    }
    await grady.keyboard.press('Enter');
    await card
      .getByText(/Approved by Grady Archie|Delivered/)
      .first()
      .waitFor();
    assert.ok(
      await grady.evaluate("document.activeElement.closest('.message') !== null"),
      'the focus stays at the card',
    );
  });

  it('is rejected with a reason by the keyboard alone, while the digits are half typed', async () => {
    const { serialNumber } = await submitted('Geneva 1.20');
    const grady = await host.open('grady', APPROVALS);
    const card = approvalOf(grady, serialNumber);
    await card.getByLabel('Verification digits').focus();
    await grady.keyboard.type('12');
    const tabTo = async (text: string): Promise<void> => {
      for (let pressed = 0; (await focusedText(grady)) !== text; pressed += 1) {
        assert.ok(pressed < 12, `${text} is not reached`);
        await grady.keyboard.press('Tab');
      }
    };
    await tabTo('Reject…');
    await grady.keyboard.press('Enter');
    await card.getByLabel('Reason for rejection').focus();
    await grady.keyboard.type('Unknown');
    await grady.keyboard.press('Tab');
    await tabTo('Reject');
    await grady.keyboard.press('Enter');
    await card
      .getByText(/Rejected by Grady Archie/)
      .first()
      .waitFor();
  });

  it('keeps what was typed when the card comes anew', async () => {
    const { serialNumber } = await submitted('Oslo 4.02');
    const megan = await host.open('megan', APPROVALS);
    const card = approvalOf(megan, serialNumber);
    await card.getByLabel('Verification digits').fill('12');
    await setSwitch(megan, 'Theme', 'dark');
    assert.equal(await card.getByLabel('Verification digits').inputValue(), '12');
  });

  it('breaks no rule of its own pages', () => {
    assert.deepEqual(host.faults(), []);
  });
});

function focusedText(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent.trim()');
}
