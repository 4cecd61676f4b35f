import assert from 'node:assert/strict';
import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { intunePackage } from '../../../tools/console-package/intune-package.ts';
import { storedEntries } from './stored-zip.ts';

const CONTENT = Buffer.from('the content zip, of a length that is no multiple of 16');
const APP = { name: 'Rooms OTP 1.2.3', setupFile: 'install.cmd' };

/** Reads a package as Intune's agent does, written from the description of the format alone. */
function readPackage(bytes: Uint8Array) {
  const entries = storedEntries(Buffer.from(bytes));
  const sealed = entries.get('IntuneWinPackage/Contents/IntunePackage.intunewin') ?? assert.fail('no content');
  const xml = entries.get('IntuneWinPackage/Metadata/Detection.xml')?.toString('utf8') ?? assert.fail('no metadata');
  const value = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? assert.fail(name);
  const secret = (name: string): Buffer => Buffer.from(value(name), 'base64');
  const mac = createHmac('sha256', secret('MacKey')).update(sealed.subarray(32)).digest();
  const decipher = createDecipheriv('aes-256-cbc', secret('EncryptionKey'), sealed.subarray(32, 48));
  const plain = Buffer.concat([decipher.update(sealed.subarray(48)), decipher.final()]);
  return { entries, sealed, xml, value, secret, mac, plain };
}

describe('The package for Intune', () => {
  const bytes = intunePackage(APP, CONTENT);
  const { entries, sealed, xml, value, secret, mac, plain } = readPackage(bytes);

  it('is a zip without compression that holds the content and its metadata, and nothing else', () => {
    assert.deepEqual(
      [...entries.keys()],
      ['IntuneWinPackage/Contents/IntunePackage.intunewin', 'IntuneWinPackage/Metadata/Detection.xml'],
    );
  });

  it('opens with the keys of its metadata, and proves by its MAC that nothing was changed', () => {
    assert.deepEqual(plain, CONTENT);
    assert.deepEqual(sealed.subarray(0, 32), mac);
    assert.deepEqual(secret('Mac'), mac);
    assert.deepEqual(secret('InitializationVector'), sealed.subarray(32, 48));
  });

  it('says the size and the SHA-256 of the plain content, and how it is encrypted', () => {
    assert.deepEqual(secret('FileDigest'), createHash('sha256').update(CONTENT).digest());
    assert.equal(value('UnencryptedContentSize'), String(CONTENT.length));
    assert.deepEqual(['FileDigestAlgorithm', 'ProfileIdentifier', 'FileName', 'SetupFile', 'Name'].map(value), [
      'SHA256',
      'ProfileVersion1',
      'IntunePackage.intunewin',
      'install.cmd',
      'Rooms OTP 1.2.3',
    ]);
    assert.match(xml, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<ApplicationInfo [^>]*ToolVersion="\d/);
  });

  it('has other keys each time', () => {
    const other = readPackage(intunePackage(APP, CONTENT));
    for (const name of ['EncryptionKey', 'MacKey', 'InitializationVector'])
      assert.notDeepEqual(other.secret(name), secret(name), name);
    assert.deepEqual([secret('EncryptionKey').length, secret('MacKey').length], [32, 32]);
  });
});
