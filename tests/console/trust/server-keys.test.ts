import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { proveKeys, readServerKeys, signedOpening, type ProvenKeys } from '../../../console/trust/server-keys.ts';
import type { ServerKeysAnswer } from '../../../contract/device-api.ts';
import { ownServer, type OwnServer } from './own-server.ts';

function proven(answer: ServerKeysAnswer, pins: readonly string[]): ProvenKeys | undefined {
  return proveKeys(readServerKeys({ ...answer }) ?? assert.fail('unreadable'), pins);
}

describe('the keys of a server, for a console with a pin', () => {
  let server: OwnServer;
  beforeEach(() => {
    server = ownServer(3);
  });
  const [first, second, third] = [0, 1, 2] as const;
  const pin = (index: number): string => server.pins[index] ?? assert.fail();

  it('hold with a pin of any key in the signed succession', () => {
    for (const index of [first, second, third]) {
      const keys = proven(server.answer, [pin(index)]) ?? assert.fail(`pin ${index}`);
      assert.equal(Buffer.from(keys.signing).toString('base64url'), server.answer.keys.at(-1)?.key);
      assert.equal(Buffer.from(keys.encryption).toString('base64url'), server.answer.encryption.key);
    }
  });

  it('hold when one of several pins fits, and fail without any', () => {
    const other = ownServer().pins[0] ?? '';
    assert.ok(proven(server.answer, [other, pin(second)]));
    assert.equal(proven(server.answer, [other]), undefined);
    assert.equal(proven(server.answer, []), undefined);
  });

  it('fail for a pin of a key that was lost before the newest one, and hold for a later pin', () => {
    server = ownServer(3, [2]);
    assert.equal(proven(server.answer, [pin(first)]), undefined);
    assert.ok(proven(server.answer, [pin(second)]));
    assert.ok(proven(server.answer, [pin(first), pin(second)]), 'the newest pinned key counts');
  });

  it('fail when somebody hangs a key of their own behind the pinned one', () => {
    const foreign = ownServer(2);
    const [, theirs = assert.fail()] = foreign.answer.keys;
    const keys = [...server.answer.keys, { ...theirs, number: 4 }];
    assert.equal(proven({ keys, encryption: foreign.answer.encryption }, [pin(first)]), undefined);
    const unsigned = [...server.answer.keys, { number: 4, key: theirs.key, began_at: theirs.began_at, lost: false }];
    assert.equal(proven({ keys: unsigned, encryption: foreign.answer.encryption }, [pin(first)]), undefined);
  });

  it('fail when a key is left out, or the order is another', () => {
    const [one = assert.fail(), two = assert.fail(), three = assert.fail()] = server.answer.keys;
    const { encryption } = server.answer;
    assert.equal(proven({ keys: [one, three], encryption }, [pin(first)]), undefined);
    assert.equal(proven({ keys: [one, three, two], encryption }, [pin(first)]), undefined);
    assert.equal(proven({ keys: [one, two], encryption }, [pin(first)]), undefined, 'the encryption key of another');
  });

  it('fail with an encryption key that the newest signing key did not sign', () => {
    const { encryption } = ownServer(1).answer;
    assert.equal(proven({ ...server.answer, encryption }, [pin(third)]), undefined);
    const swapped = { ...server.answer.encryption, key: encryption.key };
    assert.equal(proven({ ...server.answer, encryption: swapped }, [pin(third)]), undefined);
  });

  it('are unreadable when a member is missing or has another type or length', () => {
    const [key = assert.fail()] = server.answer.keys;
    const short = randomBytes(31).toString('base64url');
    for (const answer of [
      {},
      { ...server.answer, keys: [] },
      { ...server.answer, keys: {} },
      { ...server.answer, keys: [null] },
      { ...server.answer, keys: [{ ...key, key: short }] },
      { ...server.answer, keys: [{ ...key, key: `${key.key}=` }] },
      { ...server.answer, keys: [{ ...key, lost: 'false' }] },
      { ...server.answer, keys: [{ ...key, signature: short }] },
      { ...server.answer, encryption: undefined },
      { ...server.answer, encryption: { ...server.answer.encryption, key: short } },
      { ...server.answer, encryption: { ...server.answer.encryption, signature: 7 } },
    ]) {
      assert.equal(readServerKeys(answer), undefined, JSON.stringify(answer));
    }
  });

  it('prove an opening only with each of its parts as signed', () => {
    const keys = proven(server.answer, [pin(first)]) ?? assert.fail();
    const opening = {
      openingId: 'o-1',
      thumbprint: randomBytes(32),
      commitment: randomBytes(32),
      serverNonce: randomBytes(32),
    };
    const signature = Buffer.from(server.sign(opening), 'base64url');
    assert.ok(signedOpening(keys, opening, signature));
    for (const part of [
      { openingId: 'o-2' },
      { thumbprint: randomBytes(32) },
      { commitment: randomBytes(32) },
      { serverNonce: randomBytes(32) },
    ]) {
      assert.equal(signedOpening(keys, { ...opening, ...part }, signature), false, Object.keys(part)[0]);
    }
    assert.equal(signedOpening(keys, opening, signature.subarray(1)), false);
    assert.equal(signedOpening(keys, opening, Buffer.from(ownServer().sign(opening), 'base64url')), false);
  });
});
