import assert from 'node:assert/strict';
import { parseWitnessKey } from '../../../bot/domain/audit/cosignature.ts';
import { keyIdOf } from '../../../bot/domain/audit/signed-note.ts';

const KEY = { name: 'witness.example.com/w1', publicKey: new Uint8Array(32).fill(9) };

function keyText(type: number, { keyId = keyIdOf(KEY, 4), bytes = KEY.publicKey } = {}): string {
  return `${KEY.name}+${keyId}+${Buffer.concat([Uint8Array.of(type), bytes]).toString('base64')}`;
}

describe('the key of a witness', () => {
  it('is read from the form of C2SP', () => {
    assert.deepEqual(parseWitnessKey(keyText(4)), KEY);
  });

  it('is refused when it is for other signatures, too short, or named by another id', () => {
    assert.throws(() => parseWitnessKey(keyText(1)), /type is 4/);
    assert.throws(() => parseWitnessKey(keyText(4, { bytes: KEY.publicKey.subarray(1) })), /must be verifier keys/);
    assert.throws(() => parseWitnessKey(keyText(4, { keyId: keyIdOf(KEY, 1) })), /key id that doesn't fit/);
    assert.throws(() => parseWitnessKey('witness'), /must be verifier keys/);
  });
});
