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
/** Where wrong codes come from: the address of each by its number. */
const SENDERS = {
  'ever new addresses': (number: number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
  'one network of 64 bits': (number: number) => `2001:db8:7:1:${(number >> 8) & 255}::${number & 255}`,
} as const;
/** How codes begin that the flood tries: like no code, or like codes that are active, paused or revoked. */
const BEGINNINGS = ['unknown', 'known'] as const;
/** Rooms of the consoles that submit a right code before the floods and beside each of them. */
const ALONE = [26, 27] as const;
const ROOMS_OF_ONE_FLOOD = 2;
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

    const agent = new Agent({ keepAlive: true });
    const submit = async (room: number): Promise<number> => {
      const code = await generateCode(stage, room);
      const { status, milliseconds } = await timed(() => send(stage, code, `192.0.2.${room}`, agent));
      assert.equal(status, 200);
      return milliseconds;
    };
    after(() => agent.destroy());

    /** Makes codes whose beginnings a flood knows. The last of them is revoked, and the others pause in the flood. */
    async function knownCodes(first: number): Promise<readonly string[]> {
      const rooms = [first, first + 1, first + 2];
      const codes: string[] = [];
      for (const room of rooms) codes.push(withWrongVerifier(await generateCode(stage, room)));
      await revokeCode(stage, first + 2);
      return codes;
    }

    /**
     * Sends wrong codes until it is over.
     * @returns how many it sent
     */
    async function flood(
      codes: readonly string[],
      addressOf: (number: number) => string,
      isOver: () => boolean,
    ): Promise<number> {
      const senders = new Agent({ keepAlive: true });
      let sent = 0;
      const guess = async (): Promise<void> => {
        while (!isOver()) {
          const number = (sent += 1);
          const status = await send(stage, codes[number % codes.length] ?? '', addressOf(number), senders);
          assert.ok(status === 400 || status === 429, String(status));
        }
      };
      await Promise.all(Array.from({ length: UNDER_WAY }, guess));
      senders.destroy();
      return sent;
    }

    /** Submits right codes beside a flood. @returns the waits in milliseconds, and how many wrong codes came in a second */
    async function waitsBeside(
      codes: readonly string[],
      addressOf: (number: number) => string,
      rooms: readonly number[],
    ): Promise<{ readonly waits: readonly number[]; readonly rate: number }> {
      let isOver = false;
      const from = performance.now();
      const flooding = flood(codes, addressOf, () => isOver);
      const waits: number[] = [];
      for (const room of rooms) {
        await delay(1_500);
        waits.push(await submit(room));
      }
      isOver = true;
      return { waits, rate: ((await flooding) * 1000) / (performance.now() - from) };
    }

    it(`let honest consoles in within ${LONGEST_WAIT} ms, wherever they come from and however they begin`, async () => {
      const alone: number[] = [];
      for (const room of ALONE) alone.push(await submit(room));
      console.log(`      alone: ${alone.map(Math.round).join(', ')} ms`);
      let room = 1;
      for (const [sender, addressOf] of Object.entries(SENDERS))
        for (const beginning of BEGINNINGS) {
          const codes = beginning === 'known' ? await knownCodes(room) : ['0000-0000-0000'];
          if (beginning === 'known') room += codes.length;
          const honest = Array.from({ length: ROOMS_OF_ONE_FLOOD }, (_, index) => room + index);
          room += honest.length;
          const { waits, rate } = await waitsBeside(codes, addressOf, honest);
          const told = `from ${sender}, ${beginning} beginnings, ${rate.toFixed(0)} a second: ${waits.map(Math.round).join(', ')} ms`;
          console.log(`      ${told}`);
          // A machine that answers fewer wrong codes in a second is as much slower, also with the honest.
          assert.ok(Math.max(...waits) <= LONGEST_WAIT * Math.max(1, RATE / rate), told);
        }
    });
  });
