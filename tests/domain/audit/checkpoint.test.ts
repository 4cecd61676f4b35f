import assert from 'node:assert/strict';
import { checkpointText, openCheckpoint, signCheckpoint } from '../../../bot/domain/audit/checkpoint.ts';
import { keyIdOf, parseNote, SIGNATURE_TYPES } from '../../../bot/domain/audit/signed-note.ts';
import { auditKeysOf } from '../../../bot/domain/keys/audit-keys.ts';

const ORIGIN = 'example.com/rooms-otp/1';
const { signing, publicKey } = auditKeysOf(new Uint8Array(32).fill(7));
const OTHER = auditKeysOf(new Uint8Array(32).fill(8));
const KEY = { name: ORIGIN, publicKey };
const CHECKPOINT = { origin: ORIGIN, size: 20_852_163, root: new Uint8Array(32).fill(3) };
const NOTE = signCheckpoint(CHECKPOINT, publicKey, signing);

describe('A checkpoint', () => {
  it('has three lines of text, an empty line, and a signature line', () => {
    assert.equal(checkpointText(CHECKPOINT), `${ORIGIN}\n20852163\nAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=\n`);
    assert.match(NOTE, /^[^\n]+\n20852163\n[^\n]+\n\n\u2014 example\.com\/rooms-otp\/1 [A-Za-z0-9+/]+={0,2}\n$/u);
  });

  it('opens with the public key of its log', () => {
    assert.deepEqual(openCheckpoint(NOTE, [KEY]), { ...CHECKPOINT, signedBy: KEY });
  });

  it('opens with neither another key nor the key of another log', () => {
    assert.equal(openCheckpoint(NOTE, [{ name: ORIGIN, publicKey: OTHER.publicKey }]), undefined);
    assert.equal(openCheckpoint(NOTE, [{ name: 'example.com/other', publicKey }]), undefined);
  });

  it('opens beside signatures of unknown keys', () => {
    const lines = NOTE.trimEnd().split('\n');
    const foreign = signCheckpoint(CHECKPOINT, OTHER.publicKey, OTHER.signing).trimEnd().split('\n').at(-1);
    assert.equal(openCheckpoint(`${[...lines, foreign].join('\n')}\n`, [KEY])?.size, CHECKPOINT.size);
  });

  for (const [change, note] of [
    ['another size', NOTE.replace('20852163', '20852164')],
    ['a leading zero', NOTE.replace('20852163', '020852163')],
    ['another origin', NOTE.replaceAll(ORIGIN, 'example.com/rooms-otp/2')],
    ['a spoiled signature', NOTE.replace(/.(?=.{9}\n$)/, (letter) => (letter === 'A' ? 'B' : 'A'))],
    ['a control character', NOTE.replace('\n\n', '\t\n\n')],
    ['no signature', NOTE.slice(0, NOTE.indexOf('\u2014'))],
    ['no end of the last line', NOTE.slice(0, -1)],
  ] as const)
    it(`doesn't open with ${change}`, () => {
      assert.equal(openCheckpoint(note, [KEY]), undefined);
    });

  it('names its key as the public log of Go modules does', () => {
    // The key of sum.golang.org is part of Go (https://pkg.go.dev/cmd/go, GOSUMDB): name, id, and 0x01 before the key.
    const key = Buffer.from('Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8', 'base64').subarray(1);
    const go = { name: 'sum.golang.org', publicKey: new Uint8Array(key) };
    assert.equal(keyIdOf(go), '033de0ae');
    assert.notEqual(keyIdOf(go), keyIdOf(go, SIGNATURE_TYPES.cosignature));
    assert.equal(parseNote(NOTE)?.signatures[0]?.keyId, keyIdOf(KEY));
  });
});
