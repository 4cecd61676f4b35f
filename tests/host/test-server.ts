import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Context } from 'mocha';
import type { BrowserContextOptions } from 'playwright-core';
import { buildPages } from '../../env/demo/build-pages.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import { personalConversationId } from '../../env/sandbox/connector/layout.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { adaptiveCard, botToken } from '../sandbox/fake-bot.ts';
import { send } from '../sandbox/loopback-client.ts';
import { openBrowser, type WatchedPage } from '../support/browser.ts';

const LIBRARY = fileURLToPath(import.meta.resolve('@microsoft/teams-js')).replace(
  /[/\\]dist[/\\].*$/,
  '/dist/umd/MicrosoftTeams.min.js',
);

/** Tells what Microsoft's own library learns of its host. */
const SCRIPT = `
const teams = window.microsoftTeams;
const tell = (name, value) => { document.getElementById(name).textContent = value; };
(async () => {
  await teams.app.initialize();
  const { app, page, user } = await teams.app.getContext();
  tell('context', [page.frameContext, app.locale, user.id, page.subPageId ?? ''].join(' '));
  tell('theme', app.theme);
  teams.app.registerOnThemeChangeHandler((theme) => tell('theme', theme));
  teams.app.notifySuccess();
  teams.authentication.getAuthToken().then(
    (token) => tell('token', JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).oid),
    (error) => tell('token', 'refused: ' + error.message));
  document.getElementById('submit').onclick = () => teams.dialog.url.submit({ answer: 'yes' });
  document.getElementById('open').onclick = () => teams.dialog.url.open(
    { title: 'From the tab', url: location.origin + '/tab/#dialog', size: { width: 400, height: 300 } },
    ({ err, result }) => tell('result', err ?? JSON.stringify(result)));
})();`;

const PAGE = `<!doctype html><html lang="en"><title>Contoso</title><main><h1>Contoso</h1>
<p id="context"></p><p id="theme"></p><p id="token"></p><p id="result"></p>
<button id="submit">Submit</button><button id="open">Open a dialog</button></main>
<script src="/tab/teams.js"></script><script src="/tab/page.js"></script>`;

const POLICY =
  "default-src 'self'; connect-src 'self' https://res.cdn.office.net; frame-ancestors https://teams.microsoft.com";

const DIALOG_CARD: JsonObject = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'A card' }],
  actions: [{ type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' } } }],
};

export interface TestServer {
  readonly url: string;
  /** What came with `task/submit`, or with a press. */
  readonly submitted: unknown[];
  /** Posts a card into Adele's chat; without one, a card whose button opens the page in a dialog. */
  postCard(card?: JsonObject): Promise<void>;
  close(): Promise<void>;
}

/** The sandbox with the test server in the product's place, and one window; for a `before` hook. */
export interface TestHost extends WatchedPage {
  /** Of the host page. */
  readonly url: string;
  readonly server: TestServer;
  close(): Promise<void>;
}

export async function openTestHost(context: Context, options: BrowserContextOptions): Promise<TestHost> {
  const browser = await openBrowser(context);
  await buildPages();
  const sandbox = await startSandbox();
  const server = await startTestServer(sandbox);
  const close = async (): Promise<void> => {
    await browser.close();
    await sandbox.close();
    await server.close();
  };
  return { ...(await browser.open(options)), url: sandbox.host, server, close };
}

/** In the product's place: a tab's page, and a bot that opens it in a dialog and answers what it submits. */
async function startTestServer(sandbox: Sandbox): Promise<TestServer> {
  const submitted: unknown[] = [];
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    '/tab/': ['text/html', PAGE],
    '/tab/teams.js': ['text/javascript', readFileSync(LIBRARY, 'utf8')],
    '/tab/page.js': ['text/javascript', SCRIPT],
  };
  const server = createServer((request, response) => {
    const [type, content] = files[request.url ?? ''] ?? [];
    if (type !== undefined) {
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
      response.end(content);
      return;
    }
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const turn = JSON.parse(Buffer.concat(chunks).toString() || '{}');
      if (turn.name === 'task/submit') submitted.push(turn.value.data);
      if (turn.name === 'adaptiveCard/action') submitted.push(turn.value.action.data);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answerTo(turn.name)));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answerTo = (name: string): unknown => {
    if (name === 'task/fetch')
      return { task: { type: 'continue', value: { title: 'A dialog', url: `${url}/tab/`, width: 480, height: 300 } } };
    if (name === 'adaptiveCard/action')
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: `Noted ${submitted.length}.`,
      };
    return name === 'task/submit' ? { task: { type: 'message', value: 'Thank you.' } } : {};
  };
  await connectorClient(sandbox.connector).setBot({ endpoint: `${url}/api/messages` });
  return {
    url,
    submitted,
    postCard: (card = DIALOG_CARD) => postCard(sandbox, card),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function postCard(sandbox: Sandbox, card: JsonObject): Promise<void> {
  const conversation = encodeURIComponent(personalConversationId(SANDBOX_PEOPLE.adele.objectId));
  await send('POST', `${sandbox.connector}/v3/conversations/${conversation}/activities`, adaptiveCard(card), {
    authorization: `Bearer ${await botToken(sandbox.issuer)}`,
  });
}
