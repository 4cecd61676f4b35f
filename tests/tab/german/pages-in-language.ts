import assert from 'node:assert/strict';
import { sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { deliverTo } from '../../e2e/deliver-to.ts';
import { approvalCard, generateCode, submit } from '../../e2e/stage.ts';
import { otpPlace } from '../page-troubles.ts';
import type { TabStage, TabWindow } from '../tab-window.ts';
import type { ReaderOfTab } from './reader-of-tab.ts';

const SERIAL_NUMBER = 'SN-DE-1';

/** Describes how a reader of a language with a window of its own goes through all pages, apart from the wizard. */
export function describePages(title: string, reader: ReaderOfTab): void {
  const { account, anchors, app, audit, decision, field, overview, preferences, requests } = reader.texts;
  describe(title, function () {
    this.timeout(240_000);
    let tabs: TabStage;
    let window: TabWindow | undefined;
    before(async function () {
      tabs = await reader.openStage(this);
      await submit(tabs.stage, await generateCode(tabs.stage, 1), SERIAL_NUMBER);
      await approvalCard(tabs.stage, SERIAL_NUMBER, 'Approve');
    });
    afterEach(async () => {
      await window?.close();
      assert.deepEqual(tabs.faults(), []);
    });
    after(() => tabs?.close());

    it('show an account by all its tabs', async () => {
      window = await tabs.open('grady', `accounts/${sandboxRoom(1).objectId}/configuration`, 'de-DE');
      const { tab } = window;
      await tab.getByText(field.checks.account_enabled.title).waitFor();
      await reader.check(window, 'account-configuration');
      for (const name of ['licenses', 'activity'] as const) {
        await tab.getByRole('tab', { name: account.tabs[name] }).click();
        await tab
          .getByText(name === 'licenses' ? account.licenses : audit.acts.otp_issued)
          .first()
          .waitFor();
        await reader.check(window, `account-${name}`);
      }
    });

    it('ask for a decision, say what is missing for it, and reject with a reason', async () => {
      window = await tabs.open('grady', otpPlace(1), 'de-DE');
      const { tab } = window;
      await tab.getByText(requests.panels.device).waitFor();
      await tab.getByRole('button', { name: decision.submit }).click();
      await tab.getByText(decision.missing.choice).waitFor();
      await tab.getByRole('radio', { name: decision.approve }).check();
      await reader.check(window, 'account-approve');
      await tab.getByRole('button', { name: decision.submit }).click();
      await tab.getByText(decision.missing.matchCode).waitFor();
      await tab.getByRole('radio', { name: decision.reject }).check();
      await reader.check(window, 'account-reject');
      await tab.getByLabel(decision.reason).selectOption(field.reasons.wrong_room);
      await tab.getByRole('button', { name: decision.submit }).click();
      await tab.getByText(requests.facts.rejectedBy).waitFor();
      await reader.check(window, 'account-rejected');
    });

    it('list requests, and draw the overview', async () => {
      await submit(tabs.stage, await generateCode(tabs.stage, 2), 'SN-DE-2');
      window = await tabs.open('megan', 'requests', 'de-DE');
      const { tab } = window;
      await tab.getByRole('heading', { name: field.requests.pending }).waitFor();
      await tab.getByRole('button', { name: requests.decideFor(sandboxRoom(2).displayName) }).click();
      await reader.check(window, 'requests');
      await tab.getByRole('link', { name: app.areas['/overview'] }).click();
      await tab.getByRole('tab', { name: overview.table }).first().click();
      await tab.getByRole('columnheader', { name: overview.share }).waitFor();
      await reader.check(window, 'overview');
    });

    it('show what the witnesses of a failed sign-in say', async () => {
      const report = await deliverTo(tabs.stage, 3, 'SN-DE-3');
      await report({ stage: 'taken' });
      await report({ stage: 'sign_in_failed', source: 'event_log', exchange: 'failed', detail: 'AADSTS50053' });
      window = await tabs.open('megan', otpPlace(3), 'de-DE');
      const { tab } = window;
      await tab.getByText(requests.signIn.calendar.failed).waitFor();
      await tab.getByText(serverTexts('de').consoleReports.codes[50_053].remedy).first().waitFor();
      await reader.check(window, 'account-sign-in-failed');
      await tab.getByRole('link', { name: app.areas['/requests'] }).click();
      await tab.getByRole('heading', { name: requests.groups.signInFailed }).waitFor();
      await tab.getByRole('button', { name: requests.detailsOf(sandboxRoom(3).displayName) }).click();
      await tab.getByRole('list', { name: requests.signIn.witnesses }).waitFor();
      await reader.check(window, 'requests-sign-in-failed');
    });

    it('show the preferences with their consequences, and the audit with its verdict', async () => {
      window = await tabs.open('grady', 'preferences', 'de-DE');
      const { tab } = window;
      await tab.getByText(preferences.fourEyesHint).waitFor();
      await reader.check(window, 'preferences');
      await tab.getByRole('radio', { name: preferences.matchCodes.shown }).check();
      await tab.getByRole('button', { name: preferences.save }).click();
      await tab.getByText(preferences.weakenings.matchCode).waitFor();
      await tab.getByRole('button', { name: preferences.weaken.keep }).click();
      await tab.getByRole('link', { name: app.areas['/audit'] }).click();
      await tab.getByRole('button', { name: audit.verify }).click();
      await tab.getByText(audit.checked).waitFor();
      await tab.getByText(anchors.checkpoint).waitFor();
      await reader.check(window, 'audit');
    });

    it('tell somebody without a right how to get one', async () => {
      window = await tabs.open('alex', 'requests', 'de-DE');
      await window.tab.getByRole('heading', { name: app.noPermission }).waitFor();
      await reader.check(window, 'no-right');
    });
  });
}
