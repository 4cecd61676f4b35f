import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { criticalDistance, distanceOf } from '../../support/kolmogorov-smirnov.ts';
import { consoleForm, openStage, type Stage, trySubmit } from '../stage.ts';
import { refusedCodes, shuffled, wrongCode } from './refused-codes.ts';

const SAMPLES = 300;
/**
 * The level of each comparison. Fifteen pairs of kinds are compared, so by chance alone one of them differs in one of 67
 * runs at most.
 */
const LEVEL = 0.001;
/** Rounds after which the wrong code is one for another code, because a code pauses after ten in an hour. */
const ROUNDS_OF_ONE_CODE = 9;
const OTHER_CONSOLE = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;

describe('300 refusals of each kind', function suite() {
  this.timeout(3_600_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage({ TRUSTED_PROXIES: '127.0.0.1' });
  });
  after(() => stage.close());

  it('take times of one distribution, by the Kolmogorov–Smirnov test', async () => {
    const codes: Record<string, string> = { ...(await refusedCodes(stage)) };
    const times = new Map<string, number[]>(Object.keys(codes).map((kind) => [kind, []]));
    for (let round = 0; round < SAMPLES; round += 1) {
      if (round > 0 && round % ROUNDS_OF_ONE_CODE === 0) codes['wrong verifier'] = await wrongCode(stage, 4);
      for (const [index, [kind, otp]] of shuffled([...Object.entries(codes).entries()])) {
        const address = `203.0.${round % 250}.${index + 1}`;
        const from = performance.now();
        const { status } = await trySubmit(stage, consoleForm(otp, 'SN-1', OTHER_CONSOLE), {
          'x-forwarded-for': address,
        });
        times.get(kind)?.push(performance.now() - from);
        assert.equal(status, 400, `${kind} in round ${round}`);
      }
    }
    const kinds = [...times];
    const limit = criticalDistance(LEVEL, SAMPLES, SAMPLES);
    const apart = kinds.flatMap(([kind, one], index) =>
      kinds
        .slice(index + 1)
        .map(([otherKind, other]) => ({ pair: `${kind} and ${otherKind}`, by: distanceOf(one, other) })),
    );
    const told = apart.map(({ pair, by }) => `${pair}: ${by.toFixed(3)}`).join('\n');
    console.log(`${told}\nlimit: ${limit.toFixed(3)}`);
    assert.deepEqual(
      apart.filter(({ by }) => by > limit),
      [],
      told,
    );
  });
});
