import type { Response } from 'restify';
import type { Readiness as ReadinessAnswer } from '../../../contract/device-schemas.ts';
import { sendJson } from './answer.ts';

/** By part, whether it works; never why not, as anybody may ask. */
export type Readiness = Readonly<Record<string, boolean>>;

export type AskReadiness = () => Promise<Readiness>;

/** 503 while this replica should get no requests. */
export async function answerReadiness(response: Response, ask: AskReadiness): Promise<void> {
  const parts = await ask();
  const isReady = Object.values(parts).every(Boolean);
  const checks = Object.fromEntries(
    Object.entries(parts).map(([part, works]) => [part, works ? ('ok' as const) : ('failing' as const)]),
  );
  const answer: ReadinessAnswer = { status: isReady ? 'ready' : 'not ready', checks };
  sendJson(response, isReady ? 200 : 503, answer);
}
