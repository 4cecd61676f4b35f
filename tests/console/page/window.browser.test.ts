import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../../contract/language.ts';
import { formatOtpCode } from '../../../contract/otp-code.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { packagedConsole, type PackagedConsole } from '../../support/consoles/packaged-console.ts';
import { englishFinder } from '../../support/words/english-left.ts';
import { FACTS, OTHER_OTP, OTP } from '../console-process.ts';
import { consoleStage } from '../console-stage.ts';
import { failure, type Handler, pending } from '../scripted-device-api.ts';
import { findingsIn, pageStage, pageTexts } from './page-stage.ts';

const englishIn = englishFinder(consoleTexts('en'), consoleTexts('de'));
const LONG_OTP = formatOtpCode({ selector: 'AB12', verifier: 'CDEF345GHJK' });
/** As long as the settings allow. */
const SUPPORT = `Hotline 4711, ${'bitte die Seriennummer der Konsole bereithalten, '.repeat(4)}`.slice(0, 200).trim();
const WITHOUT_SERIAL = FACTS.slice(0, 4);

const waitingFor =
  (what: string): Handler =>
  () =>
    failure('authorization_pending', { waiting_for: what, waiting_since: '2026-03-04T14:02:00.000Z' });
const rejected: Handler = () => failure('access_denied', { reason: 'wrong_room' });

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

function codeField(page: Page, language: 'en' | 'de' = 'en') {
  return page.getByRole('textbox', { name: pageTexts(language).code.label });
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Types a code and continues. */
async function enterCode(page: Page, code = OTP): Promise<void> {
  await codeField(page).fill(code);
  await press(page, pageTexts('en').code.next);
}

describe('the window of the console program', function () {
  this.timeout(180_000);
  const { release, ...stage } = consoleStage();
  const pages = pageStage();
  let packaged: PackagedConsole;
  before(async () => (packaged = await packagedConsole()));
  after(() => packaged?.remove());

  for (const language of LANGUAGES) {
    // One language runs from the sources, and the other one as the packaged file alone in a folder.
    const isPackaged = language === 'de';
    it(`leads from the code to the signed-in room, each state accessible and announced: ${language}`, async () => {
      const texts = pageTexts(language);
      packaged.prepare({ server: stage.api().url, supportText: SUPPORT });
      const program = isPackaged ? packaged.program : undefined;
      const { run, page } = await pages.open([...stage.where(), ...WITHOUT_SERIAL], language, program);
      /** Waits for a state and looks at all of it. */
      const isShown = async (title: string, isWhole = true) => {
        await heading(page, title).waitFor();
        assert.ok((await page.locator('#announcer').textContent())?.includes(title));
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        if (isWhole) assert.deepEqual(await findingsIn(page, language === 'en' ? 2 : 1), [], title);
        assert.equal(await page.getByText(SUPPORT).count(), isPackaged ? 1 : 0);
        if (language === 'de') assert.deepEqual(englishIn(await page.locator('body').innerText()), []);
      };
      await isShown(texts.code.title);
      await codeField(page, language).fill(OTP);
      await press(page, texts.code.next);
      const fact = consoleTexts(language).run.facts.serialNumber;
      await isShown(texts.fact.title(fact));
      await page.getByRole('textbox', { name: fact }).fill('SN-0042');
      await press(page, texts.fact.next);
      await isShown(texts.digits.title);
      const { matchCode } = await run.told('otp_accepted');
      assert.equal((await page.locator('.digits').innerText()).replaceAll(/\s/g, ''), matchCode);
      await page.locator('main').getByText(texts.digits.alsoSerial('SN-0042')).waitFor();
      stage.api().answers.token = waitingFor('release');
      await isShown(texts.approved.title, language === 'en');
      release();
      await press(page, texts.restart.later);
      await heading(page, texts.restart.title).waitFor();
      await page.locator('main').getByText(texts.restart.waits).waitFor();
      assert.ok(existsSync(stage.settings()));
      await press(page, texts.restart.now);
      await isShown(texts.confirm.title);
      await page.locator('main').getByText(texts.restart.onlyShown).waitFor();
      await press(page, texts.confirm.signed_in);
      await isShown(texts.ended.signed_in);
      await press(page, texts.close);
      assert.equal(await run.ended, 0);
      assert.equal(stage.api().seen.at(-1)?.form['stage'], 'signed_in');
    });
  }

  it('counts down to the restart, which nobody has to press', async () => {
    release();
    const { page } = await pages.open(stage.whole());
    const { restart, confirm } = pageTexts('en');
    await page
      .locator('main')
      .getByText(/^Restarting in \d+ seconds?$/)
      .waitFor();
    await heading(page, restart.title).waitFor();
    await heading(page, confirm.title).waitFor();
  });

  it('catches typos at once, keeps what was typed over a reload and another language, and sends nothing by itself', async () => {
    const { page } = await pages.open([...stage.where(), ...FACTS]);
    const { code } = pageTexts('en');
    const { mistakes } = consoleTexts('en').run;
    const said = page.locator('#said');
    const field = codeField(page);
    await field.waitFor();
    assert.ok(await field.evaluate((one) => one === one.ownerDocument.activeElement), 'the field has the focus');
    await page.keyboard.type('ab12-cdefU');
    await said.getByText(mistakes.wrong_symbol).waitFor();
    await page.keyboard.press('Enter');
    assert.equal(await field.inputValue(), 'AB12CDEF');
    const kept = page.waitForResponse((response) => /CDEF34/.test(response.request().postData() ?? ''));
    await page.keyboard.type('34');
    await page.keyboard.press('Enter');
    await said.getByText(mistakes.wrong_length).waitFor();
    await kept;
    await page.reload();
    await field.waitFor();
    assert.equal(await field.inputValue(), 'AB12CDEF34');
    await page.keyboard.type('5Z');
    await said.getByText(`${mistakes.wrong_check_symbol} ${code.perhapsLong}`).waitFor();
    await press(page, 'Deutsch');
    await said.getByText(consoleTexts('de').run.mistakes.wrong_check_symbol).waitFor();
    assert.equal(await codeField(page, 'de').inputValue(), 'AB12CDEF345Z');
    assert.deepEqual(await findingsIn(page), []);
    await press(page, 'English');
    await heading(page, code.title).waitFor();
    await page.keyboard.type('6');
    assert.equal(await codeField(page).inputValue(), 'AB12CDEF345Z6', 'what is typed after that goes on in the field');
    for (const key of ['Backspace', 'Backspace', OTP.slice(-1)]) await page.keyboard.press(key);
    await said.getByText(code.complete).waitFor();
    assert.deepEqual(stage.api().seen, []);
    await page.keyboard.press('Enter');
    await page.locator('.digits').waitFor();
  });

  it('takes a code of 16 symbols from the keys of a touch screen, where a touched box is typed anew', async () => {
    const { page, run } = await pages.open([...stage.where(), ...FACTS]);
    const keys = page.getByRole('group', { name: pageTexts('en').code.keypad });
    await codeField(page).waitFor();
    for (const symbol of `${LONG_OTP.replaceAll('-', '').slice(0, 3)}99`)
      await keys.getByText(symbol, { exact: true }).click();
    await keys.getByRole('button', { name: 'Delete' }).click();
    await page.locator('.box').nth(3).click();
    for (const symbol of LONG_OTP.replaceAll('-', '').slice(3)) await keys.getByText(symbol, { exact: true }).click();
    assert.equal(await codeField(page).inputValue(), LONG_OTP.replaceAll('-', ''));
    await press(page, pageTexts('en').code.next);
    assert.equal((await run.told('otp_read'))['selector'], 'AB12');
    await page.locator('.digits').waitFor();
  });

  it('takes a code that is pasted as it was written', async () => {
    const { page } = await pages.open([...stage.where(), ...FACTS]);
    await codeField(page).waitFor();
    await page.keyboard.insertText(`  ${OTP.toLowerCase()} `);
    await page.locator('#said').getByText(pageTexts('en').code.complete).waitFor();
    assert.equal(await codeField(page).inputValue(), OTP.replaceAll('-', ''));
  });

  it('tells why a request was rejected, in each language, and takes another code', async () => {
    stage.api().answers.token = rejected;
    const { page, run } = await pages.open([...stage.where(), ...FACTS]);
    await enterCode(page);
    const { ended } = pageTexts('en');
    await heading(page, ended.rejected).waitFor();
    await page.locator('main').getByText('Wrong room.').waitFor();
    assert.deepEqual(await findingsIn(page), []);
    await press(page, 'Deutsch');
    await page.locator('main').getByText('Falscher Raum.').waitFor();
    await press(page, 'English');
    stage.api().answers.token = pending;
    await press(page, ended.anotherCode);
    await enterCode(page, OTHER_OTP);
    await page.locator('.digits').waitFor();
    assert.equal(run.events().filter(({ event }) => event === 'otp_accepted').length, 2);
  });

  it('tells what is tried while the server is away, and until when, and goes on by itself', async () => {
    const { page } = await pages.open(stage.whole());
    await page.locator('.digits').waitFor();
    stage.api().answers.token = () => ({ status: 503, headers: { 'retry-after': '3' } });
    const trouble = page.locator('.trouble');
    await trouble.getByText(/it answers with an error \(503\)\. Trying again until .* Nothing is lost\./).waitFor();
    await trouble.getByText(/^Next attempt at \d+:\d\d:\d\d\.$/).waitFor();
    assert.deepEqual(await findingsIn(page), []);
    stage.api().answers.token = waitingFor('release');
    await heading(page, pageTexts('en').approved.title).waitFor();
    assert.equal(await trouble.innerText(), '');
  });

  it('tries again after an error that a person can fix', async () => {
    stage.api().answers.token = () => failure('invalid_client');
    const { page } = await pages.open(stage.whole());
    const { ended } = pageTexts('en');
    await heading(page, ended.other).waitFor();
    assert.deepEqual(await findingsIn(page), []);
    stage.api().answers.token = waitingFor('release');
    await press(page, ended.again);
    await heading(page, pageTexts('en').approved.title).waitFor();
  });

  it('asks what happened to settings that an earlier run delivered, and gets a new password when the room did not sign in', async () => {
    release();
    const first = await pages.open(stage.whole());
    const { restart, delivered, confirm, ended, close } = pageTexts('en');
    await press(first.page, restart.later);
    await first.page.locator('main').getByText(restart.waits).waitFor();
    await press(first.page, close);
    assert.equal(await first.run.ended, 0);
    stage.api().answers.token = () => failure('invalid_grant');
    const { page } = await pages.open(stage.where());
    await heading(page, delivered.title).waitFor();
    assert.deepEqual(await findingsIn(page), []);
    await press(page, delivered.restarted);
    await press(page, confirm.failed);
    await heading(page, ended.not_signed_in).waitFor();
    stage.api().answers.token = waitingFor('release');
    await press(page, ended.again);
    await heading(page, pageTexts('en').approved.title).waitFor();
  });

  it('starts over with another code when the state of an earlier setup is damaged', async () => {
    const { state } = stage.folders();
    mkdirSync(state, { mode: 0o700 });
    writeFileSync(join(state, 'run.json'), '{"version":', { mode: 0o600 });
    const { page } = await pages.open([...stage.where(), ...FACTS]);
    const { ended, delivered } = pageTexts('en');
    await heading(page, ended.other).waitFor();
    assert.deepEqual(await findingsIn(page), []);
    await press(page, delivered.startOver);
    await enterCode(page);
    await page.locator('.digits').waitFor();
  });

  it('stops the program by Close, after a question, and the request stays', async () => {
    const { page, run } = await pages.open(stage.whole());
    await page.locator('.digits').waitFor();
    const { close, closing } = pageTexts('en');
    await press(page, close);
    await press(page, closing.no);
    await press(page, close);
    assert.deepEqual(await findingsIn(page), []);
    await page.getByRole('dialog', { name: closing.title }).getByRole('button', { name: closing.yes }).click();
    assert.equal(await run.ended, 130);
    const again = await pages.open(stage.where());
    await again.page.locator('.digits').waitFor();
  });

  it('refuses a second window and a wrong secret, and says that the program has ended', async () => {
    const { page, url, run } = await pages.open(stage.whole());
    await page.locator('.digits').waitFor();
    const { taken, notOurs, gone } = pageTexts('en');
    const second = await pages.window(url);
    await heading(second, taken.title).waitFor();
    const wrong = await pages.window(url.replace(/#.*/, '#not-the-secret'));
    await heading(wrong, notOurs.title).waitFor();
    assert.equal(await page.locator('.digits').count(), 1, 'the first window keeps the page');
    run.child.kill('SIGKILL');
    await heading(page, gone.title).waitFor();
  });

  it('breaks no rule of its own page', () => {
    const unexpected = pages.faults().filter((fault) => !/Failed to load resource/.test(fault));
    assert.deepEqual(unexpected, []);
  });
});
