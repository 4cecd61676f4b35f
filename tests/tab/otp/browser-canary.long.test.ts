import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { sheetPath } from '../../../contract/pages/status-page.ts';
import { parseRolloutCodes, rolloutPath } from '../../../contract/rollouts.ts';
import { SHOWN_CODE } from '../../../env/demo/shown-code.ts';
import { SANDBOX_PEOPLE, sandboxRoomThatIs } from '../../../env/sandbox/tenant.ts';
import { filesBelow, findSecrets, type Place } from '../../e2e/behaviors/secret-search.ts';
import { openStage, type Stage, textOf } from '../../e2e/stage.ts';
import { callTab } from '../../e2e/tab-calls.ts';
import { printed } from '../carried-out.ts';
import { openProfile, type ProfilePage } from '../../support/browser.ts';
import { button, next, pick } from '../wizard/wizard-windows.ts';

const MINUTES = 60_000;
const SYNCED = sandboxRoomThatIs('synced from on-premises');
const PASSWORD = 'Canary-Kept-5150';
/** It isn't secret, and the page of the host keeps it, so it shows that the search reads what it is given. */
const MARK = 'canary-mark-5150';

/** Everything that a script of a page can keep, as one text. */
const KEPT_BY_SCRIPTS = `(async () => {
  const databases = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of db.objectStoreNames) {
      const request = db.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => (request.onsuccess = resolve));
      databases.push([name, store, request.result]);
    }
    db.close();
  }
  const cached = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys())
      cached.push([request.url, await (await caches.match(request)).text()]);
  return JSON.stringify({
    local: { ...localStorage }, session: { ...sessionStorage }, databases, cached,
    cookie: document.cookie, state: history.state, name: window.name, address: location.href,
    asked: performance.getEntries().map(({ name }) => name),
  });
})()`;

function frameOf(page: Page): Frame {
  return page.frames().find((frame) => frame.parentFrame() !== null) ?? assert.fail();
}

/** The addresses of the status pages of the rollout that the frame shows. */
async function statusAddresses(stage: Stage, place: string): Promise<readonly string[]> {
  const batchId = /batches\/([\w-]+)/.exec(place)?.[1] ?? assert.fail(place);
  const { body } = await callTab(stage, SANDBOX_PEOPLE.adele, rolloutPath(batchId, 'codes'));
  return parseRolloutCodes(body).items.map(({ sheetId }) => stage.url + sheetPath(sheetId ?? assert.fail()));
}

async function keptBy(page: Page): Promise<readonly Place[]> {
  const scripts = await Promise.all(page.frames().map((frame) => frame.evaluate<string>(KEPT_BY_SCRIPTS)));
  const session = await page.context().newCDPSession(page);
  const history = await session.send('Page.getNavigationHistory');
  return [
    ...scripts.map((text, index) => ({ name: `what scripts keep in frame ${index}`, bytes: Buffer.from(text) })),
    { name: 'cookies', bytes: Buffer.from(textOf(await page.context().cookies())) },
    { name: 'the history of the window', bytes: Buffer.from(textOf(history)) },
  ];
}

describe('the secrets of a generation, in the browser', function () {
  this.timeout(10 * MINUTES);
  let stage: Stage;
  let folder: string;
  let window: ProfilePage;

  before(async function open() {
    folder = await mkdtemp(join(tmpdir(), 'rooms-otp-profile-'));
    window = await openProfile(this, folder);
    this.timeout(10 * MINUTES);
    stage = await openStage();
  });
  after(async () => {
    await window?.close();
    await stage?.sandbox.parts.host.close();
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('stay in no storage, cookie, cache, address or file of the profile', async () => {
    const { page } = window;
    const addresses: string[] = [];
    const tokens = new Set<string>();
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    page.on('request', (request) => {
      addresses.push(request.url());
      const [, token] = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '') ?? [];
      if (token !== undefined) tokens.add(token);
    });
    await page.goto(`${stage.sandbox.host}/?as=adele&theme=default#/tab/generate`);
    await page.evaluate(`localStorage.setItem('${MARK}', '${MARK}')`);
    const tab = page.frameLocator('iframe[title="Rooms OTP"]');
    await pick(tab, SYNCED.displayName);
    await next(tab, 'Configuration');
    await button(tab, 'Upload CSV file').click();
    const lines = ['userPrincipalName,password,expectedSerialNumber', `${SYNCED.userPrincipalName},${PASSWORD},SN-1`];
    await tab
      .locator('input[type=file]')
      .setInputFiles({ name: 'rooms.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
    await tab.getByText('1 row is valid').waitFor();
    await next(tab, 'Review');
    await button(tab, 'Generate').click();
    await button(tab, 'View codes').click();
    await button(tab, `Show the code for ${SYNCED.displayName}`).click();
    const code = await tab.getByRole('list', { name: 'Codes' }).getByText(SHOWN_CODE).innerText();
    await tab.getByRole('link', { name: 'Installer sheets' }).click();
    await tab.getByRole('article', { name: SYNCED.displayName }).waitFor();
    assert.equal((await tab.locator('.symbols').allInnerTexts()).join('-'), code, 'the sheet shows it');
    const printedPage = await page.context().newPage();
    const pdf = await printed(
      { page, tab, frame: async () => frameOf(page), close: async () => undefined },
      printedPage,
    );
    const addressesInPdf = pdf.toString('latin1').match(/\/URI\s*\(.*?\)/g) ?? [];
    assert.deepEqual(addressesInPdf, [], 'the PDF links to nothing');
    const [address = ''] = await statusAddresses(stage, frameOf(page).url());
    assert.match(address, /\/s\/[\w-]{22}$/);
    await printedPage.goto(address);
    await printedPage.getByRole('heading', { level: 1, name: SYNCED.displayName }).waitFor();
    addresses.push(address, printedPage.url());
    const statusPage = await printedPage.content();
    const whileShown = [...(await keptBy(page)), { name: 'the status page', bytes: Buffer.from(statusPage) }];
    await printedPage.close();
    await page.reload();
    await tab.locator('main h1').waitFor();
    const later = await keptBy(page);
    await window.close();

    const secrets = {
      'the code': Buffer.from(code),
      'the code without dashes': Buffer.from(code.replaceAll('-', '')),
      'the code in UTF-16': Buffer.from(code, 'utf16le'),
      'the password': Buffer.from(PASSWORD),
      'the password in UTF-16': Buffer.from(PASSWORD, 'utf16le'),
      ...Object.fromEntries([...tokens].map((token, index) => [`token ${index}`, Buffer.from(token)])),
    };
    assert.ok(tokens.size > 0 && code.length >= 14, textOf([...tokens, code]));
    const named = { name: 'addresses', bytes: Buffer.from(addresses.join('\n')) };
    const places = [...whileShown, ...later, named, ...filesBelow(folder)];
    assert.deepEqual(findSecrets(places, secrets), []);
    const seen = findSecrets(places, { mark: Buffer.from(MARK) });
    assert.ok(seen.includes('mark in what scripts keep in frame 0'), textOf(seen));
    assert.ok(
      seen.some((line) => line.includes(folder)),
      'the profile is on disk',
    );
  });
});
