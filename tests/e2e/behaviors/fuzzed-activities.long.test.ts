import assert from 'node:assert/strict';
import { seeded } from '../../fuzz/odd-json.ts';
import { fuzzedActivity } from '../../teams/fuzzed-activities.ts';
import { openStage, type Stage } from '../stage.ts';

const FUZZED = 100_000;
const SEED = 13;
/** A channel token of the sandbox lives 300 seconds, so each batch gets a new one. */
const BATCH = 500;
const AT_ONCE = 8;

const KNOWN_INVOKES: readonly unknown[] = ['adaptiveCard/action', 'task/fetch', 'task/submit'];

/**
 * Tells whether an activity is an invoke of a kind that the bot doesn't know. Bot Framework says that the answer to it is
 * 501 (Not Implemented), as `CloudAdapter` of botbuilder gives it.
 */
function isUnknownInvoke(body: Buffer): boolean {
  const { type, name } = JSON.parse(body.toString().replace(/^\uFEFF/, '')) as Readonly<Record<string, unknown>>;
  return type === 'invoke' && !KNOWN_INVOKES.includes(name);
}

describe('the whole server', () => {
  let stage: Stage;
  before(async function openSlowly() {
    this.timeout(600_000);
    stage = await openStage();
  });
  after(() => stage.close());

  async function statusOf(body: Buffer, authorization: string): Promise<number> {
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(`${stage.url}/api/messages`, { method: 'POST', headers, body });
    await answer.arrayBuffer();
    return answer.status;
  }

  it(`answers none of ${FUZZED} changed activities with 5xx, and works on`, async function () {
    this.timeout(4 * 3_600_000);
    const { connector: serviceUrl, parts } = stage.sandbox;
    const random = seeded(SEED);
    const answered = new Map<number, number>();
    for (let sent = 0; sent < FUZZED; sent += BATCH) {
      const authorization = `Bearer ${await parts.issuer.signChannelToken({ serviceUrl })}`;
      const batch = Array.from({ length: BATCH }, () => fuzzedActivity(serviceUrl, random));
      const sender = async (): Promise<void> => {
        for (let one = batch.pop(); one; one = batch.pop()) {
          const status = await statusOf(one.body, authorization);
          const isRight = status < 500 || (status === 501 && isUnknownInvoke(one.body));
          assert.ok(isRight, `${status} for ${one.change} (batch ${sent} of seed ${SEED})`);
          answered.set(status, (answered.get(status) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, sender));
    }
    for (const status of [200, 400])
      assert.ok((answered.get(status) ?? 0) > FUZZED / 10, JSON.stringify([...answered]));
    assert.equal((await fetch(`${stage.url}/health/ready`)).status, 200);
  });
});
