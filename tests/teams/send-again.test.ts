import { strict as assert } from 'node:assert';
import { sendAgain } from '../../bot/teams/send-again.ts';

const statusOf = (error: unknown): number | undefined => (error as { status?: number }).status;

async function attempt(statuses: readonly number[]): Promise<{ result: string; pauses: number[] }> {
  const left = [...statuses];
  const pauses: number[] = [];
  const send = async (): Promise<string> => {
    await Promise.resolve();
    const status = left.shift();
    if (status !== undefined) throw Object.assign(new Error(String(status)), { status });
    return 'sent';
  };
  const result = await sendAgain(send, statusOf, (milliseconds) => {
    pauses.push(milliseconds);
    return Promise.resolve();
  }).catch((error: Error) => error.message);
  return { result, pauses };
}

describe('a send that Teams throttles', () => {
  it('is repeated with growing pauses until Teams takes it', async () => {
    const { result, pauses } = await attempt([429, 412, 429]);
    assert.equal(result, 'sent');
    assert.equal(pauses.length, 3);
    assert.ok(pauses[2]! > pauses[0]!);
  });

  it('is given up after five tries', async () => {
    const { result, pauses } = await attempt([429, 429, 429, 429, 429]);
    assert.equal(result, '429');
    assert.equal(pauses.length, 4);
  });

  it('is not repeated when Teams may have posted it', async () => {
    const { result, pauses } = await attempt([502]);
    assert.equal(result, '502');
    assert.equal(pauses.length, 0);
  });
});
