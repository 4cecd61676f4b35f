import assert from 'node:assert/strict';
import { isNamedNetwork, isWithin } from '../../contract/network.ts';

describe('a network that a rule can name', () => {
  for (const network of ['10.0.0.0/8', '192.0.2.7/32', '2001:db8::/32', '2001:DB8:0:1::/64', '::1/128', 'fd00::/16'])
    it(`can be ${network}`, () => assert.equal(isNamedNetwork(network), true));

  for (const text of [
    '',
    '10.0.0.0',
    '0.0.0.0/0',
    '10.0.0.0/7',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.256/24',
    '010.0.0.0/8',
    '10.0.0.0/08',
    '10.0.0.0/8/8',
    '::/0',
    '2000::/3',
    '2001:db8::/129',
    '2001:db8:::/32',
    '1:2:3:4:5:6:7::8:9/64',
    '1:2:3:4:5:6:7:8::/64',
    '2001:db8/32',
    'example.com/24',
  ])
    it(`can't be "${text}"`, () => assert.equal(isNamedNetwork(text), false));
});

describe('an address within a network', () => {
  it('is found by the bits of the prefix, in both families', () => {
    assert.equal(isWithin('10.20.255.255', '10.20.0.0/16'), true);
    assert.equal(isWithin('10.21.0.0', '10.20.0.0/16'), false);
    assert.equal(isWithin('192.0.2.129', '192.0.2.128/25'), true);
    assert.equal(isWithin('192.0.2.127', '192.0.2.128/25'), false);
    assert.equal(isWithin('2001:db8:0:1::7', '2001:db8::/32'), true);
    assert.equal(isWithin('2001:db9::7', '2001:db8::/32'), false);
  });

  it('can be a network, which has to lie in it as a whole', () => {
    assert.equal(isWithin('2001:db8:0:1::/64', '2001:db8::/32'), true);
    assert.equal(isWithin('10.0.0.0/8', '10.20.0.0/16'), false);
    assert.equal(isWithin('10.20.0.0/16', '10.20.0.0/16'), true);
  });

  it('is never one of the other family, or one that nobody can read', () => {
    assert.equal(isWithin('::ffff:a14:1', '10.20.0.0/16'), false);
    assert.equal(isWithin('', '10.20.0.0/16'), false);
    assert.equal(isWithin('10.20.0.1', 'the office'), false);
  });
});
