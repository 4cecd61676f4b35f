import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { personReadsTexts as german } from '../../../texts/de/tab/person-reads.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { approvalCard, generateCode, submit } from '../../e2e/stage.ts';
import { accessibilityFindings } from '../../support/browser-accessibility.ts';
import { noteLook } from '../../support/run/looks.ts';
import { findingsIn, openTabStage, type TabStage, type TabWindow } from '../tab-window.ts';

const ROOM = 2;
const PLACE = `accounts/${sandboxRoom(ROOM).objectId}/otp`;
const POLICIES = 'Policy.Read.ConditionalAccess';
const { megan, diego, lidia } = SANDBOX_PEOPLE;

describe('the panel for a look with your own permission', function () {
  this.timeout(120_000);
  let tabs: TabStage;
  let window: TabWindow;
  let policyId: string | undefined;

  before(async function () {
    tabs = await openTabStage(this, { rooms: 5, withoutPermissions: [POLICIES] });
    await submit(tabs.stage, await generateCode(tabs.stage, ROOM), 'SN-LOOK');
    await approvalCard(tabs.stage, 'SN-LOOK', 'Approve');
  });
  afterEach(async () => {
    await window.close();
    const { issuer, graph } = tabs.stage.sandbox.parts;
    if (policyId !== undefined) graph.policies.remove(policyId);
    policyId = undefined;
    for (const { objectId } of [megan, diego]) {
      issuer.consents.withdraw(objectId);
      issuer.consents.challenge(objectId, undefined);
    }
    assert.deepEqual(tabs.faults(), []);
  });
  after(() => tabs?.close());

  const giveRole = (...directoryRoles: readonly string[]): void =>
    tabs.stage.sandbox.parts.graph.changePerson(megan.objectId, { directoryRoles });
  const read = async (name = 'Read: Conditional Access'): Promise<void> =>
    window.tab.getByRole('button', { name }).click();

  async function consentWindow(name = 'Ask for consent'): Promise<Page> {
    const opening = window.page.waitForEvent('popup');
    await window.tab.getByRole('button', { name }).click();
    const popup = await opening;
    await popup.getByRole('heading', { name: 'Permissions requested' }).waitFor();
    return popup;
  }

  it('asks for the consent in a window, and reads at once when it is given', async () => {
    giveRole('Security Reader');
    policyId = tabs.stage.sandbox.parts.graph.policies.add({
      displayName: 'Require MFA [everywhere](https://contoso.example)',
      grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    });
    window = await tabs.open('megan', PLACE);
    await read();
    await window.tab.getByText(/hasn't consented to the permission Policy\.Read\.ConditionalAccess yet/).waitFor();
    const popup = await consentWindow();
    for (const width of [1280, 400, 320]) {
      await popup.setViewportSize({ width, height: 640 });
      const found = await accessibilityFindings(popup);
      noteLook({ place: 'consent window', theme: 'default', width, found: found.length });
      assert.deepEqual(found, [], `${width} px`);
      assert.equal(await popup.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, `${width} px`);
    }
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Accept' }).click();
    await closed;
    await window.tab.getByText(/These policies apply to the sign-in\. Read with your permission,/).waitFor();
    await window.tab.getByText(/Exclude the resource account from this policy/).waitFor();
    assert.equal(await window.tab.getByRole('link', { name: 'everywhere' }).count(), 0);
  });

  it('says that no one consented, and what a closed window means', async () => {
    window = await tabs.open('megan', PLACE);
    await read();
    const declined = await consentWindow();
    await declined.getByRole('button', { name: 'Cancel' }).click();
    await window.tab.getByText('No one consented.').waitFor();
    const closed = await consentWindow();
    await closed.close();
    await window.tab.getByText('The window was closed before anyone answered.').waitFor();
  });

  it('says that the browser opened no window', async () => {
    window = await tabs.open('megan', PLACE);
    await window.page.evaluate('window.open = () => null');
    await read();
    await window.tab.getByRole('button', { name: 'Ask for consent' }).click();
    await window.tab.getByText(/Allow pop-up windows for Teams/).waitFor();
  });

  it('names the roles that a person needs', async () => {
    giveRole();
    tabs.stage.sandbox.parts.issuer.consents.grant(megan.objectId, [POLICIES]);
    window = await tabs.open('megan', PLACE);
    await read();
    await window.tab.getByText(/You need one of these roles: Security Reader, Global Reader/).waitFor();
    assert.equal(await findingsIn(window), '');
  });

  it('answers a claims challenge with a new token from Teams', async () => {
    giveRole('Global Reader');
    const { consents } = tabs.stage.sandbox.parts.issuer;
    consents.grant(megan.objectId, [POLICIES]);
    consents.challenge(megan.objectId, 'c1');
    window = await tabs.open('megan', PLACE);
    await read();
    await window.tab.getByText(/No policy that we know of stops the sign-in/).waitFor();
  });

  it('reads the policies of an account without a request on its configuration tab', async () => {
    giveRole('Security Reader');
    tabs.stage.sandbox.parts.issuer.consents.grant(megan.objectId, [POLICIES]);
    window = await tabs.open('megan', `accounts/${sandboxRoom(ROOM + 1).objectId}/configuration`);
    await read();
    await window.tab.getByText(/No policy that we know of stops the sign-in/).waitFor();
    assert.equal(await findingsIn(window), '');
  });

  it('is German for German readers', async () => {
    window = await tabs.open('megan', PLACE, 'de-DE');
    await window.tab.getByRole('heading', { name: german.title }).waitFor();
    await read(german.read(german.sources.conditional_access));
    await window.tab.getByText(/der Berechtigung Policy\.Read\.ConditionalAccess noch nicht zugestimmt/).waitFor();
    await window.tab.getByRole('button', { name: german.consent }).waitFor();
  });

  it('is not there for readers', async () => {
    window = await tabs.open(lidia.userPrincipalName.split('@')[0] ?? '', PLACE);
    await window.tab.getByRole('heading', { name: 'Device information' }).waitFor();
    assert.equal(await window.tab.getByRole('heading', { name: 'Look with your own permission' }).count(), 0);
  });
});
