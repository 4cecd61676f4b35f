import assert from 'node:assert/strict';
import { withoutSignature } from '../../../tools/console-package/portable-executable.ts';

const OPTIONAL = 0x80 + 24;
const CERTIFICATES = OPTIONAL + 112 + 32;

/** The smallest file that has the headers of a 64-bit Windows executable, and a signature behind its content. */
function executable(signature: string): Buffer {
  const file = Buffer.alloc(0x400);
  file.write('MZ', 0);
  file.writeUInt32LE(0x80, 0x3c);
  file.write('PE\0\0', 0x80);
  file.writeUInt16LE(0x20b, OPTIONAL);
  file.writeUInt32LE(0xabcdef, OPTIONAL + 64);
  if (signature === '') return file;
  file.writeUInt32LE(file.length, CERTIFICATES);
  file.writeUInt32LE(signature.length, CERTIFICATES + 4);
  return Buffer.concat([file, Buffer.from(signature)]);
}

describe('A Windows executable', () => {
  it('loses its signature, the directory entry of it, and its checksum', () => {
    const bare = withoutSignature(executable('signature'));
    assert.equal(bare.length, 0x400);
    assert.deepEqual(
      [0, 4].map((at) => bare.readUInt32LE(CERTIFICATES + at)),
      [0, 0],
    );
    assert.equal(bare.readUInt32LE(OPTIONAL + 64), 0);
    assert.ok(!bare.includes('signature'));
  });

  it('without a signature stays as it is', () => {
    assert.deepEqual(withoutSignature(executable('')), executable(''));
  });

  it('with something behind its signature is refused, as is another file', () => {
    assert.throws(() => withoutSignature(Buffer.concat([executable('signature'), Buffer.from('x')])), /not the end/);
    assert.throws(() => withoutSignature(Buffer.alloc(0x400)), /isn't a 64-bit Windows executable/);
  });
});
