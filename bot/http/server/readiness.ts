import type { Response } from 'restify';
import { sendJson } from './answer.ts';

/** By part, whether it works; never why not, as anybody may ask. */
type Readiness = Readonly<Record<string, boolean>>;

export type AskReadiness = () => Promise<Readiness>;

/** 503 while this replica should get no requests. */
export async function answerReadiness(response: Response, ask: AskReadiness): Promise<void> {
  const parts = await ask();
  const isReady = Object.values(parts).every(Boolean);
  const checks = Object.fromEntries(Object.entries(parts).map(([part, works]) => [part, works ? 'ok' : 'failing']));
  sendJson(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', checks });
}
