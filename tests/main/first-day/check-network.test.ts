import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkHosts, checkProxy, checkTrust } from '../../../bot/main/first-day/check-network.ts';
import { readConfig } from '../../../bot/settings/config.ts';
import { serverSettings } from '../../../env/demo/start-demo.ts';

const CLOSED = 'http://127.0.0.1:1';

describe('The check of the network', () => {
  it('names the proxy that is used, and never its password', () => {
    const HTTPS_PROXY = 'http://user:canary@proxy.contoso.com:8080';
    const used = checkProxy({ HTTPS_PROXY, NODE_USE_ENV_PROXY: '1' });
    assert.equal(used.outcome, 'ok');
    assert.match(used.found, /^HTTPS_PROXY: proxy\.contoso\.com:8080; /);
    const unused = checkProxy({ HTTPS_PROXY });
    assert.equal(unused.outcome, 'warning');
    assert.match(`${unused.found} -> ${unused.remedy}`, /but Node doesn't use it -> set NODE_USE_ENV_PROXY=1/);
    assert.ok(!JSON.stringify([used, unused]).includes('canary'));
    assert.equal(checkProxy({}).outcome, 'ok');
    assert.equal(checkProxy({ https_proxy: 'proxy:8080', NODE_OPTIONS: '--use-env-proxy' }).outcome, 'ok');
  });

  it('refuses a process that verifies no certificate, and a file of authorities that is not there', () => {
    const off = checkTrust({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    assert.equal(off.outcome, 'missing');
    assert.match(String(off.remedy), /^remove it, and set NODE_EXTRA_CA_CERTS/);
    const lost = checkTrust({ NODE_EXTRA_CA_CERTS: '/nowhere/root.pem' });
    assert.equal(lost.outcome, 'missing');
    assert.match(lost.found, /can't read \/nowhere\/root\.pem/);
    const both = checkTrust({ NODE_EXTRA_CA_CERTS: import.meta.filename, NODE_USE_SYSTEM_CA: '1' });
    assert.equal(both.outcome, 'ok');
    assert.match(both.found, /^those of Node, those of the system, .*check-network\.test\.ts$/);
  });

  it('tells for each host of Microsoft whether it answers, whatever its status', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const addresses = { graph: url, issuer: CLOSED, connector: url, host: url };
      const hosts = await checkHosts(readConfig(serverSettings(addresses, '.')), undefined);
      assert.deepEqual(
        hosts.map(({ key, outcome }) => [key, outcome]),
        [
          ['host:login', 'missing'],
          ['host:graph', 'ok'],
          ['host:teams', 'ok'],
        ],
      );
      assert.match(`${hosts[0]?.found} -> ${hosts[0]?.remedy}`, /127\.0\.0\.1:1: .+ -> let this machine reach/);
      assert.equal(hosts[0]?.without, 'no token is given, so nothing works');
    } finally {
      server.close();
    }
  });
});
