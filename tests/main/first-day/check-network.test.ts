import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkHosts, checkProxy, checkTrust } from '../../../bot/main/first-day/check-network.ts';
import { readConfig } from '../../../bot/settings/config.ts';
import { serverSettings } from '../../../env/demo/start-demo.ts';
import { makeAuthority } from '../../support/authority.ts';

/** Nothing listens there. Lower numbers are ports to which fetch makes no connection. */
const CLOSED = 'http://127.0.0.1:65001';

type Environment = Readonly<Record<string, string>>;

/** Runs a module in a process with no other variables, and returns what it prints. */
async function runScript(source: string, env: Environment, ...options: readonly string[]): Promise<string> {
  const given = [...options, '--input-type=module', '-e', source];
  return (await promisify(execFile)(process.execPath, given, { env })).stdout;
}

describe('The check of the network', () => {
  const NOTHING = { usesProxy: false, extraAuthorities: 0, usesSystemAuthorities: false };

  it('names the proxy that is used, and never its password', () => {
    const environment = { HTTPS_PROXY: 'http://user:canary@proxy.contoso.com:8080' };
    const used = checkProxy(environment, { ...NOTHING, usesProxy: true });
    assert.equal(used.outcome, 'ok');
    assert.match(used.found, /^HTTPS_PROXY: proxy\.contoso\.com:8080; /);
    const unused = checkProxy(environment, NOTHING);
    assert.equal(unused.outcome, 'warning');
    assert.match(`${unused.found} -> ${unused.remedy}`, /but Node doesn't use it -> set NODE_USE_ENV_PROXY=1/);
    assert.ok(!JSON.stringify([used, unused]).includes('canary'));
    assert.equal(checkProxy({}, NOTHING).outcome, 'ok');
  });

  it('refuses a process that verifies no certificate, and a file from which Node took no authority', () => {
    const off = checkTrust({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, NOTHING);
    assert.equal(off.outcome, 'missing');
    assert.match(String(off.remedy), /^remove it, and set NODE_EXTRA_CA_CERTS/);
    const environment = { NODE_EXTRA_CA_CERTS: '/etc/contoso.pem' };
    const lost = checkTrust(environment, NOTHING);
    assert.equal(lost.outcome, 'missing');
    assert.match(lost.found, /Node took nothing from \/etc\/contoso\.pem/);
    const both = checkTrust(environment, { ...NOTHING, extraAuthorities: 1, usesSystemAuthorities: true });
    assert.deepEqual([both.outcome, both.found], ['ok', 'those of Node, those of the system, /etc/contoso.pem']);
  });

  it('asks Node what it took: variables from a file of --env-file have no effect', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-network-'));
    const root = join(folder, 'root.pem');
    writeFileSync(root, makeAuthority('Contoso root').root);
    writeFileSync(
      join(folder, 'late.env'),
      `NODE_USE_ENV_PROXY=1\nHTTPS_PROXY=${CLOSED}\nNODE_EXTRA_CA_CERTS=${root}\n`,
    );
    const module = join(import.meta.dirname, '../../../bot/main/first-day/check-network.ts');
    const print = `import { checkProxy, checkTrust } from ${JSON.stringify(module)};
      console.log(checkProxy(process.env).outcome, checkTrust(process.env).outcome);`;
    const early = { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: CLOSED, NODE_EXTRA_CA_CERTS: root };
    assert.equal(await runScript(print, early), 'ok ok\n');
    assert.equal(await runScript(print, {}, `--env-file=${join(folder, 'late.env')}`), 'warning missing\n');
    rmSync(folder, { recursive: true });
  }).timeout(60_000);

  it('tells a proxy that asks for a password, and one that refuses', async () => {
    let status = 407;
    const proxy = createServer().listen(0, '127.0.0.1');
    proxy.on('connect', (_request, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
    await once(proxy, 'listening');
    const module = join(import.meta.dirname, '../../../bot/runtime/connection-fault.ts');
    const print = `import { connectionWords } from ${JSON.stringify(module)};
      await fetch('${CLOSED}').catch((error) => console.log(JSON.stringify(connectionWords(error, 'graph.microsoft.com'))));`;
    const HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const words = () => runScript(print, { HTTP_PROXY, NODE_USE_ENV_PROXY: '1' });
    try {
      assert.match(await words(), /asks for a user name and a password.*put them into HTTPS_PROXY/);
      status = 502;
      assert.match(await words(), /opens no connection to it.*let the proxy pass graph\.microsoft\.com/);
    } finally {
      proxy.close();
    }
  }).timeout(60_000);

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
      assert.match(
        `${hosts[0]?.found} -> ${hosts[0]?.remedy}`,
        /127\.0\.0\.1:65001: the connection is refused -> let this machine reach/,
      );
      assert.equal(hosts[0]?.without, 'no token is given, so nothing works');
    } finally {
      server.close();
    }
  });
});
