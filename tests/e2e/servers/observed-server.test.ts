import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { buildPages } from '../../../env/demo/build-pages.ts';
import { type Child, startChild } from '../../../env/demo/child.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { connectorClient } from '../../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { skipBecause } from '../../support/skip.ts';
import { isReplicated } from './servers.ts';
import {
  accountsAreSynced,
  approvalCard,
  decide,
  generateCode,
  poll,
  settings,
  type Stage,
  submit,
  type Submitted,
  textOf,
} from '../stage.ts';

const SERVER = join(import.meta.dirname, '..', '..', '..', 'bot', 'main', 'serve.ts');
const { diego, grady, megan } = SANDBOX_PEOPLE;
const SLOW_MILLISECONDS = 1_500;

interface Spans {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly { readonly name: string; readonly traceId: string; readonly parentSpanId?: string }[];
    }[];
  }[];
}

interface Watched extends Stage {
  readonly metricsUrl: string;
}

describe('a server that is watched and stopped', function suite() {
  this.timeout(120_000);
  let sandbox: Sandbox;
  let dataDir: string;
  let given: Readonly<Record<string, string>>;
  let server: Child | undefined;
  let stage: Watched;
  let receiver: Server;
  const received: Spans[] = [];

  before(async function begin() {
    if (isReplicated) skipBecause(this, 'it is about one process: its measures, its spans, its end');
    await buildPages();
    sandbox = await startSandbox();
    dataDir = await newDataFolder();
    given = settings(sandbox, dataDir);
    receiver = createServer((request, response) => {
      assert.equal(request.url, '/v1/traces');
      void json(request).then((body) => {
        received.push(body as Spans);
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await server?.stop();
    receiver?.close();
    await sandbox?.close();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });

  async function start(): Promise<Watched> {
    const child = startChild('the server', SERVER, {
      ...given,
      LOG_LEVEL: 'info',
      METRICS_PORT: '0',
      DRAIN_SECONDS: '1',
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
    });
    server = child;
    const { url, metricsUrl } = (await child.line((line) => (line as { msg?: string }).msg === 'listening')) as {
      url: string;
      metricsUrl: string;
    };
    const teams = connectorClient(sandbox.connector);
    await teams.setFaults({ rateLimits: false });
    await teams.setBot({ endpoint: `${url}/api/messages` });
    return { url, metricsUrl, sandbox, teams, close: () => child.stop() };
  }

  async function readiness({ url }: Stage): Promise<unknown> {
    const answer = await fetch(`${url}/health/ready`);
    return { code: answer.status, ...((await answer.json()) as object) };
  }

  async function metric({ metricsUrl }: Watched, line: RegExp): Promise<number> {
    const text = await (await fetch(metricsUrl)).text();
    return Number(line.exec(text)?.[1] ?? Number.NaN);
  }

  /** Waits until the call that meets the last fault has begun. */
  async function slowCallBegan(): Promise<void> {
    while (sandbox.parts.graph.waitingFaults() > 0) await beforeAskingAgain();
  }

  async function collected(submitted: Submitted): Promise<void> {
    let polled = await poll(stage, submitted);
    while (polled.body['error'] === 'authorization_pending') polled = await poll(stage, submitted);
    assert.equal(polled.status, 200, textOf(polled.body));
  }

  it('answers the approval and finishes the reset that are under way, is not ready meanwhile, and its successor goes on', async () => {
    const first = await start();
    await first.teams.say({
      as: grady.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      text: 'use this channel',
      mention: true,
    });
    await accountsAreSynced(first);
    assert.deepEqual(await readiness(first), {
      code: 200,
      status: 'ready',
      checks: { database: 'ok', jobs: 'ok', keys: 'ok', running: 'ok' },
    });
    const [answered, released] = [
      await submit(first, await generateCode(first, 1), 'SN-TERM'),
      await submit(first, await generateCode(first, 2), 'SN-RESET'),
    ];
    const cards = [
      await approvalCard(first, 'SN-TERM', 'Approve'),
      await approvalCard(first, 'SN-RESET', 'Approve'),
    ] as const;
    assert.equal(await metric(first, /^rooms_requests\{state="pending"\} (\d+)$/m), 2);

    const reset = `/v1\\.0/users/${sandboxRoom(2).objectId}$`;
    sandbox.parts.graph.addFault({ method: 'PATCH', path: reset, delayMs: SLOW_MILLISECONDS });
    await decide(first, cards[1], diego, 'Approve', { matchCode: released.matchCode });
    await slowCallBegan();
    sandbox.parts.graph.addFault({ method: 'GET', path: `/users/${megan.objectId}`, delayMs: SLOW_MILLISECONDS });
    const pressed = decide(first, cards[0], megan, 'Approve', { matchCode: answered.matchCode });
    await slowCallBegan();
    const stopped = server?.stop('SIGTERM');
    let ready = await readiness(first);
    while (JSON.stringify(ready).includes('"ready"')) ready = await readiness(first);
    assert.deepEqual(ready, {
      code: 503,
      status: 'not ready',
      checks: { database: 'ok', jobs: 'ok', keys: 'ok', running: 'failing' },
    });
    const answer = await pressed;
    assert.equal(answer.statusCode, 200);
    assert.match(textOf(answer.value), /Approved by Megan Bowen/);
    await stopped;

    stage = await start();
    await Promise.all([collected(answered), collected(released)]);
    const resets = sandbox.parts.graph
      .requests()
      .filter((request) => request.method === 'PATCH' && new RegExp(reset).test(request.path));
    assert.equal(resets.length, 1);
    assert.equal(await metric(stage, /^rooms_held_polls (\d+)$/m), 0);
  });

  it('counts what came in, what was asked of Graph and Teams, jobs and decisions, and names nobody', async () => {
    const submitted = await submit(stage, await generateCode(stage, 3), 'SN-METRICS');
    const card = await approvalCard(stage, 'SN-METRICS', 'Approve');
    const held = poll(stage, submitted);
    await decide(stage, card, diego, 'Reject', { reason: 'unknown_device' });
    await held;
    const text = await (await fetch(stage.metricsUrl)).text();
    assert.match(
      text,
      /^rooms_http_request_seconds_count\{method="POST",route="\/device_authorization",status="200"\} 1$/m,
    );
    assert.match(text, /^rooms_graph_calls_total\{call="person",outcome="done"\} [1-9]/m);
    assert.match(text, /^rooms_connector_calls_total\{method="POST",outcome="done"\} [1-9]/m);
    assert.match(text, /^rooms_job_seconds_count\{name="deliver-card",outcome="done"\} [1-9]/m);
    assert.match(text, /^rooms_decision_seconds_count\{outcome="rejected"\} 1$/m);
    assert.match(text, /^rooms_outbox_age_seconds \d/m);
    for (const name of [diego.objectId, sandboxRoom(3).objectId, 'contoso']) assert.ok(!text.includes(name), name);
    const answer = await fetch(`${stage.url}/health/live`);
    assert.match(answer.headers.get('x-correlation-id') ?? '', /^[\da-f-]{36}$/);
    assert.equal((await fetch(`${stage.url}/metrics`)).status, 404);
  });

  it('tells of a bad token in its log, also what the SDK of the bot prints of it', async () => {
    const over = Math.floor(Date.now() / 1000) - 3600;
    const token = await sandbox.parts.issuer.signChannelToken({
      serviceUrl: sandbox.connector,
      nbf: over - 60,
      exp: over,
    });
    const { status } = await fetch(`${stage.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl: sandbox.connector }),
    });
    assert.equal(status, 401);
    const line = await server?.line(
      (value) => (value as { readonly msg?: string }).msg === 'a library printed something',
    );
    assert.equal((line as { readonly printed: string }).printed, 'TokenExpiredError: jwt expired');
  });

  it('sends its spans before it ends, a turn within its request', async () => {
    await server?.stop('SIGTERM');
    server = undefined;
    const spans = received
      .flatMap(({ resourceSpans }) => resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans)
      .flatMap((scope) => scope.spans);
    const turn = spans.find(({ name, parentSpanId }) => name === 'invoke adaptiveCard/action' && parentSpanId);
    assert.ok(turn, spans.map(({ name }) => name).join());
    assert.ok(spans.some(({ name, traceId }) => name === 'POST /api' && traceId === turn.traceId));
    assert.ok(spans.some(({ name }) => name === 'deliver-card'));
  });
});
