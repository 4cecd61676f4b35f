import type { Check } from '../../domain/accounts/check.ts';

const ANSWER_MILLISECONDS = 5_000;

/**
 * Checks whether the server answers at the address that consoles and Teams use. A failure is only a warning, because
 * the server may not be running yet.
 */
export async function checkPublicUrl(publicUrl: string | undefined): Promise<Check> {
  const subject = 'PUBLIC_URL';
  if (publicUrl === undefined) {
    return {
      subject,
      outcome: 'warning',
      found: 'not set: consoles and Teams get the address that the server listens on',
      remedy: 'set it to the https address of the proxy before the server',
    };
  }
  try {
    const answer = await fetch(`${publicUrl}/health/live`, {
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    const { status } = (await answer.json()) as { readonly status?: string };
    if (answer.ok && status === 'live') return { subject, outcome: 'ok', found: `the server answers at ${publicUrl}` };
  } catch {
    // The warning below covers every cause.
  }
  return {
    subject,
    outcome: 'warning',
    found: `the server doesn't answer at ${publicUrl}`,
    remedy: 'once it runs: check name, certificate and the proxy',
  };
}
