import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type HostStage, openHostStage, say } from './host-stage.ts';

const PROJECTS = '#/teams/projects';

describe('conversations on the host page', function () {
  this.timeout(120_000);
  let host: HostStage;
  let adele: Page;
  let megan: Page;

  before(async function () {
    host = await openHostStage(this);
    adele = await host.open('adele', PROJECTS);
    megan = await host.open('megan', PROJECTS);
  });
  after(() => host?.close());

  it('shows a thread and its reply in another window at once, with what was written as it was written', async () => {
    await say(adele, 'Who has <b>seen</b> *the* console?');
    const thread = megan.locator('.thread').filter({ hasText: 'Who has <b>seen</b> *the* console?' });
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByLabel('Reply').fill('I have');
    await thread.getByLabel('Reply').press('Enter');
    await adele.locator('.thread-reply').getByText('I have').waitFor();
  });

  it('completes a mention of the app, which then answers', async () => {
    const field = adele.getByLabel('Start a new thread');
    await field.click();
    await field.pressSequentially('@Roo');
    await adele.getByRole('option', { name: 'Rooms OTP' }).waitFor();
    await field.press('Enter');
    assert.equal(await field.inputValue(), '@Rooms OTP ');
    await field.pressSequentially('pending');
    await field.press('Enter');
    const thread = adele.locator('.thread').filter({ hasText: 'Rooms OTP pending' });
    await thread
      .getByText(/waiting for approval|No request/)
      .first()
      .waitFor();
  });

  it('marks what was not read, for each person, and over a reload', async () => {
    const elsewhere = await host.open('grady');
    await say(adele, 'Is anybody there?');
    const link = elsewhere.getByRole('link', { name: /^Teams.*unread/ });
    await link.waitFor();
    await elsewhere.reload();
    await link.click();
    await elsewhere.getByRole('link', { name: /Projects.*unread/ }).click();
    await elsewhere.getByText('Is anybody there?').waitFor();
    assert.equal(await elsewhere.getByRole('link', { name: /Projects.*unread/ }).count(), 0);
    await elsewhere.reload();
    await elsewhere.getByText('Is anybody there?').waitFor();
    assert.equal(await elsewhere.getByRole('link', { name: /Projects.*unread/ }).count(), 0);
  });

  it('removes a person from the team and adds her again', async () => {
    await adele.getByRole('button', { name: /Members and apps/ }).click();
    await adele.getByRole('button', { name: 'Remove Megan Bowen' }).click();
    await megan.getByRole('link', { name: /Projects/ }).waitFor({ state: 'detached' });
    await adele.getByRole('button', { name: 'Add Megan Bowen' }).click();
    await megan.getByRole('link', { name: /Projects/ }).waitFor();
    await adele.keyboard.press('Escape');
    await adele.getByRole('dialog').waitFor({ state: 'detached' });
    assert.match(await adele.evaluate('document.activeElement.textContent'), /Members and apps/);
  });

  it('removes the app from a chat and adds it again', async () => {
    const grady = await host.open('grady');
    await grady.getByRole('button', { name: 'About this app' }).click();
    await grady.getByRole('button', { name: 'Remove Rooms OTP' }).click();
    await grady.getByText('Not installed here').waitFor();
    await grady.getByRole('button', { name: 'Add Rooms OTP' }).click();
    await grady.getByText('Installed here', { exact: true }).waitFor();
    await grady.keyboard.press('Escape');
    await grady.locator('.message').first().waitFor();
  });

  it('tells a screen reader of what others write', async () => {
    await say(megan, 'A new word');
    await adele.locator('[aria-live="polite"]').getByText('Megan Bowen: A new word').waitFor({ state: 'attached' });
  });

  it('breaks no rule of its own pages', () => {
    assert.deepEqual(host.faults(), []);
  });
});
