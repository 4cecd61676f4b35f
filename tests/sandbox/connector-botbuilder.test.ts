import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
  TeamsInfo,
} from 'botbuilder';
import type {
  Activity,
  AdaptiveCardInvokeResponse,
  AdaptiveCardInvokeValue,
  TaskModuleResponse,
  TurnContext,
} from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { startConnector } from '../../env/sandbox/connector/connector.ts';
import type { Connector } from '../../env/sandbox/connector/connector.ts';
import {
  APPROVALS_CHANNEL_ID,
  PARTNERS_CHANNEL_ID,
  personalConversationId,
} from '../../env/sandbox/connector/layout.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import type { ConnectorClient } from '../../env/sandbox/connector-client.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { type MessageEndpoint, startMessageEndpoint } from '../support/message-endpoint.ts';
import { networkTo } from './loopback-client.ts';

const { adele, megan } = SANDBOX_PEOPLE;

function card(text: string) {
  const actions = [
    { type: 'Action.Execute', title: 'Approve', verb: 'approve', data: { requestId: 'r1' } },
    { type: 'Action.Submit', title: 'Show code', data: { msteams: { type: 'task/fetch' } } },
  ];
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }], actions };
}

/** Answers through Microsoft's own SDK: text, member, channels, a thread with a card, an update, a dialog. */
class SdkBot extends TeamsActivityHandler {
  #threadId = '';

  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = context.activity.text.replace(/<at>.*<\/at>/, '').trim();
      if (text === 'who') {
        const member = await TeamsInfo.getMember(context, context.activity.from.id);
        await context.sendActivity(`${member.aadObjectId} of ${String(member.tenantId)}`);
      } else if (text === 'channels') {
        const channels = await TeamsInfo.getTeamChannels(context);
        await context.sendActivity(channels.map(({ name, type }) => `${name ?? 'General'}: ${type ?? ''}`).join(', '));
      } else await this.#post(context);
      await next();
    });
  }

  async #post(context: TurnContext): Promise<void> {
    const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card('A console waits')));
    const [reference] = await TeamsInfo.sendMessageToTeamsChannel(
      context,
      activity as Activity,
      APPROVALS_CHANNEL_ID,
      SANDBOX_BOT_APP.appId,
    );
    this.#threadId = reference.conversation.id.split(';messageid=')[1] ?? '';
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    invoke: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const update = MessageFactory.attachment(CardFactory.adaptiveCard(card(`Done: ${invoke.action.verb}`)));
    await context.updateActivity({ ...update, id: this.#threadId });
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card('You did it') as unknown as Record<string, unknown>,
    };
  }

  protected override handleTeamsTaskModuleFetch(): Promise<TaskModuleResponse> {
    return Promise.resolve({
      task: { type: 'continue', value: { title: 'Code', url: 'https://contoso.example/code', height: 1, width: 1 } },
    });
  }
}

describe('the connector with the bot SDK of Microsoft', () => {
  let issuer: Issuer;
  let connector: Connector;
  let server: MessageEndpoint;
  let client: ConnectorClient;

  before(async () => {
    issuer = await startIssuer();
    connector = await startConnector({ issuer });
    server = await startBot(issuer.url);
    client = connectorClient(connector.url);
    await client.setBot({ endpoint: server.url });
  });
  after(async () => {
    await connector.close();
    await server.close();
    await issuer.close();
  });

  const lastText = (conversationId: string) =>
    client.waitFor(conversationId, adele.objectId, (messages) =>
      messages.at(-1)?.from.isBot === true ? messages.at(-1)?.text : undefined,
    );

  it('answers in a personal chat after it looked the person up in the roster', async () => {
    const chat = personalConversationId(adele.objectId);
    assert.equal((await client.say({ as: adele.objectId, conversationId: chat, text: 'who' })).botStatus, 200);
    assert.equal(await lastText(chat), `${adele.objectId} of ${SANDBOX_TENANT_ID}`);
  });

  it('reads the kinds of the channels', async () => {
    await client.say({ as: adele.objectId, conversationId: PARTNERS_CHANNEL_ID, text: 'channels' });
    assert.equal(
      await lastText(PARTNERS_CHANNEL_ID),
      'General: standard, Room approvals: standard, Projects: standard, Partners: shared',
    );
  });

  it('posts a card into a channel, answers its actions and updates it', async () => {
    const as = megan.objectId;
    await client.say({ as: adele.objectId, conversationId: APPROVALS_CHANNEL_ID, text: 'post' });
    assert.deepEqual(
      (await client.log()).filter(({ problems }) => problems.length > 0),
      [],
    );
    const conversationId = APPROVALS_CHANNEL_ID;
    const posted = await client.waitFor(conversationId, as, (messages) =>
      messages.find(({ cards }) => cards.length > 0),
    );
    const dialog = await client.press({ as, conversationId, activityId: posted.id, action: 'Show code' });
    assert.deepEqual([dialog.type, dialog.problems], ['task/continue', []]);
    const answer = await client.press({ as, conversationId, activityId: posted.id, action: 'Approve' });
    assert.deepEqual([answer.statusCode, answer.problems], [200, []]);
    const seen = async (objectId: string) =>
      JSON.stringify((await client.messages(conversationId, objectId)).find(({ id }) => id === posted.id)?.cards);
    assert.match(await seen(as), /You did it/);
    assert.match(await seen(adele.objectId), /Done: approve/);
  });
});

function startBot(issuerUrl: string): Promise<MessageEndpoint> {
  const adapter = new CloudAdapter(authentication(issuerUrl));
  const bot = new SdkBot();
  return startMessageEndpoint((request, response) => adapter.process(request, response, (context) => bot.run(context)));
}

function authentication(issuerUrl: string): ConfigurationBotFrameworkAuthentication {
  const login = 'https://login.local';
  const tenant = `${login}/${SANDBOX_TENANT_ID}`;
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: SANDBOX_BOT_APP.appId,
      clientSecret: SANDBOX_BOT_APP.secret,
      authority: tenant,
      knownAuthorities: ['login.local'],
      authorityMetadata: JSON.stringify({
        issuer: `${tenant}/v2.0`,
        authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
        token_endpoint: `${tenant}/oauth2/v2.0/token`,
        jwks_uri: `${tenant}/discovery/v2.0/keys`,
      }),
    },
    system: { networkClient: networkTo(issuerUrl) },
  });
  // The SDK keeps keys by address for the life of the process; a local port may have been another issuer's before.
  const metadata = `${issuerUrl}/botframework/.well-known/openidconfiguration?for=${randomUUID()}`;
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      ToChannelFromBotLoginUrl: tenant,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: `${issuerUrl}/oauth`,
      CallerId: 'urn:botframework:azure',
      ValidateAuthority: true,
    },
    // The SDK brings an older copy of the same package; what it calls is the same in both.
    new MsalServiceClientCredentialsFactory(SANDBOX_BOT_APP.appId, application as never),
  );
}
