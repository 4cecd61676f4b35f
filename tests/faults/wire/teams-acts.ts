import { pino } from 'pino';
import { ChannelError, type PostedCard } from '../../../bot/domain/channel/channel.ts';
import { type Bot, createBot } from '../../../bot/teams/bot.ts';
import { connectorClient } from '../../../env/sandbox/connector-client.ts';
import { startConnector } from '../../../env/sandbox/connector/connector.ts';
import { APPROVALS_CHANNEL_ID, mriOf, personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import type { Issuer } from '../../../env/sandbox/issuer/issuer.ts';
import type { HttpRequest } from '../../../env/sandbox/loopback-server.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { rulesWith } from '../../services/stubbed-permissions.ts';
import { startMessageEndpoint } from '../../support/message-endpoint.ts';
import { pendingRequest } from '../../support/samples/requests.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';
import { unnoted } from '../../support/unnoted.ts';
import { stubbedApi } from '../../teams/teams-server.ts';
import type { WireRow } from './wire-acts.ts';

const { megan } = SANDBOX_PEOPLE;
const CHECKPOINT = { day: '2026-05-04', size: 7, note: 'log.example\n7\nAAAA\n\n— log.example AAAA\n' } as const;

function openBot(issuer: Issuer, local: { readonly issuerUrl: string; readonly connectorUrl: string }): Bot {
  const api = stubbedApi();
  return createBot({
    appId: SANDBOX_BOT_APP.appId,
    tokens: sandboxTokens('bot', issuer.url),
    tenantId: SANDBOX_TENANT_ID,
    cloud: 'public',
    language: 'en',
    local,
    api: () => api,
    noteActivity: () => Promise.resolve(),
    noteInstallation: () => Promise.resolve(true),
    rules: rulesWith(),
    matchCodeOf: () => '907341',
    tabUrl: () => 'https://rooms.contoso.example/tab/',
    noteRefusal: unnoted,
    log: pino({ level: 'silent' }),
  });
}

/** Names what the rest of the server hears. Whoever asked tries again after an error that isn't one of the channel's. */
function tellChannel(error: unknown): string {
  return error instanceof ChannelError ? error.problem : 'fails for now';
}

const connectorRefusal = (status: number): unknown => ({ error: { code: 'ServiceError', message: `fault ${status}` } });

interface CardAct {
  readonly isMet: (request: HttpRequest) => boolean;
  /** The calls of Teams whose effects count, in the words of its journal. */
  readonly counted: RegExp;
  readonly act: (bot: Bot, channelUrl: string) => Promise<string>;
}

function channelAt(serviceUrl: string) {
  return {
    tenantId: SANDBOX_TENANT_ID,
    teamId: 'team',
    teamName: '',
    channelId: APPROVALS_CHANNEL_ID,
    channelName: '',
    serviceUrl,
  };
}

/** Acts on a card that was posted before, so that the fault meets only the act itself. */
function onCard(act: (bot: Bot, card: PostedCard) => Promise<string>): CardAct['act'] {
  return async (bot, url) => act(bot, await bot.notifier.post(channelAt(url), pendingRequest()));
}

function cardRow({ isMet, counted, act }: CardAct): WireRow {
  return {
    isMet,
    refusal: connectorRefusal,
    open: async ({ issuer }) => {
      const connector = await startConnector({ issuer });
      const client = connectorClient(connector.url);
      return {
        url: connector.url,
        act: (url) => act(openBot(issuer, { issuerUrl: issuer.url, connectorUrl: url }), url).catch(tellChannel),
        effects: async () => {
          const log = await client.log();
          return log.filter(({ what, status }) => counted.test(what) && status < 300).length;
        },
        close: () => connector.close(),
      };
    },
  };
}

/** Sends the bot an activity twice: under the fault, and after it. */
async function speak(issuer: Issuer, url: string): Promise<string> {
  const serviceUrl = 'http://127.0.0.1:2/';
  const bot = openBot(issuer, { issuerUrl: url, connectorUrl: serviceUrl });
  const endpoint = await startMessageEndpoint((request, response) => bot.process(request, response));
  const token = await issuer.signChannelToken({ serviceUrl });
  const say = async (): Promise<string> => {
    const { status } = await fetch(endpoint.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        type: 'typing',
        id: '1',
        channelId: 'msteams',
        serviceUrl,
        from: { id: mriOf(megan.objectId), aadObjectId: megan.objectId },
        recipient: { id: `28:${SANDBOX_BOT_APP.appId}` },
        conversation: { id: personalConversationId(megan.objectId), conversationType: 'personal' },
      }),
    });
    return status === 200 ? 'done' : String(status);
  };
  try {
    const first = await say();
    return first === 'done' ? first : `${first}, then ${await say()}`;
  } finally {
    await endpoint.close();
  }
}

const IN_THREAD = /\/v3\/conversations\/[^/]+\/activities/;

/** The rows of what the bot and Teams say to each other. */
export const TEAMS_ROWS = {
  'connector keys': {
    isMet: ({ url }) => url.pathname.endsWith('/botframework/.well-known/keys'),
    refusal: connectorRefusal,
    open: async ({ issuer }) => ({
      url: issuer.url,
      act: (url) => speak(issuer, url),
      close: () => Promise.resolve(),
    }),
  },
  create: cardRow({
    isMet: ({ method, url }) => method === 'POST' && url.pathname === '/v3/conversations',
    counted: /^POST/,
    act: async (bot, url) => bot.notifier.post(channelAt(url), pendingRequest()).then(() => 'done'),
  }),
  send: cardRow({
    isMet: ({ method, url }) => method === 'POST' && IN_THREAD.test(url.pathname),
    counted: /^POST.*activities/,
    act: onCard((bot, card) => bot.notifier.replyAnchor(card, CHECKPOINT)),
  }),
  update: cardRow({
    isMet: ({ method }) => method === 'PUT',
    counted: /^PUT/,
    act: onCard((bot, card) => bot.notifier.update(card, pendingRequest())),
  }),
} as const satisfies Readonly<Record<string, WireRow>>;
