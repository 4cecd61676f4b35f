import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { sourceAddressOf } from '../../../bot/http/server/source-address.ts';

const PROXIES = new BlockList();
PROXIES.addSubnet('10.0.0.0', 8);
PROXIES.addSubnet('2001:db8:aa::', 48, 'ipv6');

function from(peer: string | undefined, forwarded?: string, trusted?: BlockList): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return sourceAddressOf({ socket: { remoteAddress: peer }, headers } as unknown as IncomingMessage, trusted);
}

describe('the source address of a request', () => {
  it('is the peer when no proxy is trusted, whatever the header claims', () => {
    assert.equal(from('203.0.113.7', '198.51.100.1'), '203.0.113.7');
    assert.equal(from('203.0.113.7', '198.51.100.1', PROXIES), '203.0.113.7');
  });

  it('is the rightmost hop that is no trusted proxy', () => {
    assert.equal(from('10.0.0.1', '198.51.100.1', PROXIES), '198.51.100.1');
    assert.equal(from('10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.9', PROXIES), '198.51.100.1');
    assert.equal(from('::ffff:10.0.0.1', ' 198.51.100.1 ', PROXIES), '198.51.100.1');
    assert.equal(from('2001:db8:aa::1', '2001:db8:bb::1', PROXIES), '2001:db8:bb:0::/64');
  });

  it('is the proxy itself when the hop before it is missing or no address', () => {
    for (const forwarded of [undefined, '', 'unknown', '6.6.6.6, ', '6.6.6.6, _hidden', '6.6.6.6, 1.2.3.4.5']) {
      assert.equal(from('10.0.0.1', forwarded, PROXIES), '10.0.0.1', forwarded);
    }
    assert.equal(from('10.0.0.1', '10.0.0.2, 10.0.0.3', PROXIES), '10.0.0.2');
  });

  it('is read without the port that some proxies add', () => {
    assert.equal(from('10.0.0.1', '198.51.100.1:50123', PROXIES), '198.51.100.1');
    assert.equal(from('10.0.0.1', '[2001:db8:bb::1]:50123', PROXIES), '2001:db8:bb:0::/64');
  });

  it('is one for a whole /64, and for all spellings of an address', () => {
    assert.equal(from('2001:DB8:0:1:aaaa::1'), '2001:db8:0:1::/64');
    assert.equal(from('2001:db8:0:1::2'), '2001:db8:0:1::/64');
    assert.notEqual(from('2001:db8:0:2::2'), '2001:db8:0:1::/64');
    assert.equal(from('fe80::1%eth0'), 'fe80:0:0:0::/64');
    assert.equal(from('::1'), '0:0:0:0::/64');
    assert.equal(from('::ffff:203.0.113.7'), '203.0.113.7');
    assert.equal(from('::ffff:cb00:7107'), '203.0.113.7');
  });

  it('is nowhere when the socket has gone', () => {
    assert.equal(from(undefined, '198.51.100.1', PROXIES), '');
  });
});
