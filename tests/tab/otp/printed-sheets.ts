import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { sheetPath } from '../../../contract/pages/status-page.ts';
import { parseRolloutCodes, type RolloutCode, rolloutPath } from '../../../contract/rollouts.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { statusPageTexts } from '../../../texts/en/pages/status-page.ts';
import { callTab } from '../../e2e/tab-calls.ts';
import { accessibilityFindings } from '../../support/browser-accessibility.ts';
import { type PdfPage, readPdf } from '../../support/paper/pdf-text.ts';
import { printed } from '../carried-out.ts';
import type { TabStage, TabWindow } from '../tab-window.ts';

/** A4 and Letter in points, as Chromium writes them. */
const SIZES = { a4: [595, 842], letter: [612, 792] } as const;

interface Renderer {
  readonly createElement: (component: unknown, values: object) => unknown;
  readonly renderToStaticMarkup: (element: unknown) => string;
  readonly QRCodeSVG: unknown;
}

/**
 * Loads the packages that draw QR codes by their names, because the types of React would give every test a second and
 * empty `HTMLElement`.
 */
async function loadRenderer(): Promise<Renderer> {
  const load = (name: string): Promise<object> => import(name);
  const parts = await Promise.all(['react', 'react-dom/server', 'qrcode.react'].map(load));
  return Object.assign({}, ...parts) as Renderer;
}

interface Drawing {
  readonly querySelectorAll: (name: string) => Iterable<{ readonly getAttribute: (name: string) => string | null }>;
}

/** Returns how the modules of a QR code are drawn, as the paths of an SVG. */
async function modulesOf(text: string): Promise<readonly string[]> {
  const { createElement, renderToStaticMarkup, QRCodeSVG } = await loadRenderer();
  const svg = renderToStaticMarkup(createElement(QRCodeSVG, { value: text, size: 168, level: 'M' }));
  return Array.from(svg.matchAll(/ d="([^"]+)"/g), ([, path = '']) => path);
}

/**
 * Chooses by the keyboard alone: the first field has the focus, Tab leads to the next one, and typing chooses an option.
 * Afterwards Tab leads to the button that prints, and Enter presses it.
 */
async function chooseByKeys(window: TabWindow, choices: Readonly<Record<string, string>>): Promise<void> {
  const { page, tab } = window;
  const [first = ''] = Object.keys(choices);
  await tab.getByLabel(first).focus();
  for (const [label, option] of Object.entries(choices)) {
    assert.ok(await hasFocus(tab.getByLabel(label)), `Tab leads to ${label}`);
    await page.keyboard.type(option);
    await page.keyboard.press('Tab');
  }
  const frame = await window.frame();
  await frame.evaluate('window.print = () => { window.isPrinted = true; }');
  for (let pressed = 0; !(await hasFocus(tab.getByRole('button', { name: 'Print' }))); pressed += 1) {
    assert.ok(pressed < 5, 'Tab leads to Print');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  assert.equal(await frame.evaluate('window.isPrinted'), true);
}

async function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one.matches(':focus'));
}

async function pagesOf(stage: TabStage, window: TabWindow): Promise<readonly PdfPage[]> {
  const { page } = await stage.openBare();
  const pdf = await printed(window, page);
  await page.context().close();
  assert.ok(!pdf.includes('/URI'), 'the PDF has no links');
  return readPdf(pdf);
}

function sizesOf(pages: readonly PdfPage[]): readonly (readonly number[])[] {
  return pages.map(({ size }) => size.map(Math.round));
}

async function codesOf({ stage }: TabStage, window: TabWindow): Promise<readonly RolloutCode[]> {
  const place = (await window.frame()).url();
  const batchId = /batches\/([\w-]+)/.exec(place)?.[1] ?? assert.fail(place);
  return parseRolloutCodes((await callTab(stage, SANDBOX_PEOPLE.adele, rolloutPath(batchId, 'codes'))).body).items;
}

/**
 * Checks the page of sheets in the window: on paper of both sizes, one and four on a page, in the language of the
 * installer. The QR code of a room must be the address of its status page and nothing else, and that page must open.
 */
export async function sheetsAreRight(
  stage: TabStage,
  window: TabWindow,
  room: string,
  serialNumber: string,
): Promise<void> {
  const codes = await codesOf(stage, window);
  const { code = '', sheetId = '' } = codes.find(({ displayName }) => displayName === room) ?? assert.fail(room);
  const alone = await pagesOf(stage, window);
  assert.deepEqual(
    sizesOf(alone),
    Array.from({ length: codes.length }, () => [...SIZES.letter]),
    'a page for each room',
  );
  const own = alone.find(({ text }) => text.includes(code.split('-').join('')) || text.includes(code.slice(0, 4)));
  for (const words of [room, serialNumber, stage.stage.url, 'Sign-in address', 'What to do'])
    assert.ok(own?.text.includes(words), `${words} in ${own?.text}`);

  await chooseByKeys(window, { 'Sheets per page': 'Four', Paper: 'A4', 'Language of the installer': 'German' });
  await window.tab.getByText('Was zu tun ist').first().waitFor();
  const [page, ...others] = await pagesOf(stage, window);
  assert.deepEqual([others, sizesOf(page ? [page] : [])], [[], [[...SIZES.a4]]], 'all on one page');
  for (const { displayName } of codes) assert.ok(page?.text.includes(displayName), displayName);
  assert.equal(page?.text.match(/Ablaufdatum/g)?.length, codes.length);

  const address = stage.stage.url + sheetPath(sheetId);
  const sheet = window.tab.getByRole('article', { name: room });
  const drawn: unknown = await sheet
    .locator('svg')
    .evaluate((svg) =>
      Array.from((svg as unknown as Drawing).querySelectorAll('path'), (path) => path.getAttribute('d')),
    );
  assert.deepEqual(drawn, await modulesOf(address));
  assert.ok(code.split('-').every((group) => !address.includes(group)) && code.length >= 14, address);
  await statusPageOpens(stage, address, room);
}

async function statusPageOpens(stage: TabStage, address: string, room: string): Promise<void> {
  const { page, faults } = await stage.openBare();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await page.getByRole('heading', { name: room, level: 1 }).waitFor();
  await page.getByText(statusPageTexts.states.not_yet.title).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(faults, []);
  await page.context().close();
}
