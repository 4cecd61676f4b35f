import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { HTTP_LIMITS } from '../../../bot/http/server/limits.ts';
import { consoleForm, generateCode, openStage, type Stage, trySubmit } from '../stage.ts';
import { startOneServer } from './servers.ts';

/** Clients of each kind, and the milliseconds between two pieces that a client sends. */
const CLIENTS = 100;
const PIECE_MILLISECONDS = 500;
/** The limit of a body, which stands with the reading of it. */
const BODY_MILLISECONDS = 10_000;
/** The client's clock begins a little later than the server's. Timers of a busy machine fire late. */
const EARLY_MILLISECONDS = 100;
const LATE_MILLISECONDS = 9_000;

/** How a slow connection ended. */
interface SlowEnd {
  readonly milliseconds: number;
  readonly answer: string;
}

const HEADERS = { first: `GET /health/live HTTP/1.1\r\nhost: localhost\r\n`, piece: 'x-slow: 1\r\n' };
const BODY = {
  first: [
    `POST ${DEVICE_PATHS.authorization} HTTP/1.1`,
    'host: localhost',
    'content-type: application/x-www-form-urlencoded',
    'content-length: 8000',
    '\r\n',
  ].join('\r\n'),
  piece: 'a',
};

/** Connects, sends the first text, then piece after piece until the server ends the connection. */
function dribble(url: string, { first, piece }: typeof HEADERS): Promise<SlowEnd> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const from = performance.now();
    let answer = '';
    const timer = setInterval(() => socket.write(piece), PIECE_MILLISECONDS);
    socket.on('connect', () => socket.write(first));
    socket.on('data', (data) => (answer += data.toString()));
    // A connection that the server has ended is reset when a further piece arrives.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ milliseconds: performance.now() - from, answer });
    });
  });
}

describe(`${2 * CLIENTS} clients that send a piece every ${PIECE_MILLISECONDS} ms`, function suite() {
  this.timeout(300_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage({}, startOneServer);
  });
  after(() => stage.close());

  it('end at the limits of headers and of bodies, and consoles get in beside them', async () => {
    let open = 2 * CLIENTS;
    const slow = (kind: typeof HEADERS): readonly Promise<SlowEnd>[] =>
      Array.from({ length: CLIENTS }, () => dribble(stage.url, kind).finally(() => (open -= 1)));
    const [headers, bodies] = [slow(HEADERS), slow(BODY)];
    for (const room of [1, 2, 3]) {
      const { status } = await trySubmit(stage, consoleForm(await generateCode(stage, room), `SN-${room}`));
      assert.equal(status, 200);
    }
    assert.equal((await fetch(`${stage.url}/health/ready`)).status, 200);
    assert.equal(open, 2 * CLIENTS, 'the slow clients were there all the time');

    const ends = { headers: await Promise.all(headers), bodies: await Promise.all(bodies) };
    const limits = { headers: HTTP_LIMITS.headerTime.value, bodies: BODY_MILLISECONDS };
    for (const kind of ['headers', 'bodies'] as const) {
      const times = ends[kind].map(({ milliseconds }) => milliseconds);
      const [first, last] = [Math.min(...times), Math.max(...times)];
      console.log(`      slow ${kind} ended after ${(first / 1000).toFixed(1)} to ${(last / 1000).toFixed(1)} s`);
      assert.ok(first >= limits[kind] - EARLY_MILLISECONDS, `${kind}: ${first} ms`);
      assert.ok(last < limits[kind] + HTTP_LIMITS.timeCheck.value + LATE_MILLISECONDS, `${kind}: ${last} ms`);
      assert.ok(
        ends[kind].every(({ answer }) => answer.startsWith('HTTP/1.1 408 ')),
        `${kind}: ${ends[kind][0]?.answer}`,
      );
    }
    const { status } = await trySubmit(stage, consoleForm(await generateCode(stage, 4), 'SN-4'));
    assert.equal(status, 200);
  });
});
