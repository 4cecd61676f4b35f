import type { Response } from 'restify';
import type { Liveness, Readiness as ReadinessAnswer } from '../../../contract/device-schemas.ts';
import { sendJson } from './answer.ts';

/** For each part of the server, whether it works. The reason for a failure is left out because anyone may ask. */
type Readiness = Readonly<Record<string, boolean>>;

export type AskReadiness = () => Promise<Readiness>;

/** Answers with 200, or with 503 while the load balancer should send no requests to this replica. */
export async function answerReadiness(response: Response, ask: AskReadiness): Promise<void> {
  const parts = await ask();
  const isReady = Object.values(parts).every(Boolean);
  const checks = Object.fromEntries(
    Object.entries(parts).map(([part, works]) => [part, works ? ('ok' as const) : ('failing' as const)]),
  );
  const answer: ReadinessAnswer = { status: isReady ? 'ready' : 'not ready', checks };
  sendJson(response, isReady ? 200 : 503, answer);
}

/** Answers with 200, or with 503 when the process should be restarted. */
export async function answerLiveness(response: Response, ask: () => Promise<boolean>): Promise<void> {
  const isLive = await ask();
  const answer: Liveness = { status: isLive ? 'live' : 'not live' };
  sendJson(response, isLive ? 200 : 503, answer);
}
