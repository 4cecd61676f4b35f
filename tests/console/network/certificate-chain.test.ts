import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { endsInBundledRoot, fingerprintOf, issuerOf } from '../../../console/network/certificate-chain.ts';
import { namedRoots } from '../../../console/network/named-roots.ts';
import { isExpectedChain } from '../../../console/network/trust.ts';
import { makeAuthority } from '../../support/authority.ts';

describe('a chain of certificates', () => {
  const company = makeAuthority('Contoso Root');
  const leaf = new X509Certificate(company.issue().cert);
  const root = new X509Certificate(company.root);
  const publicRoot = new X509Certificate(rootCertificates[0] ?? assert.fail());

  it('is public when a root of Node is in it, and private when its root is another', () => {
    assert.equal(endsInBundledRoot([publicRoot]), true);
    assert.equal(endsInBundledRoot([leaf, root]), false);
    assert.equal(issuerOf([leaf, root]), 'Contoso Root');
  });

  it('is not public because of a public certificate that vouches for nothing in it', () => {
    assert.equal(endsInBundledRoot([leaf, publicRoot]), false);
    assert.equal(endsInBundledRoot([leaf, root, publicRoot]), false);
    assert.equal(endsInBundledRoot([]), false);
  });

  it('is expected when IT named its root, on the command line or in the environment', () => {
    const named = namedRoots(['00'.repeat(32)], { ROOMS_OTP_TLS_ROOT: `${'11'.repeat(32)}, ${root.fingerprint256}` });
    assert.equal(named.length, 3);
    assert.equal(isExpectedChain([leaf, root], named), true);
    assert.equal(isExpectedChain([leaf, root], ['00'.repeat(32)]), false);
    assert.equal(fingerprintOf(root), company.fingerprint);
    assert.throws(() => namedRoots([], { ROOMS_OTP_TLS_ROOT: 'abc' }), /ROOMS_OTP_TLS_ROOT must be the SHA-256/);
  });

  it('is not expected because the named root stands behind it without having signed it', () => {
    const other = makeAuthority('Contoso Root');
    const forged = new X509Certificate(other.issue().cert);
    assert.equal(forged.checkIssued(root), true, 'the names fit');
    assert.equal(isExpectedChain([forged, root], [company.fingerprint]), false);
    assert.equal(isExpectedChain([forged, new X509Certificate(other.root), root], [company.fingerprint]), false);
  });

  it('is not expected because of a certificate that was signed with the key of a server', () => {
    const { cert, key } = company.issue();
    const privateKey = createPrivateKey(key);
    const server = makeAuthority('localhost', { privateKey, publicKey: createPublicKey(privateKey) });
    const forged = new X509Certificate(server.issue({ names: ['rooms.contoso.com'] }).cert);
    const issuer = new X509Certificate(cert);
    assert.equal(forged.verify(issuer.publicKey), true, 'the signature fits');
    assert.equal(isExpectedChain([forged, issuer, root], [company.fingerprint]), false);
  });
});
