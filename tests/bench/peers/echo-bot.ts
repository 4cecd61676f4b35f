import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { ActivityTypes, CloudAdapter, type Request } from 'botbuilder';
import pg from 'pg';
import restify from 'restify';
import { authentication } from '../../../bot/teams/authentication.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';

/**
 * A bare bot in its own process. It checks tokens as the server does and returns the value of each invoke. With
 * PEER_DATABASE_URL it first commits two rows about it, as a bot does whose answers must last.
 */
const pool = await openPool(process.env['PEER_DATABASE_URL']);

async function openPool(connectionString: string | undefined): Promise<pg.Pool | undefined> {
  if (connectionString === undefined) return undefined;
  const opened = new pg.Pool({ connectionString, max: 10 });
  await opened.query(`create schema if not exists peer`);
  await opened.query(`create table if not exists peer.decisions (id bigserial primary key, value jsonb not null)`);
  await opened.query(`create table if not exists peer.jobs (id bigserial primary key, decision bigint not null)`);
  return opened;
}

async function keep(value: unknown): Promise<void> {
  if (!pool) return;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>('insert into peer.decisions (value) values ($1) returning id', [
      JSON.stringify(value),
    ]);
    await client.query('insert into peer.jobs (decision) values ($1)', [rows[0]?.id]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const adapter = new CloudAdapter(
  authentication({
    appId: SANDBOX_BOT_APP.appId,
    tokens: sandboxTokens('bot', process.env['LOCAL_ISSUER_URL'] ?? ''),
    tenantId: SANDBOX_TENANT_ID,
    cloud: 'public',
    local: { issuerUrl: process.env['LOCAL_ISSUER_URL'] ?? '', connectorUrl: process.env['LOCAL_CONNECTOR_URL'] ?? '' },
  }),
);

const server = restify.createServer();
server.post('/api/messages', async (request, response) => {
  request.body = await json(request);
  await adapter.process(request as Request, response, async (context) => {
    await keep(context.activity.value);
    const value = {
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: context.activity.value as unknown,
      },
    };
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.once('SIGTERM', () => process.exit(0));
