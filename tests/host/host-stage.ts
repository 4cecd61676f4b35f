import assert from 'node:assert/strict';
import type { Context } from 'mocha';
import type { Locator, Page } from 'playwright-core';
import { SHOWN_CODE } from '../../env/demo/shown-code.ts';
import { openStage, type Stage } from '../e2e/stage.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';

/** The whole demo on this process, and windows on it. */
export interface HostStage {
  readonly stage: Stage;
  /** A window of this person, in a profile of its own. */
  open(person: string, place?: string): Promise<Page>;
  /** Of all windows so far. */
  faults(): readonly string[];
  close(): Promise<void>;
}

export const APPROVALS = '#/teams/room-approvals';

const START_MILLISECONDS = 90_000;

/** For a `before` hook; skips its tests where there is no browser. */
export async function openHostStage(context: Context): Promise<HostStage> {
  const browser: TestBrowser = await openBrowser(context);
  context.timeout(START_MILLISECONDS);
  const stage = await openStage();
  const windows: WatchedPage[] = [];
  return {
    stage,
    open: async (person, place = '#/chat') => {
      const watched = await browser.open({ viewport: { width: 1280, height: 800 } });
      windows.push(watched);
      await watched.page.goto(`${stage.sandbox.host}/?as=${person}${place}`);
      await watched.page.locator('.conversation').waitFor();
      return watched.page;
    },
    faults: () => windows.flatMap(({ faults }) => faults),
    close: async () => {
      await browser.close();
      // The consoles go first: they wait for answers of a server that would be gone.
      await stage.sandbox.parts.host.close();
      await stage.close();
    },
  };
}

/** Types into the field at the foot of the conversation. */
export async function say(page: Page, text: string): Promise<void> {
  const field = page.locator('.conversation > .composer textarea');
  await field.fill(text);
  await field.press('Enter');
}

/** The code for a room, shown on the card itself. */
export async function generateCode(page: Page, room: string): Promise<string> {
  await say(page, `generate otp ${room}`);
  return showCode(page, room);
}

/** Of the newest card, or of the newest one that names the room: an earlier one is there before the answer comes. */
export async function showCode(page: Page, room = ''): Promise<string> {
  const message = page
    .locator('.message', { hasText: room })
    .filter({ has: page.getByRole('button', { name: 'Show code here' }) })
    .last();
  await message.getByRole('button', { name: 'Show code here' }).click();
  const shown = page.locator('.message').last().getByText(SHOWN_CODE);
  await shown.waitFor();
  return (await shown.innerText()).trim();
}

/** Opens the console's window from the rail. */
export async function openConsole(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Console', exact: true }).click();
  const console = await opened;
  await codeField(console).waitFor();
  return console;
}

function codeField(console: Page): Locator {
  return console.getByRole('textbox', { name: 'One-time password' });
}

/** The six digits once the console shows them. */
export async function submitCode(console: Page, code: string): Promise<string> {
  await codeField(console).fill(code);
  await console.getByRole('button', { name: 'Continue' }).click();
  const digits = console.locator('.digits');
  await digits.waitFor();
  return (await digits.innerText()).replaceAll(/\D/g, '');
}

/** As the console's own bar tells it. */
export async function serialNumberOf(console: Page): Promise<string> {
  const [serialNumber] = /SN-[\d-]+/.exec(await console.getByRole('banner').innerText()) ?? [];
  assert.ok(serialNumber);
  return serialNumber;
}

/** The message with this console's approval card. */
export function approvalOf(page: Page, serialNumber: string): Locator {
  return page.locator('.message').filter({ hasText: serialNumber }).last();
}
