import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import pg from 'pg';
import { DEVICE_CLIENT_ID, DEVICE_CODE_GRANT } from '../../../contract/device-api.ts';
import { beginOidcStore, oidcStore } from './oidc-store.ts';

/**
 * Runs oidc-provider in its own process, for the same grant (RFC 8628). Its store is PostgreSQL with PEER_DATABASE_URL,
 * and in memory without.
 */
const connectionString = process.env['PEER_DATABASE_URL'];
const pool = connectionString === undefined ? undefined : new pg.Pool({ connectionString, max: 10 });
if (pool) await beginOidcStore(pool);
const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const provider = new Provider(url, {
  clients: [
    {
      client_id: DEVICE_CLIENT_ID,
      token_endpoint_auth_method: 'none',
      grant_types: [DEVICE_CODE_GRANT],
      response_types: [],
      redirect_uris: [],
      application_type: 'native',
    },
  ],
  features: { deviceFlow: { enabled: true }, devInteractions: { enabled: false } },
  ttl: { DeviceCode: 600 },
  ...(pool && { adapter: oidcStore(pool) }),
});
const answer = provider.callback();
server.on('request', (request, response) => void answer(request, response));
console.log(JSON.stringify({ url }));
process.once('SIGTERM', () => process.exit(0));
