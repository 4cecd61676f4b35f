import assert from 'node:assert/strict';
import { SHOWN_CODE } from '../../env/demo/shown-code.ts';
import {
  approvalOf,
  APPROVALS,
  generateCode,
  type HostStage,
  openConsole,
  openHostStage,
  serialNumberOf,
  showCode,
  submitCode,
} from './host-stage.ts';
import { setSwitch } from './switches.ts';

const TAB = 'iframe[title="Rooms OTP"]';

describe('a console that is signed in through the host page', function () {
  this.timeout(120_000);
  let host: HostStage;

  before(async function () {
    host = await openHostStage(this);
  });
  after(() => host?.close());

  it('goes from the command in the chat to "Signed in" on console and card, and each step is ticked off', async () => {
    const adele = await host.open('adele');
    await adele.getByLabel('In chat').check();
    await adele.getByRole('button', { name: 'Type it for me' }).click();
    const code = await showCode(adele);
    const console = await openConsole(adele);
    const digits = await submitCode(console, code);
    const serialNumber = await serialNumberOf(console);

    const grady = await host.open('grady', APPROVALS);
    const megan = await host.open('megan', APPROVALS);
    const card = approvalOf(megan, serialNumber);
    await card.getByLabel('Verification digits').fill(digits === '111111' ? '222222' : '111111');
    await card.getByRole('button', { name: 'Approve', exact: true }).click();
    await card.getByText("These aren't the digits on the console").waitFor();
    assert.equal(await card.getByLabel('Verification digits').count(), 1, 'the card stays as it is');
    await card.getByLabel('Verification digits').fill(digits);
    await card.getByRole('button', { name: 'Approve', exact: true }).click();
    await approvalOf(grady, serialNumber)
      .getByText(/Approved by Megan Bowen|Delivered/)
      .first()
      .waitFor();

    await console.getByRole('button', { name: 'Restart now' }).click();
    await console.getByRole('main').getByText('signed in as room-01@contoso.example').waitFor();
    await console.getByRole('button', { name: 'Yes, it signed in' }).click();
    await console.getByRole('heading', { name: 'Signed in' }).waitFor();
    await approvalOf(grady, serialNumber).getByText('Signed in').first().waitFor();
    await adele.getByText('Done: the console is signed in.').waitFor();
    assert.equal(await adele.locator('.step-done').count(), 5);
  });

  it('goes the same way in the tab: from the wizard to the code, and from the OTP tab of the account to "Signed in"', async () => {
    const adele = await host.open('adele', '');
    await adele.getByRole('link', { name: 'Open the wizard' }).click();
    const wizard = adele.frameLocator(TAB);
    await wizard.getByText('1 selected').waitFor();
    for (const step of ['Next', 'Next']) await wizard.getByRole('button', { name: step, exact: true }).click();
    // The room is signed in since the test before, and keeps what it has unless somebody says otherwise.
    await wizard.getByRole('radio', { name: 'Replace' }).check();
    await wizard.getByRole('button', { name: 'Generate', exact: true }).click();
    await wizard.getByRole('button', { name: 'View codes' }).click();
    await wizard.getByRole('button', { name: /^Show the code for/ }).click();
    const code = await wizard.getByRole('list', { name: 'Codes' }).getByText(SHOWN_CODE).innerText();
    const console = await openConsole(adele);
    const digits = await submitCode(console, code);
    await adele.getByRole('link', { name: 'Act as Megan here' }).click();
    await adele.getByRole('link', { name: 'Open it' }).click();
    const page = adele.frameLocator(TAB);
    await page
      .getByRole('region', { name: 'Device information' })
      .getByText(await serialNumberOf(console))
      .waitFor();
    await page.getByRole('radio', { name: 'Approve the request' }).check();
    await page.getByRole('textbox', { name: 'Verification digits' }).fill(digits);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Approved by').waitFor();
    await console.getByRole('button', { name: 'Restart now' }).click();
    await console.getByRole('button', { name: 'Yes, it signed in' }).click();
    await console.getByRole('heading', { name: 'Signed in' }).waitFor();
    await page.getByRole('region', { name: 'Approval request' }).getByText('Signed in').first().waitFor();
    await adele.getByText('Done: the console is signed in.').waitFor();
  });

  it('tells somebody without rights who decides, and leaves the card of others as it is', async () => {
    const adele = await host.open('adele');
    const console = await openConsole(adele);
    await submitCode(console, await generateCode(adele, 'Oslo 3.15'));
    const serialNumber = await serialNumberOf(console);
    const [alex, megan] = [await host.open('alex', APPROVALS), await host.open('megan', APPROVALS)];
    const view = alex.locator('.message').filter({ hasText: 'An approver decides on this request' }).last();
    await view.getByText("You don't have permission to do this").waitFor();
    assert.equal(await view.getByRole('button', { name: 'Approve', exact: true }).count(), 0);
    await approvalOf(megan, serialNumber).getByRole('button', { name: 'Approve', exact: true }).waitFor();
    assert.equal(await approvalOf(megan, serialNumber).getByText("don't have permission").count(), 0);
  });

  it('shows the reason on the console when the request is rejected, without a match code', async () => {
    const adele = await host.open('adele');
    const console = await openConsole(adele);
    await submitCode(console, await generateCode(adele, 'Oslo 4.02'));
    const grady = await host.open('grady', APPROVALS);
    const card = approvalOf(grady, await serialNumberOf(console));
    await card.getByRole('button', { name: 'Reject…' }).click();
    await card.getByLabel('Reason for rejection').selectOption({ label: 'Wrong room' });
    await card.getByRole('button', { name: 'Reject', exact: true }).click();
    await console.getByRole('heading', { name: "The request wasn't approved" }).waitFor();
    await console.getByRole('main').getByText('Wrong room').waitFor();
    await console.getByRole('button', { name: 'Enter another code' }).click();
    await console.getByRole('textbox', { name: 'One-time password' }).waitFor();
  });

  it('speaks the language that was chosen in Teams', async () => {
    const adele = await host.open('adele');
    await setSwitch(adele, 'Language', 'de-DE');
    const opened = adele.context().waitForEvent('page');
    await adele.getByRole('button', { name: 'Console', exact: true }).click();
    const console = await opened;
    await console.getByRole('heading', { name: 'Geben Sie das Einmalkennwort ein' }).waitFor();
    assert.equal(await console.locator('html').evaluate(({ lang }: { readonly lang: string }) => lang), 'de');
    await console.getByRole('textbox', { name: 'Einmalkennwort' }).fill('UUUU-UUUU-UUUU');
    await console.getByText('nie den Buchstaben U').waitFor();
  });

  it('leads to the next person, and leaves the first steps away once they are closed', async () => {
    const lidia = await host.open('lidia');
    await lidia.getByRole('link', { name: 'Act as Adele' }).click();
    await lidia.getByRole('link', { name: 'Open the wizard' }).waitFor();
    await lidia.getByRole('button', { name: 'Close the first steps' }).click();
    await lidia.reload();
    await lidia.getByRole('heading', { name: 'Rooms OTP' }).waitFor();
    assert.equal(await lidia.getByRole('heading', { name: 'First steps' }).count(), 0);
    await lidia.getByRole('button', { name: 'First steps' }).click();
    await lidia.getByRole('heading', { name: 'First steps' }).waitFor();
  });

  it('breaks no rule of its own pages', () => {
    assert.deepEqual(host.faults(), []);
  });
});
