import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { parseProxy, proxyAddress } from '../../../console/network/proxy.ts';
import { isExempt } from '../../../console/network/proxy-exemptions.ts';
import { windowsProxy } from '../../../console/network/windows-proxy.ts';
import type { WindowsCommand } from '../../../console/machine/windows-command.ts';

describe('a proxy', () => {
  it('is read with or without a scheme, and never shows its password', () => {
    const proxy = parseProxy('http://us%40er:p%3Ass@proxy.contoso.com:8080') ?? assert.fail();
    assert.equal(proxyAddress(proxy), 'proxy.contoso.com:8080');
    assert.equal(proxy.authorization?.reveal(), `Basic ${Buffer.from('us@er:p:ss').toString('base64')}`);
    assert.doesNotMatch(inspect(proxy) + JSON.stringify(proxy), /p:ss|cDpzcw|dXNA/);
    assert.deepEqual(parseProxy('proxy.contoso.com:8080'), {
      hostname: 'proxy.contoso.com',
      port: 8080,
      isSecure: false,
    });
    assert.deepEqual(parseProxy('https://[::1]'), { hostname: '::1', port: 443, isSecure: true });
  });

  it('is no proxy of another kind', () => {
    for (const text of ['socks5://proxy:1080', 'http://', 'http://a b', 'http://%E0:x@proxy']) {
      assert.equal(parseProxy(text), undefined, text);
    }
  });

  it('is left out for the names that NO_PROXY lists', () => {
    const server = { hostname: 'rooms.contoso.com', port: 443 };
    for (const list of [
      '*',
      'contoso.com',
      '.contoso.com',
      '*.contoso.com',
      'x, rooms.contoso.com:443',
      'ROOMS.contoso.com',
    ]) {
      assert.equal(isExempt(list, server), true, list);
    }
    for (const list of ['', 'so.com', 'ooms.contoso.com', 'rooms.contoso.com:8443', 'a.rooms.contoso.com', '.', ',']) {
      assert.equal(isExempt(list, server), false, list);
    }
  });

  describe('of Windows', () => {
    const URL_ASKED = 'https://rooms.contoso.com';
    const answering =
      (output: string | Error): WindowsCommand =>
      async (program, _args, environment) => {
        assert.deepEqual([program, environment], ['powershell', { ROOMS_OTP_PROXY_FOR: URL_ASKED }]);
        if (output instanceof Error) throw output;
        return output;
      };

    it('is the one that .NET names for the server', async () => {
      const proxy = await windowsProxy(URL_ASKED, answering('\uFEFFhttp://proxy.contoso.com:8080/\r\n'));
      assert.deepEqual(proxy, { hostname: 'proxy.contoso.com', port: 8080, isSecure: false });
    });

    it('is none when Windows goes straight to the server or says nothing', async () => {
      for (const output of ['', '\r\n', `${URL_ASKED}/\r\n`, 'Access denied', new Error('ended with 1')]) {
        assert.equal(await windowsProxy(URL_ASKED, answering(output)), undefined, String(output));
      }
    });
  });
});
