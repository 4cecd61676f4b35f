import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { formatOtpCode, parseOtpCode } from '../../../contract/otp-code.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { answerTo, consoleForm, generateCode, openStage, type Stage, submit, trySubmit } from '../stage.ts';

const { adele } = SANDBOX_PEOPLE;
const OTHER_CONSOLE = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;
const SAMPLES = 7;
/** Medians of so few samples spread; the work behind them without the minimum time differs by far more. */
const LARGEST_RATIO = 1.35;

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe('a code that cannot be used', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage({ TRUSTED_PROXIES: '127.0.0.1' });
  });
  after(() => stage.close());

  /** One code of each kind that is refused. */
  async function refusedCodes(): Promise<Readonly<Record<string, string>>> {
    const used = await generateCode(stage, 1);
    await submit(stage, used, 'SN-USED');
    const revoked = await generateCode(stage, 2);
    await answerTo(stage, adele, `revoke ${sandboxRoom(2).userPrincipalName}`);
    const expired = await generateCode(stage, 3);
    assert.ok(stage.setClock);
    await stage.setClock(9 * 3600);
    const parsed = parseOtpCode(await generateCode(stage, 4));
    assert.ok(parsed.ok);
    const { selector, verifier } = parsed.parts;
    const wrong = formatOtpCode({
      selector,
      verifier: verifier.startsWith('0') ? `1${verifier.slice(1)}` : `0${verifier.slice(1)}`,
    });
    return {
      'unknown selector': '0000-0000-0000',
      'wrong verifier': wrong,
      expired,
      revoked,
      used,
      malformed: 'not a code',
    };
  }

  async function timeOf(
    otp: string,
    serialNumber: string,
    address: string,
  ): Promise<{ readonly milliseconds: number; readonly said: string }> {
    const form = consoleForm(otp, serialNumber, OTHER_CONSOLE);
    const from = performance.now();
    const { status, body } = await trySubmit(stage, form, { 'x-forwarded-for': address });
    return { milliseconds: performance.now() - from, said: `${status} ${JSON.stringify(body)}` };
  }

  it('is refused with the same words in the same time, whatever is wrong with it', async () => {
    const codes = Object.entries(await refusedCodes());
    const times = new Map<string, number[]>(codes.map(([kind]) => [kind, []]));
    const said = new Set<string>();
    for (let round = 0; round < SAMPLES; round += 1) {
      for (const [index, [kind, otp]] of codes.entries()) {
        const one = await timeOf(otp, `SN-${round}`, `203.0.113.${index + 1}`);
        times.get(kind)?.push(one.milliseconds);
        said.add(one.said);
      }
    }
    assert.deepEqual(
      [...said],
      [
        `400 ${JSON.stringify({
          error: 'invalid_grant',
          error_description: "This code can't be used. Ask your administrator for a new one.",
          reason: 'code_unusable',
        })}`,
      ],
    );
    const medians = new Map([...times].map(([kind, values]) => [kind, median(values)]));
    const all = [...medians.values()];
    const ratio = Math.max(...all) / Math.min(...all);
    const report = [...medians].map(([kind, value]) => `${kind}: ${value.toFixed(0)} ms`).join(', ');
    assert.ok(ratio < LARGEST_RATIO, report);
  });
});
