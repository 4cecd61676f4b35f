import assert from 'node:assert/strict';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { completeFacts } from '../../../console/device/device-facts.ts';
import { shown } from '../../../console/window/printable.ts';

const COMPOSED = 'SN-\u00c5\u00e9-1';
const DECOMPOSED = 'SN-A\u030ae\u0301-1';

describe('a text on the console', () => {
  it('is sent in one form of Unicode, whether the firmware tells it, a flag says it or the installer types it', async () => {
    const tell = async (flag: string | undefined, firmware: string | undefined, typed: string | undefined) => {
      const facts = await completeFacts(
        { make: 'Contoso', model: 'Hub 2', ...(flag !== undefined && { serialNumber: flag }) },
        async () => (firmware === undefined ? {} : { serialNumber: firmware }),
        async () => typed,
        consoleTexts('en'),
      );
      return facts.serialNumber;
    };
    assert.equal(await tell(DECOMPOSED, undefined, undefined), COMPOSED);
    assert.equal(await tell(undefined, DECOMPOSED, undefined), COMPOSED);
    assert.equal(await tell(undefined, undefined, DECOMPOSED), COMPOSED);
  });

  it('is shown in one form of Unicode when a server says it', () => {
    assert.equal(shown(DECOMPOSED), COMPOSED);
  });
});
