import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { makeConsoleKey, publicKeyOf } from '../../../console/enroll/console-key.ts';
import { openEnvelope, type OpeningTerms } from '../../../console/enroll/envelope.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { CREDENTIAL, PASSWORD, REQUEST_ID, seal } from '../scripted-device-api.ts';

describe('opening the envelope', () => {
  let privateKeyPem: string;
  let otherKeyPem: string;
  let terms: OpeningTerms;
  before(async () => {
    [privateKeyPem, otherKeyPem] = await Promise.all([makeConsoleKey(), makeConsoleKey()]);
    terms = { privateKeyPem, requestId: REQUEST_ID, now: new Date() };
  });
  const refuses = (compact: string, reason: RegExp, with_: OpeningTerms = terms) => {
    assert.throws(
      () => openEnvelope(compact, with_),
      (error) => error instanceof ConsoleError && error.outcome === 'envelope' && reason.test(error.message),
    );
  };
  const sealed = (payload?: unknown, header?: Readonly<Record<string, unknown>>) =>
    seal(publicKeyOf(privateKeyPem), payload, header);

  it('gives the credential that another implementation sealed, whatever its characters', async () => {
    const texts = fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }).filter((text) => text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (upn, mail, password) => {
        const credential = openEnvelope(await sealed({ upn, mail, password }), terms);
        assert.deepEqual([credential.upn, credential.mail, credential.password.reveal()], [upn, mail, password]);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses an envelope with any one symbol changed', async () => {
    const compact = await sealed();
    const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.');
    fc.assert(
      fc.property(fc.nat(compact.length - 1), fc.constantFrom(...alphabet), (at, symbol) => {
        fc.pre(compact[at] !== symbol);
        refuses(compact.slice(0, at) + symbol + compact.slice(at + 1), /couldn't be opened/);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses whatever is no envelope, without an unexpected error', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.array(fc.base64String({ maxLength: 40 }), { minLength: 5, maxLength: 5 }).map((parts) => parts.join('.')),
    );
    fc.assert(fc.property(text, (compact) => refuses(compact, /couldn't be opened/)));
    refuses('a'.repeat(40_000), /compact/);
  });

  it('refuses an envelope sealed to another console', async () => {
    refuses(await seal(publicKeyOf(otherKeyPem)), /isn't encrypted for this console/);
  });

  it('refuses other algorithms than the agreed ones', async () => {
    refuses(await sealed(CREDENTIAL, { enc: 'A256GCM' }), /in an unexpected way/);
    refuses(await sealed(CREDENTIAL, { enc: 'A128CBC-HS256' }), /in an unexpected way/);
    refuses(await sealed(CREDENTIAL, { alg: 'RSA-OAEP' }), /in an unexpected way/);
  });

  it('refuses an envelope that has expired, or never does', async () => {
    const exp = 1_800_000_000;
    const compact = await sealed(CREDENTIAL, { exp });
    openEnvelope(compact, { ...terms, now: new Date(exp * 1000 - 1) });
    refuses(compact, /expired/, { ...terms, now: new Date(exp * 1000) });
    refuses(await sealed(CREDENTIAL, { exp: undefined }), /no expiration time/);
    refuses(await sealed(CREDENTIAL, { exp: '1900000000' }), /no expiration time/);
  });

  it('refuses an envelope for another request, or for none', async () => {
    const compact = await sealed();
    openEnvelope(compact, terms);
    refuses(compact, /another request/, { ...terms, requestId: 'req_0002' });
    refuses(await sealed(CREDENTIAL, { request_id: undefined }), /another request/);
    refuses(await sealed(CREDENTIAL, { request_id: '' }), /another request/);
  });

  it('refuses content that is no credential, without quoting it', async () => {
    for (const payload of [
      { ...CREDENTIAL, mail: undefined },
      { ...CREDENTIAL, upn: 7 },
      { ...CREDENTIAL, upn: '' },
      [PASSWORD],
      PASSWORD,
    ]) {
      const compact = await sealed(payload);
      assert.throws(
        () => openEnvelope(compact, terms),
        (error) => error instanceof ConsoleError && !inspect(error, { depth: 9 }).includes(PASSWORD),
      );
    }
  });

  it('does not print the password when the credential is printed', async () => {
    const credential = openEnvelope(await sealed(), terms);
    assert.doesNotMatch(
      `${inspect(credential)} ${JSON.stringify(credential)} ${String(credential.password)}`,
      new RegExp(PASSWORD.slice(0, 8)),
    );
  });

  it('makes keys of 3072 bits with the exponent 65537', () => {
    const { modulusLength, publicExponent } = createPublicKey(privateKeyPem).asymmetricKeyDetails ?? {};
    assert.deepEqual([modulusLength, publicExponent], [3072, 65537n]);
  });
});
