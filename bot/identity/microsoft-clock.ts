/** Time limit of an answer, in milliseconds. A slow answer says too little about the time. */
const LIMIT_MILLISECONDS = 5_000;
/** The header Date names the second in which the answer was made, so its middle is the best guess. */
const HALF_SECOND = 500;

/**
 * Measures by how many seconds the clock of this machine is ahead of Microsoft's, from the header Date of the login
 * host. Negative means behind.
 * @returns `undefined` when the host gives no answer or no date
 */
export async function secondsAheadOfMicrosoft(loginUrl: string): Promise<number | undefined> {
  const askedAt = Date.now();
  try {
    const answer = await fetch(`${loginUrl}/common/v2.0/.well-known/openid-configuration`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(LIMIT_MILLISECONDS),
    });
    const theirs = Date.parse(answer.headers.get('date') ?? '');
    if (Number.isNaN(theirs)) return undefined;
    return ((askedAt + Date.now()) / 2 - theirs - HALF_SECOND) / 1000;
  } catch {
    return undefined;
  }
}
