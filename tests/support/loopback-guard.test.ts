import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import dgram from 'node:dgram';
import { lookup as promisedLookup } from 'node:dns/promises';
import { lookup } from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { isLoopbackHost, takeNetworkViolations } from './loopback-guard.ts';

const refused = { code: 'ERR_NOT_LOOPBACK' };

/** Addresses of the documentation blocks (RFC 5737, RFC 3849) and a reserved name (RFC 2606): nobody answers there. */
const OUTSIDE = '192.0.2.1';

describe('The loopback guard', () => {
  const attempts: Readonly<Record<string, () => unknown>> = {
    'net.connect with port and host': () => net.connect(443, OUTSIDE),
    'net.connect with options': () => net.connect({ host: '2001:db8::1', port: 443 }),
    'a socket of its own': () => new net.Socket().connect(443, 'example.com'),
    'tls.connect': () => tls.connect({ host: 'example.com', port: 443 }),
    'http.get': () => http.get('http://example.com/'),
    'http2.connect': () => http2.connect('http://example.com/'),
    'a datagram': () => dgram.createSocket('udp4').send('x', 53, OUTSIDE),
    'a name look-up': () => lookup('example.com', () => undefined),
    'a server on all interfaces': () => net.createServer().listen(0),
    'a server on a named outer address': () => net.createServer().listen(0, '0.0.0.0'),
    'a server on all interfaces by options': () => http.createServer().listen({ port: 0 }),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    it(`refuses ${name}, and writes it down`, () => {
      assert.throws(attempt, refused);
      assert.equal(takeNetworkViolations().length, 1);
    });
  }

  it('refuses fetch, and remembers it although the caller swallows the error', async () => {
    await fetch('http://example.com/').catch(() => undefined);
    assert.deepEqual(takeNetworkViolations(), ['connect example.com:80']);
  });

  it('refuses a name look-up by promise', async () => {
    await assert.rejects(async () => promisedLookup('example.com'), refused);
    assert.deepEqual(takeNetworkViolations(), ['look up example.com']);
  });

  it('lets loopback through, by number and by name', async () => {
    const server = http.createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    for (const host of ['127.0.0.1', 'localhost']) {
      assert.equal(await (await fetch(`http://${host}:${port}/`)).text(), 'here');
    }
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
    assert.deepEqual(takeNetworkViolations(), []);
  });

  it('lets local sockets through', async () => {
    const path = process.platform === 'win32' ? `\\\\.\\pipe\\guard-${process.pid}` : `/tmp/guard-${process.pid}.sock`;
    const server = net.createServer((socket) => socket.end('here')).listen(path);
    await new Promise((resolve) => server.once('listening', resolve));
    const socket = net.connect(path);
    const chunks = await socket.setEncoding('utf8').toArray();
    await new Promise((resolve) => server.close(resolve));
    assert.deepEqual(chunks, ['here']);
  });

  it('is inherited by child processes, whose attempts count here', async () => {
    const child = spawn(process.execPath, ['-e', "require('net').connect(443, 'example.com')"], { stdio: 'ignore' });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    assert.notEqual(code, 0);
    assert.deepEqual(takeNetworkViolations(), ['connect example.com:443']);
  });

  it('tells loopback from look-alikes', () => {
    for (const host of ['127.0.0.1', '127.9.9.9', '::1', '[::1]', 'localhost', 'LOCALHOST', '::ffff:127.0.0.1']) {
      assert.ok(isLoopbackHost(host), host);
    }
    for (const host of ['127.0.0.1.example.com', 'localhost.example.com', '128.0.0.1', '0.0.0.0', '::', '']) {
      assert.ok(!isLoopbackHost(host), host);
    }
  });
});
