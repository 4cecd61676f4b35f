import { setTimeout as pause } from 'node:timers/promises';

/** The longest wait for an answer in milliseconds. Azure Container Apps gives up on a probe after a second. */
const PATIENCE_MILLISECONDS = 500;

/**
 * Returns a question that is always answered soon: anew if that is quick, and otherwise with what was found out last.
 * A slow answer goes on meanwhile, and counts from then on. Everyone who asks in the meantime shares it.
 * @param first what is true until something was found out
 * @param ask never rejects
 */
export function lastKnown<Answer>(first: Answer, ask: () => Promise<Answer>): () => Promise<Answer> {
  let known = first;
  let asking: Promise<Answer> | undefined;
  return () => {
    asking ??= ask()
      .then((answer) => (known = answer))
      .finally(() => (asking = undefined));
    return Promise.race([asking, pause(PATIENCE_MILLISECONDS, undefined, { ref: false }).then(() => known)]);
  };
}
