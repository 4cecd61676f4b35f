import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { ActivityTypes, CloudAdapter, type Request } from 'botbuilder';
import restify from 'restify';
import { authentication } from '../../bot/teams/authentication.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';

/** A bare bot in its own process. It checks tokens as the server does and returns the value of each invoke. */
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
