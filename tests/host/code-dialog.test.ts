import assert from 'node:assert/strict';
import { SHOWN_CODE } from '../../env/demo/shown-code.ts';
import { accessibilityFindings } from '../support/browser-accessibility.ts';
import { englishLeftIn } from '../tab/german/english-left.ts';
import { type HostStage, openHostStage, say } from './host-stage.ts';

describe('a code that is shown in a dialog of the host page', function () {
  this.timeout(120_000);
  let host: HostStage;

  before(async function () {
    host = await openHostStage(this);
  });
  after(() => host?.close());

  it('is there for its issuer, and gone from the screen when the dialog closes', async () => {
    const page = await host.open('adele');
    await say(page, 'generate otp Oslo 3.14');
    await page.getByRole('button', { name: 'Show code', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'One-time password' });
    const content = dialog.frameLocator('iframe');
    await content.getByRole('heading', { name: 'One-time password for Oslo 3.14' }).waitFor();
    assert.match((await content.locator('.code').textContent()) ?? '', SHOWN_CODE);
    assert.equal(await page.locator('.message').getByText(SHOWN_CODE).count(), 0);
    const frame = page.frames().find((one) => one.url().includes('#/show-code/'));
    assert.deepEqual(await accessibilityFindings(frame ?? page), []);
    await content.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(host.faults(), []);
  });

  it('is in German for whoever reads German', async () => {
    const page = await host.open('adele&locale=de-DE');
    await say(page, 'generate otp Oslo 3.14');
    await page.getByRole('button', { name: 'Ersetzen', exact: true }).click();
    await page.getByRole('button', { name: 'Code anzeigen', exact: true }).last().click();
    const dialog = page.getByRole('dialog', { name: 'Einmalkennwort' });
    const content = dialog.frameLocator('iframe');
    await content.getByRole('heading', { name: 'Einmalkennwort für Oslo 3.14' }).waitFor();
    await content
      .getByRole('timer')
      .filter({ hasText: /^Nur Sie können ihn hier sehen, noch \d+:\d\d Minuten\.$/ })
      .waitFor();
    const frame = page.frames().find((one) => one.url().includes('#/show-code/'));
    assert.ok(frame);
    assert.deepEqual(await englishLeftIn(frame), []);
    assert.deepEqual(await accessibilityFindings(frame), []);
    await content.getByRole('button', { name: 'Schließen' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});
