import type { Demo } from '../../env/demo/start-demo.ts';
import { approve, cardOf, collect, generateCode, submitCode } from './one-time-password.ts';

export interface ReleaseTimes {
  /** Milliseconds from sending the code until the card is in the channel. */
  readonly submitToCard: readonly number[];
  /** Milliseconds from the answer to Approve until the console has the credential, without the settle time. */
  readonly settledToCredential: readonly number[];
}

/** Measures one request after the other, each for its own room. At most 15 rooms are ready. */
export async function measureReleases(demo: Demo, runs: number, settleSeconds: number): Promise<ReleaseTimes> {
  const times = { submitToCard: [] as number[], settledToCredential: [] as number[] };
  for (let room = 1; room <= runs; room += 1) {
    const otp = await generateCode(demo, room);
    const serialNumber = `SN-BENCH-${room}-`;
    const submittedAt = performance.now();
    const [submitted, card] = await Promise.all([submitCode(demo, otp, serialNumber), cardOf(demo, { serialNumber })]);
    times.submitToCard.push(performance.now() - submittedAt);
    const collected = collect(demo, submitted);
    await approve(demo, card, submitted);
    const approvedAt = performance.now();
    await collected;
    times.settledToCredential.push(performance.now() - approvedAt - settleSeconds * 1000);
  }
  return times;
}
