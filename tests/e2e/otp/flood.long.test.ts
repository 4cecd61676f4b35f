import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { formatOtpCode, parseOtpCode } from '../../../contract/otp-code.ts';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { ENGINES, openEngine, startServerProcess } from '../servers/servers.ts';
import { consoleForm, generateCode, openStage, revokeCode, type Stage } from '../stage.ts';

/**
 * Wrong codes under way at any time. A refusal takes 250 ms at least, so on a machine that keeps up these are 500 in a
 * second; on a slower one they are as many as it answers, which is as hard for the honest.
 */
const UNDER_WAY = 125;
const RATE = 500;
/** Rooms whose codes the flood knows the beginning of, and rooms of honest consoles. */
const GUESSED = [1, 2, 4] as const;
const HONEST = [5, 6, 7, 8, 9] as const;
/** The longest wait of an honest console beside 500 wrong codes a second, in milliseconds. */
const LONGEST_WAIT = 2_000;

/** Submits a code from an address, and returns the status of the answer. */
function send({ url }: Stage, otp: string, address: string, agent: Agent): Promise<number> {
  const body = new URLSearchParams({ client_id: 'rooms-console', ...consoleForm(otp, `SN-${address}`) }).toString();
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': address,
    };
    const sent = request(url + DEVICE_PATHS.authorization, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function timed(work: () => Promise<number>): Promise<{ readonly status: number; readonly milliseconds: number }> {
  const from = performance.now();
  const status = await work();
  return { status, milliseconds: performance.now() - from };
}

function withWrongVerifier(code: string): string {
  const parsed = parseOtpCode(code);
  assert.ok(parsed.ok);
  const { selector, verifier } = parsed.parts;
  return formatOtpCode({ selector, verifier: (verifier.startsWith('0') ? '1' : '0') + verifier.slice(1) });
}

for (const engine of ENGINES)
  describe(`500 wrong codes a second, on ${engine}`, function suite() {
    this.timeout(900_000);
    let stage: Stage;
    let drop: () => Promise<void>;
    before(async function open() {
      const database = await openEngine(this, engine);
      drop = database.drop;
      stage = await openStage({ TRUSTED_PROXIES: '127.0.0.1', ...database.settings }, startServerProcess);
    });
    after(async () => {
      await stage?.close();
      await drop?.();
    });

    /**
     * Sends wrong codes from ever new addresses until it is over: unknown beginnings, and those of codes that are active,
     * paused or revoked.
     * @returns how many it sent
     */
    async function flood(codes: readonly string[], isOver: () => boolean): Promise<number> {
      const agent = new Agent({ keepAlive: true });
      let sent = 0;
      const guess = async (): Promise<void> => {
        while (!isOver()) {
          const number = (sent += 1);
          const code = number % 2 === 0 ? '0000-0000-0000' : (codes[(number >> 1) % codes.length] ?? '');
          const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
          const status = await send(stage, code, address, agent);
          assert.ok(status === 400 || status === 429, String(status));
        }
      };
      await Promise.all(Array.from({ length: UNDER_WAY }, guess));
      agent.destroy();
      return sent;
    }

    it(`let an honest console in within ${LONGEST_WAIT} ms, and not much later than without them`, async () => {
      const codes = new Map<number, string>();
      for (const room of [...GUESSED, ...HONEST]) codes.set(room, await generateCode(stage, room));
      await revokeCode(stage, 4);
      const agent = new Agent({ keepAlive: true });
      const submit = (room: number) => timed(() => send(stage, codes.get(room) ?? '', `192.0.2.${room}`, agent));
      const [alone, besides] = [HONEST.slice(0, 2), HONEST.slice(2)];
      const calm: number[] = [];
      for (const room of alone) calm.push((await submit(room)).milliseconds);
      let isOver = false;
      const from = performance.now();
      const wrong = GUESSED.map((room) => withWrongVerifier(codes.get(room) ?? ''));
      const flooding = flood(wrong, () => isOver);
      const waits: number[] = [];
      for (const room of besides) {
        await delay(1_500);
        const { status, milliseconds } = await submit(room);
        assert.equal(status, 200);
        waits.push(milliseconds);
      }
      isOver = true;
      const sent = await flooding;
      agent.destroy();
      const rate = (sent * 1000) / (performance.now() - from);
      const longest = Math.max(...waits);
      const times = (longest / Math.max(...calm)).toFixed(1);
      const told = `beside ${rate.toFixed(0)} wrong codes a second honest consoles waited ${waits.map(Math.round).join(', ')} ms; alone ${calm.map(Math.round).join(', ')} ms: ${times} times as long`;
      console.log(`      ${told}`);
      // A machine that answers fewer wrong codes in a second is as much slower, also with the honest.
      assert.ok(longest <= LONGEST_WAIT * Math.max(1, RATE / rate), told);
    });
  });
