import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { consoleForm, openStage, type Stage, trySubmit } from '../stage.ts';
import { refusedCodes, shuffled } from './refused-codes.ts';

const OTHER_CONSOLE = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;
const ROUNDS = 9;
/**
 * A kind whose answers take as long as the others' has any place in a round. By chance alone, one of seven kinds has
 * nine places that add up to at most two more than nine firsts, or two less than nine lasts, in one of 52,000 runs.
 */
const FEWEST_PLACES_OFF = 3;

describe('equal refusals: a code that cannot be used', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage({ TRUSTED_PROXIES: '127.0.0.1' });
  });
  after(() => stage.close());

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

  /**
   * Times on one machine say nothing about another, or about one with other work to do. Their order within a round
   * does.
   */
  it('is refused with the same words, and no kind is always the first or the last to be, whatever is wrong with it', async () => {
    const codes = Object.entries(await refusedCodes(stage));
    const places = new Map<string, number[]>(codes.map(([kind]) => [kind, []]));
    const said = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const times: { readonly kind: string; readonly milliseconds: number }[] = [];
      for (const [index, [kind, otp]] of shuffled([...codes.entries()])) {
        const one = await timeOf(otp, `SN-${round}`, `203.0.113.${index + 1}`);
        times.push({ kind, milliseconds: one.milliseconds });
        said.add(one.said);
      }
      const byTime = times.toSorted((left, right) => left.milliseconds - right.milliseconds);
      for (const [index, { kind }] of byTime.entries()) places.get(kind)?.push(index + 1);
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
    const report = [...places].map(([kind, values]) => `${kind}: place ${values.join(', ')}`).join('\n');
    for (const values of places.values()) {
      const sum = values.reduce((total, place) => total + place, 0);
      assert.ok(sum >= ROUNDS + FEWEST_PLACES_OFF && sum <= ROUNDS * codes.length - FEWEST_PLACES_OFF, report);
    }
  });
});
