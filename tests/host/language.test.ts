import type { Page } from 'playwright-core';
import { type HostStage, openHostStage, say } from './host-stage.ts';
import { setSwitch } from './switches.ts';

describe('the language of a window', function () {
  this.timeout(120_000);
  let host: HostStage;
  let adele: Page;

  before(async function () {
    host = await openHostStage(this);
    adele = await host.open('adele&locale=de-DE');
  });
  after(() => host?.close());

  const last = () => adele.locator('.message').last();

  it('is that in which the bot answers, to what is said and what is pressed, and that of dates on cards', async () => {
    await say(adele, 'generate otp');
    await last().getByText('Für welches Konto?').waitFor();
    await last().getByLabel('Raum oder Anmeldeadresse').fill('Oslo 3.14');
    await last().getByRole('button', { name: 'Generieren' }).click();
    await last().getByText('Einmalkennwort für Oslo 3.14').waitFor();
    await last()
      .getByText(/^\p{L}{2}\.?, \d{1,2}\. \p{L}{3,4}\.? \d{4} \d{1,2}:\d\d$/u)
      .waitFor();
  });

  it("is the bot's as soon as it is changed", async () => {
    await setSwitch(adele, 'Language', 'en-GB');
    await say(adele, 'generate otp');
    await last().getByText('Which account is it for?').waitFor();
  });
});
