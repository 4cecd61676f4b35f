import { pino } from 'pino';
import { stub } from 'sinon';
import type { SinonStubbedInstance } from 'sinon';
import { createBot } from '../../bot/teams/bot.ts';
import type { Bot, BotOptions } from '../../bot/teams/bot.ts';
import type { AdminApi } from '../../bot/services/admin-api.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import type { ConnectorClient } from '../../env/sandbox/connector-client.ts';
import { startSandbox } from '../../env/sandbox/sandbox.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { startMessageEndpoint } from '../support/message-endpoint.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { rulesWith } from '../services/stubbed-permissions.ts';
import { unnoted } from '../support/unnoted.ts';

export const TAB_URL = 'https://rooms.contoso.example/tab/';
/** Of every request. */
export const MATCH_CODE = '907341';

export interface TeamsServer {
  readonly bot: Bot;
  readonly api: SinonStubbedInstance<AdminApi>;
  readonly client: ConnectorClient;
  readonly connectorUrl: string;
  readonly issuer: Issuer;
  /** Of the bot's messages. */
  readonly endpoint: string;
  close(): Promise<void>;
}

export function stubbedApi(): SinonStubbedInstance<AdminApi> {
  const names = [
    'permissions',
    'findAccounts',
    'findRevocable',
    'issueOtp',
    'liveState',
    'showCode',
    'mayShowCode',
    'hiddenCode',
    'status',
    'overview',
    'pending',
    'request',
    'viewRequest',
    'revoke',
    'approve',
    'reject',
    'retryRelease',
    'releaseAgain',
    'mayChooseChannel',
    'chooseChannel',
    'acceptList',
    'ruleChanges',
    'confirmRuleChange',
    'rejectRuleChange',
  ] as const;
  return Object.fromEntries(
    names.map((name) => [name, stub().rejects(new Error(`${name} is not expected`))]),
  ) as unknown as SinonStubbedInstance<AdminApi>;
}

/** The bot behind real HTTP, with the stand-in of Teams in front and a stubbed API behind it. */
export async function startTeamsServer(options: Partial<BotOptions> = {}): Promise<TeamsServer> {
  const sandbox = await startSandbox();
  const api = stubbedApi();
  const bot = createBot({
    appId: SANDBOX_BOT_APP.appId,
    tokens: sandboxTokens('bot', sandbox.issuer),
    tenantId: SANDBOX_TENANT_ID,
    cloud: 'public',
    language: 'en',
    local: { issuerUrl: sandbox.issuer, connectorUrl: sandbox.connector },
    api: () => api,
    noteActivity: () => Promise.resolve(),
    noteInstallation: () => Promise.resolve(true),
    rules: rulesWith(),
    matchCodeOf: () => MATCH_CODE,
    tabUrl: () => TAB_URL,
    noteRefusal: unnoted,
    log: pino({ level: 'silent' }),
    ...options,
  });
  const server = await startMessageEndpoint((request, response) => bot.process(request, response));
  const endpoint = server.url;
  const client = connectorClient(sandbox.connector);
  await client.setBot({ endpoint });
  const close = async (): Promise<void> => {
    await sandbox.close();
    await server.close();
  };
  return { bot, api, client, connectorUrl: sandbox.connector, issuer: sandbox.parts.issuer, endpoint, close };
}
