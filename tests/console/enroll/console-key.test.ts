import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { makeConsoleKey, publicKeyOf } from '../../../console/enroll/console-key.ts';

describe("the console's own key", () => {
  it('has 3072 bits and the exponent 65537, and its public half alone is sent', async () => {
    const pem = await makeConsoleKey();
    const details = createPrivateKey(pem).asymmetricKeyDetails;
    assert.deepEqual([details?.modulusLength, details?.publicExponent], [3072, 65_537n]);
    const sent = publicKeyOf(pem);
    assert.deepEqual(Object.keys(sent).toSorted(), ['e', 'kty', 'n']);
    assert.deepEqual([sent.kty, sent.e, Buffer.from(sent.n, 'base64url').length], ['RSA', 'AQAB', 3072 / 8]);
  });
});
