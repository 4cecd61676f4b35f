import assert from 'node:assert/strict';
import { SANDBOX_PEOPLE, sandboxRoom, sandboxRoomThatIs } from '../../env/sandbox/tenant.ts';
import { deliverTo, type Report } from '../e2e/deliver-to.ts';
import { approvalCard, decide, generateCode, revokeCode, submit, type Submitted } from '../e2e/stage.ts';
import { downloadedBy } from './carried-out.ts';
import { otpPlace, survivesTroubles } from './page-troubles.ts';
import { chooseTheme, findingsIn, openTabStage, type TabStage, type TabWindow } from './tab-window.ts';
import { setSwitch } from '../host/switches.ts';

const { grady } = SANDBOX_PEOPLE;
const DAY_SECONDS = 86_400;
const GRID = { name: 'Resource accounts' };

describe('the pages of the tab', function () {
  this.timeout(120_000);
  let tabs: TabStage;
  before(async function () {
    tabs = await openTabStage(this);
  });
  after(() => tabs?.close());

  /** A console of this room has submitted its code. */
  async function requestFor(room: number, serialNumber: string): Promise<Submitted> {
    const submitted = await submit(tabs.stage, await generateCode(tabs.stage, room), serialNumber);
    await approvalCard(tabs.stage, serialNumber, 'Approve');
    return submitted;
  }

  const deliver = (room: number, serialNumber: string): Promise<Report> => deliverTo(tabs.stage, room, serialNumber);

  const fillIn = async ({ tab }: TabWindow, digits: string): Promise<void> => {
    await tab.getByRole('radio', { name: 'Approve the request' }).check();
    await tab.getByRole('textbox', { name: 'Verification digits' }).fill(digits);
  };
  const approve = async (window: TabWindow, digits: string): Promise<void> => {
    await fillIn(window, digits);
    const { tab } = window;
    await tab.getByRole('button', { name: 'Submit' }).click();
  };

  describe('an account', () => {
    it('shows each check with its result and its remedy, and the exact licenses', async () => {
      const window = await tabs.open(
        'lidia',
        `accounts/${sandboxRoomThatIs('no usage location').objectId}/configuration`,
      );
      const { tab } = window;
      const failed = tab.getByRole('tabpanel').getByRole('listitem').first();
      await failed.getByText('Needs action').waitFor();
      assert.match((await failed.textContent()) ?? '', /usage location/i);
      assert.equal(await findingsIn(window), '');
      await tab.getByRole('tab', { name: 'Licenses' }).click();
      await tab
        .getByText(/^Microsoft_Teams_Rooms_/)
        .first()
        .waitFor();
      await tab.getByRole('tab', { name: 'Activity' }).click();
      await tab.getByRole('tabpanel', { name: 'Activity' }).waitFor();
      await window.close();
    });

    it('is approved by Submit: the card in the channel follows', async () => {
      const { matchCode } = await requestFor(1, 'SN-TAB-1');
      const window = await tabs.open('megan', otpPlace(1));
      const { tab } = window;
      await tab.getByRole('region', { name: 'Device information' }).getByText('SN-TAB-1').waitFor();
      await tab.getByRole('button', { name: 'Submit' }).click();
      await tab.getByText('Choose whether to approve or to reject the request.').waitFor();
      assert.equal(await findingsIn(window), '');
      await approve(window, '000000' === matchCode ? '111111' : '000000');
      await tab.getByText("These aren't the digits on the console").waitFor();
      await approve(window, matchCode);
      await tab.getByText('Approved by').waitFor();
      assert.match((await tab.getByRole('region', { name: 'Approval request' }).textContent()) ?? '', /Megan Bowen/);
      await approvalCard(tabs.stage, 'SN-TAB-1', 'Megan Bowen');
      assert.equal(await findingsIn(window), '');
      await window.close();
    });

    it('is rejected with a reason, by keyboard alone', async () => {
      await requestFor(2, 'SN-TAB-2');
      const window = await tabs.open('grady', otpPlace(2));
      const { tab, page } = window;
      await tab.getByRole('radio', { name: 'Approve the request' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Other');
      await page.keyboard.press('Tab');
      await page.keyboard.type('not on my list');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await tab.getByText('Rejected by').waitFor();
      const told = (await tab.getByRole('region', { name: 'Approval request' }).textContent()) ?? '';
      assert.match(told, /Grady Archie.*Other.*not on my list/);
      await window.close();
    });

    it('shows at once what was decided elsewhere, without a reload', async () => {
      await requestFor(3, 'SN-TAB-3');
      const window = await tabs.open('megan', otpPlace(3));
      await window.tab.getByRole('radio', { name: 'Reject the request' }).check();
      const card = await approvalCard(tabs.stage, 'SN-TAB-3', 'Reject');
      await decide(tabs.stage, card, grady, 'Reject', { reason: 'wrong_room' });
      await window.tab.getByText('Rejected by').waitFor();
      assert.match(
        (await window.tab.getByRole('region', { name: 'Approval request' }).textContent()) ?? '',
        /Grady Archie.*Wrong room/,
      );
      await window.close();
    });

    it('is decided once by two administrators at once, and both see by whom, the late one also when', async () => {
      const { matchCode } = await requestFor(4, 'SN-TAB-4');
      const [megan, other] = await Promise.all([tabs.open('megan', otpPlace(4)), tabs.open('grady', otpPlace(4))]);
      await other.tab.getByRole('radio', { name: 'Reject the request' }).check();
      await other.tab.getByLabel('Reason for rejection').selectOption('Wrong room');
      await fillIn(megan, matchCode);
      // Without Playwright's waiting for a still button, which the other decision may take away.
      await Promise.all(
        [megan, other].map(({ tab }) => tab.getByRole('button', { name: 'Submit' }).dispatchEvent('click')),
      );
      const decided = [megan, other].map(({ tab }) => tab.getByRole('region', { name: 'Approval request' }));
      for (const panel of decided) await panel.getByText(/^(Approved|Rejected) by$/).waitFor();
      const told = await Promise.all(decided.map((panel) => panel.locator('dl').innerText()));
      const by = told.map((text) => /(Approved|Rejected) by\s+(Megan Bowen|Grady Archie)/.exec(text)?.[0]);
      assert.ok(by[0] !== undefined && by[0] === by[1], told.join('\n'));
      const [first, late] = by[0].endsWith('Megan Bowen') ? ['Megan Bowen', other] : ['Grady Archie', megan];
      await late.tab.getByText(`${first} already decided this request`, { exact: true }).waitFor();
      await late.tab
        .getByText(/^It was decided on .*\d:\d\d/)
        .first()
        .waitFor();
      await Promise.all([megan.close(), other.close()]);
    });

    it('says so when there is none', async () => {
      const window = await tabs.open('lidia', 'accounts/nowhere');
      await window.tab.getByText("This resource account doesn't exist").waitFor();
      await window.close();
    });
  });

  describe('Requests', () => {
    it('count and list what waits as it comes, and are decided in place', async () => {
      const window = await tabs.open('megan', 'requests');
      const { tab } = window;
      const { matchCode } = await requestFor(5, 'SN-TAB-5');
      await tab
        .getByRole('navigation')
        .getByLabel(/^\d+ waiting$/)
        .waitFor();
      const card = tab.getByRole('listitem').filter({ hasText: 'SN-TAB-5' });
      await card.getByRole('timer').filter({ hasText: /left$/ }).waitFor();
      await card.getByRole('button', { name: /^Decide/ }).click();
      assert.equal(await findingsIn(window), '');
      await approve(window, matchCode);
      await card.getByRole('radio').first().waitFor({ state: 'detached' });
      await window.close();
    });

    it('leave nothing to decide to a reader', async () => {
      await requestFor(6, 'SN-TAB-6');
      const window = await tabs.open('lidia', 'requests');
      await window.tab
        .getByRole('listitem')
        .filter({ hasText: 'SN-TAB-6' })
        .getByRole('button', { name: /^Details/ })
        .click();
      await window.tab.getByText('Only approvers can decide. You can view the request.').waitFor();
      assert.equal(await window.tab.getByRole('radio').count(), 0);
      await window.close();
    });
  });

  describe('Overview and Audit', () => {
    before(async () => {
      await requestFor(8, 'SN-TAB-8');
      await decide(tabs.stage, await approvalCard(tabs.stage, 'SN-TAB-8', 'Reject'), grady, 'Reject', {
        reason: 'wrong_room',
      });
    });

    it('draw what happened, with a table of the same numbers', async () => {
      const window = await tabs.open('lidia', 'overview');
      const { tab } = window;
      await tab.getByText('Generated: ').first().waitFor();
      await tab.getByRole('region', { name: 'What needs me' }).waitFor();
      assert.equal(await findingsIn(window), '');
      for (const table of await tab.getByRole('tab', { name: 'Table' }).all()) await table.click();
      await tab
        .getByRole('table', { name: 'From code to sign-in' })
        .getByRole('row', { name: /^Generated \d+ 100%/ })
        .waitFor();
      await tab.getByRole('table', { name: /^Decisions per day/ }).waitFor();
      assert.equal(await findingsIn(window), '');
      await window.close();
    });

    it('tell who did what, filtered, and that nothing was changed afterwards', async () => {
      const window = await tabs.open('lidia', 'audit');
      const { tab } = window;
      await tab.getByLabel('What').selectOption('Request rejected');
      const rows = tab.getByRole('table', { name: 'Audit' }).getByRole('row');
      await rows
        .filter({ hasText: sandboxRoom(8).displayName })
        .filter({ hasText: 'Wrong room' })
        .waitFor();
      assert.equal(await rows.filter({ hasText: 'One-time password generated' }).count(), 0);
      const opener = tab.getByRole('button', { name: 'Details: Request rejected' }).first();
      await opener.focus();
      await window.page.keyboard.press('Enter');
      assert.equal(await opener.getAttribute('aria-expanded'), 'true');
      await rows.filter({ hasText: 'request ID' }).filter({ hasText: 'Wrong room' }).waitFor();
      assert.equal(await findingsIn(window), '');
      await opener.press(' ');
      await rows.filter({ hasText: 'request ID' }).waitFor({ state: 'detached' });
      const { name, text } = await downloadedBy(window, tab.getByRole('button', { name: 'Export' }));
      assert.equal(name, 'audit.csv');
      assert.match(text, /^\uFEFF"Number","Time","Actor kind","Actor",/);
      const acts = text.trim().split('\r\n').slice(1);
      assert.ok(acts.length > 0 && acts.every((act) => act.includes(',"request_rejected",')), text);
      const log = await downloadedBy(window, tab.getByRole('button', { name: 'Download with proofs' }));
      assert.equal(log.name, 'audit.jsonl');
      assert.ok(log.text.trim().split('\n').at(-1)?.startsWith('{"kind":"checkpoint"'), log.text);
      const panel = tab.getByRole('region', { name: 'Checkpoint and witnesses' });
      await panel.getByText(/^Newest checkpoint: [\d,]+ sealed entries · Hash ends in /).waitFor();
      await tab.getByRole('button', { name: 'Verify' }).click();
      await tab.getByText(/^All [\d,]+ entries are unchanged/).waitFor();
      assert.equal(await findingsIn(window), '');
      await window.close();
    });
  });

  describe('everywhere', () => {
    it('somebody without rights sees how to get one, and nothing else', async () => {
      const window = await tabs.open('alex', 'requests');
      await window.tab.getByRole('heading', { name: "You don't have permission to use Rooms OTP" }).waitFor();
      assert.equal(await findingsIn(window), '');
      await window.close();
    });

    it('a guest is told once that guests cannot use it, and can press nothing', async () => {
      const window = await tabs.open('isaiah');
      await window.tab.getByRole('heading', { name: "Guests can't use Rooms OTP" }).waitFor();
      assert.deepEqual(
        [await window.tab.getByRole('button').count(), await window.tab.getByRole('alert').count()],
        [0, 0],
      );
      assert.equal(await window.tab.getByText('Loading').count(), 0);
      assert.equal(await findingsIn(window), '');
      await window.close();
    });

    survivesTroubles(() => tabs, requestFor);

    it('days and times are written as in the language that was chosen in Teams', async () => {
      const window = await tabs.open('adele');
      for (const [locale, day] of [
        ['de-DE', /^Zuletzt aktualisiert: \d{1,2}\. \S+ 20\d\d, \d{1,2}:\d\d$/],
        ['en-GB', /^Last refreshed \d{1,2} \S+ 20\d\d/],
      ] as const) {
        await setSwitch(window.page, 'Language', locale);
        await window.tab.getByText(day).waitFor();
      }
      await window.close();
    });

    it('a change of the theme repaints the page, and unknown places lead back', async () => {
      const window = await tabs.open('adele', '100%');
      await window.tab.getByRole('heading', { name: "There's nothing here" }).waitFor();
      const ground = async (): Promise<string> =>
        (await window.frame()).evaluate(
          `getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor`,
        );
      const light = await ground();
      await chooseTheme(window, 'dark');
      assert.notEqual(await ground(), light);
      await window.tab.getByRole('link', { name: 'Go to the resource accounts' }).click();
      await window.tab.getByRole('grid', GRID).waitFor();
      await window.close();
    });

    it('a narrow page cuts nothing off: each badge has its room, tabs stand in one line, and the place in the navigation is in sight', async () => {
      await requestFor(10, 'SN-TAB-10');
      const window = await tabs.open('megan', otpPlace(10));
      const { tab, page } = window;
      await setSwitch(page, '400 px wide', true);
      await tab.getByRole('tablist').waitFor();
      await tab.getByRole('region', { name: 'Approval request' }).getByText('Requested date').waitFor();
      const frame = await window.frame();
      const tooWide = await frame.evaluate<readonly string[]>(
        `[...document.querySelectorAll('dd')].filter((fact) => fact.scrollWidth > fact.clientWidth).map((fact) => fact.textContent)`,
      );
      assert.deepEqual(tooWide, []);
      const tops = await frame.evaluate<readonly number[]>(
        '[...document.querySelectorAll("[role=tab]")].map((one) => one.offsetTop)',
      );
      assert.deepEqual([tops.length, new Set(tops).size], [4, 1]);
      // As a deep link does: a click would have scrolled the navigation itself.
      await frame.evaluate('location.hash = "#/audit"');
      await tab.getByRole('heading', { name: 'Audit', level: 1 }).waitFor();
      const more = tab.getByRole('navigation').getByRole('button', { name: 'Audit' });
      await more.press('Enter');
      await tab.getByRole('navigation').getByRole('link', { name: 'Preferences' }).waitFor();
      const ends = await frame.evaluate<readonly number[]>(
        `[...document.querySelectorAll('nav a, nav button')].map((one) => one.getBoundingClientRect().right - innerWidth)`,
      );
      assert.ok(Math.max(...ends) <= 0, `${ends.join()} px out of sight`);
      await page.keyboard.press('Escape');
      await tab.getByRole('link', { name: 'Preferences' }).waitFor({ state: 'hidden' });
      await window.close();
    });

    it('a failed sign-in is shown with its cause, its remedy and each witness, until the console signs in', async () => {
      const report = await deliver(9, 'SN-TAB-9');
      const source = 'event_log';
      await report({ stage: 'taken' });
      await report({ stage: 'sign_in_failed', source, teams: 'ok', exchange: 'failed', detail: 'AADSTS50076' });
      const window = await tabs.open('megan', otpPlace(9));
      const signIn = window.tab.getByRole('region', { name: 'Sign-in', exact: true });
      const witnesses = signIn.getByRole('list', { name: 'What each witness says' });
      await witnesses.getByText('Taken by the Teams Rooms app.').waitFor();
      const remedy = signIn.getByText('Exclude the resource account from the policy that requires it');
      await remedy.waitFor();
      const told = (await signIn.textContent()) ?? '';
      assert.match(told, /Sign-in failedTeams: signed inCalendar: failed.+AADSTS50076: multifactor/);
      assert.match(told, /Console event logSign-in failed\. AADSTS50076: .+Console statuses: AADSTS50076/);
      await window.tab.getByRole('button', { name: 'Release again' }).waitFor();
      assert.equal(await window.tab.getByRole('button', { name: 'New code' }).count(), 0);
      assert.equal(await findingsIn(window), '');
      await report({ stage: 'signed_in', source });
      await signIn.getByText('Console event log: Signed in.').waitFor();
      await remedy.waitFor({ state: 'detached' });
      await window.close();
    });

    it('the list of requests shows failed sign-ins by themselves, and leads to a new code', async () => {
      const report = await deliver(11, 'SN-TAB-11');
      await report({ stage: 'sign_in_failed', source: 'event_log', detail: 'AADSTS53003' });
      await requestFor(12, 'SN-TAB-12');
      const window = await tabs.open('adele', 'requests');
      const { tab } = window;
      const failed = tab.getByRole('region', { name: 'Sign-in failed' });
      await failed.getByText('SN-TAB-11').waitFor();
      await tab.getByText('SN-TAB-12').waitFor();
      await tab.getByLabel('Show', { exact: true }).selectOption({ label: 'Sign-in failed (1)' });
      await tab.getByText('SN-TAB-12').waitFor({ state: 'detached' });
      await failed.getByRole('button', { name: 'Details' }).click();
      await failed.getByText('AADSTS53003: Conditional Access blocks the sign-in.').first().waitFor();
      assert.equal(await findingsIn(window), '');
      await failed.getByRole('button', { name: 'New code' }).click();
      await tab.getByText('1 selected').waitFor();
      await window.close();
    });

    it('30 days after a delivery the sign-in can be confirmed, and nothing can be released again', async () => {
      const setClock = tabs.stage.setClock ?? assert.fail();
      await deliver(7, 'SN-TAB-7');
      await setClock(31 * DAY_SECONDS);
      const window = await tabs.open('megan', otpPlace(7));
      const confirm = window.tab.getByRole('button', { name: 'Confirm that the room is signed in' });
      await confirm.waitFor();
      assert.equal(await window.tab.getByRole('button', { name: 'Release again' }).count(), 0);
      await confirm.click();
      await approvalCard(tabs.stage, 'SN-TAB-7', 'Signed in');
      await setClock(0);
      await window.close();
    });

    it('a delivery that a newer code replaced can be released again once that is revoked, and be confirmed, by keyboard', async () => {
      await deliver(8, 'SN-TAB-8');
      await generateCode(tabs.stage, 8);
      const window = await tabs.open('megan', otpPlace(8));
      const { tab, page } = window;
      const named = (title: string) =>
        tab.getByRole('region', { name: `${title} (earlier one-time password)`, exact: true });
      await named('Approval request').getByText('You can still confirm it.').waitFor();
      await named('Device information').getByText('SN-TAB-8').waitFor();
      const confirm = named('Confirm the sign-in').getByRole('button', { name: 'Confirm that the room is signed in' });
      await confirm.waitFor();
      assert.equal(await tab.getByRole('button', { name: 'Release again' }).count(), 0);
      await revokeCode(tabs.stage, 8);
      await named('Password').getByRole('button', { name: 'Release again' }).waitFor();
      assert.equal(await findingsIn(window), '');
      await confirm.focus();
      await page.keyboard.press('Enter');
      await named('Approval request').waitFor({ state: 'detached' });
      await approvalCard(tabs.stage, 'SN-TAB-8', 'Signed in');
      await window.close();
    });

    it('no page breaks its own rules', () => {
      const offline = /ERR_INTERNET_DISCONNECTED|status of (409|422|404|403|401)/;
      assert.deepEqual(
        tabs.faults().filter((fault) => !offline.test(fault)),
        [],
      );
    });
  });
});
