import assert from 'node:assert/strict';
import { folderName, runAlone } from '../../../console/machine/one-program.ts';
import { skipBecause } from '../../support/skip.ts';

const FOLDER = `/tmp/one-program-${process.pid}`;
const own = () => folderName(process.platform, FOLDER);

describe('one program for each state folder', () => {
  it('takes the name while it runs, and frees it at the end, also after an error', async function () {
    if (own() === undefined) skipBecause(this, 'this system has no names that one program can hold');
    const inner = () => runAlone(own(), async () => 'inner');
    await runAlone(own(), async () => {
      await assert.rejects(inner, /already running on this console/);
      assert.equal(await runAlone(folderName(process.platform, `${FOLDER}-other`), async () => 'other'), 'other');
    });
    await assert.rejects(
      runAlone(own(), () => Promise.reject(new Error('broken'))),
      /broken/,
    );
    assert.equal(await inner(), 'inner');
  });

  it('runs where there are no such names, and where one can not be taken', async () => {
    assert.equal(folderName('darwin', FOLDER), undefined);
    assert.equal(await runAlone(undefined, async () => 'ran'), 'ran');
    assert.equal(await runAlone('/nowhere/at/all', async () => 'ran'), 'ran');
  });

  it('names a pipe on Windows, the same for each spelling of the folder', () => {
    const name = folderName('win32', String.raw`C:\ProgramData\RoomsOTP`);
    assert.match(name ?? '', /^\\\\\.\\pipe\\rooms-otp-[0-9a-f]{64}$/);
    assert.equal(name, folderName('win32', String.raw`c:\programdata\roomsotp`));
    assert.notEqual(name, folderName('win32', String.raw`C:\ProgramData\Other`));
  });
});
