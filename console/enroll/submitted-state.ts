import type { Accepted } from '../device/answers.ts';
import type { RunDeps } from './run-deps.ts';
import type { Opened, Submitted, Submitting } from './run-state.ts';

/** The digits to show, and whether they prove the key of this console. */
export type Digits = Pick<Submitted, 'matchCode' | 'isBound'>;

/** Returns the state of a run whose code the server accepted. The code and the nonces are no longer needed. */
export function submittedState(
  { version, server, privateKey, folder, selector, pins, tlsRoots }: Submitting | Opened,
  { deviceCode, intervalSeconds, requestId, expiresInSeconds, decisionSeconds }: Accepted,
  digits: Digits,
  { timer }: Pick<RunDeps, 'timer'>,
): Submitted {
  const submittedAt = timer.now();
  const after = (seconds: number) => new Date(submittedAt.getTime() + seconds * 1000).toISOString();
  return {
    ...{ version, server, privateKey, folder, selector, pins },
    ...(tlsRoots && { tlsRoots }),
    ...{ deviceCode, intervalSeconds, requestId },
    ...digits,
    stage: 'submitted',
    fileMarks: [],
    submittedAt: submittedAt.toISOString(),
    expiresAt: after(expiresInSeconds),
    ...(decisionSeconds > 0 && { decideBy: after(decisionSeconds) }),
  };
}
