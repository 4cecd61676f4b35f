import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createBot } from '../../../bot/teams/bot.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';
import { startSandbox } from '../../../env/sandbox/sandbox.ts';
import type { Sandbox } from '../../../env/sandbox/sandbox.ts';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { pendingRequest } from '../../support/samples/requests.ts';
import { stubbedApi } from '../teams-server.ts';
import { rulesWith } from '../../services/stubbed-permissions.ts';
import { unnoted } from '../../support/unnoted.ts';

const CHANNEL_ID = '19:channel@thread.tacv2';

/** Teams with a roster of any size, which remembers what it was asked. */
class Rosters {
  readonly calls: string[] = [];
  readonly posts: string[] = [];
  members: number | 'fails' = 0;
  readonly server: Server = createServer((request, response) => {
    void this.#answer(request).then(({ status, body }) => {
      // Not in one chain: restify, once loaded, takes the return value away for the whole process.
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const url = new URL(request.url ?? '', this.url);
    this.calls.push(`${request.method} ${decodeURIComponent(url.pathname)}`);
    if (!url.pathname.endsWith('/pagedmembers')) {
      this.posts.push(Buffer.concat(chunks).toString('utf8'));
      return { status: 201, body: { id: `${CHANNEL_ID};messageid=1` } };
    }
    if (this.members === 'fails') return { status: 403, body: { error: { code: 'Forbidden', message: '' } } };
    const from = Number(url.searchParams.get('continuationToken') ?? 0);
    const to = Math.min(from + 50, this.members);
    const members = Array.from({ length: to - from }, (_, index) => ({ id: `29:${from + index}`, name: '' }));
    return { status: 200, body: { members, ...(to < this.members && { continuationToken: String(to) }) } };
  }
}

describe('the viewers of a channel, who get a view of their own', () => {
  let sandbox: Sandbox;
  let rosters: Rosters;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());
  beforeEach(async () => {
    rosters = new Rosters();
    await new Promise<void>((resolve) => rosters.server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(
    () =>
      new Promise((resolve) => {
        rosters.server.close(resolve);
        rosters.server.closeAllConnections();
      }),
  );

  function openBot() {
    const { notifier } = createBot({
      appId: SANDBOX_BOT_APP.appId,
      tokens: sandboxTokens('bot', sandbox.issuer),
      tenantId: SANDBOX_TENANT_ID,
      cloud: 'public',
      language: 'en',
      local: { issuerUrl: sandbox.issuer, connectorUrl: rosters.url },
      api: () => stubbedApi(),
      rules: rulesWith(),
      matchCodeOf: () => '',
      tabUrl: () => '',
      noteActivity: () => Promise.resolve(),
      noteInstallation: () => Promise.resolve(false),
      noteRefusal: unnoted,
      log: pino({ level: 'silent' }),
    });
    const channel = {
      tenantId: SANDBOX_TENANT_ID,
      teamId: 'team',
      teamName: '',
      channelId: CHANNEL_ID,
      channelName: '',
      serviceUrl: rosters.url,
    };
    return { post: (serviceUrl = rosters.url) => notifier.post({ ...channel, serviceUrl }, pendingRequest()) };
  }
  const viewers = (): readonly string[] | undefined => {
    const card = JSON.parse(rosters.posts.at(-1) ?? '{}') as {
      activity: { attachments: { content: { refresh?: { userIds: string[] } } }[] };
    };
    return card.activity.attachments[0]?.content.refresh?.userIds;
  };

  it('are all members of a channel of 60, over all pages of its roster', async () => {
    rosters.members = 60;
    await openBot().post();
    assert.deepEqual(
      viewers(),
      Array.from({ length: 60 }, (_, index) => `29:${index}`),
    );
  });

  it('are nobody where there are 61, and no more pages are read than show that', async () => {
    rosters.members = 300;
    await openBot().post();
    assert.equal(viewers(), undefined);
    assert.equal(rosters.calls.filter((call) => call.includes('pagedmembers')).length, 2);
    rosters.members = 61;
    await openBot().post();
    assert.equal(viewers(), undefined);
  });

  it('are read of the channel, and once for many cards', async () => {
    rosters.members = 3;
    const bot = openBot();
    await bot.post();
    await bot.post();
    const reads = rosters.calls.filter((call) => call.includes('pagedmembers'));
    assert.deepEqual(reads, [`GET /v3/conversations/${CHANNEL_ID}/pagedmembers`]);
  });

  it('are nobody when the roster cannot be read: the card is posted all the same, and the next one asks again', async () => {
    rosters.members = 'fails';
    const bot = openBot();
    await bot.post();
    assert.equal(viewers(), undefined);
    rosters.members = 2;
    await bot.post();
    assert.deepEqual(viewers(), ['29:0', '29:1']);
  });

  it('are not asked for at an address that is not that of Teams', async () => {
    await assert.rejects(openBot().post('http://127.0.0.1:9'), /service URL refused/);
    assert.deepEqual(rosters.calls, []);
  });
});
