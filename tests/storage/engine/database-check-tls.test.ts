import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';
import { checkDatabase } from '../../../bot/storage/engine/database-check.ts';
import { type Authority, makeAuthority, type Issued } from '../../support/authority.ts';

/** Error message of the PostgreSQL protocol: type E, length, code 28P01, and the end of the fields. */
function wrongPassword(): Buffer {
  const fields = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed\0\0');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** Answers an SSLRequest with S as PostgreSQL does, takes TLS, and refuses every user. */
async function startTlsDatabase({ cert, key }: Issued): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write('S');
      const secure = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ cert, key }) });
      secure.on('error', () => undefined);
      secure.once('data', () => secure.end(wrongPassword()));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('The check of a database whose certificate a private authority issued', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-tls-'));
  let authority: Authority;

  before(() => {
    authority = makeAuthority('Contoso root');
    writeFileSync(join(folder, 'root.pem'), authority.root);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function found(issued: Issued, query: string): Promise<string> {
    const server = await startTlsDatabase(issued);
    try {
      const { port } = server.address() as AddressInfo;
      const check = await checkDatabase(`postgres://rooms:canary@127.0.0.1:${port}/rooms?${query}`, folder);
      assert.equal(check.outcome, 'missing');
      const words = `${check.found} -> ${check.remedy}`;
      assert.ok(!words.includes('canary'), words);
      return words;
    } finally {
      server.close();
    }
  }

  it('names sslrootcert and NODE_EXTRA_CA_CERTS when nobody trusts it', async () => {
    assert.match(
      await found(authority.issue(), 'sslmode=verify-full'),
      /nobody that this machine trusts has signed its certificate -> .*sslrootcert=.* NODE_EXTRA_CA_CERTS/,
    );
  });

  it('comes as far as the password with the root of the authority', async () => {
    const query = `sslmode=verify-full&sslrootcert=${join(folder, 'root.pem')}`;
    assert.match(await found(authority.issue(), query), /28P01 -> the user or the password in DATABASE_URL is wrong/);
  });

  it('tells a certificate for another host, and one that has ended', async () => {
    const query = `sslmode=verify-full&sslrootcert=${join(folder, 'root.pem')}`;
    assert.match(
      await found(authority.issue({ names: ['db.contoso.com'] }), query),
      /its certificate is for another host/,
    );
    const ended = authority.issue({ from: new Date(0), to: new Date(86_400_000) });
    assert.match(await found(ended, query), /its certificate isn't valid at this time -> set this machine's clock/);
  });
});
