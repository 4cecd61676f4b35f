import { type Client, GraphError } from '@microsoft/microsoft-graph-client';
import type { DirectoryError, ResetOutcome } from '../domain/ports/directory.ts';
import type { Secret } from '../domain/secret.ts';
import { NOT_CONNECTED } from './graph-client.ts';
import { WAITED_FOR } from './people.ts';

/**
 * Words by which Microsoft Entra ID tells that a password was used before. Its policy is public ("The new password can't
 * be the same as the current or recently used passwords",
 * https://learn.microsoft.com/en-us/entra/identity/authentication/concept-password-ban-bad-combined-policy), and so is
 * that it does not always apply (https://github.com/MicrosoftDocs/azure-docs/issues/112426). The words of the error are
 * not, so any that speak of an earlier password count.
 */
const USED_BEFORE = /password.*(?:used before|previously used|recently used|history|same as)/is;

interface ResetParts {
  readonly client: Client;
  /** Reads the token, so that it is at hand when the reset leaves. */
  readonly readToken: () => Promise<unknown>;
  /** Runs a call, and throws a `DirectoryError` if it fails. */
  readonly guard: (call: string, work: () => Promise<void>) => Promise<void>;
}

/**
 * Resets a password and returns every outcome. An error before the reset left, such as a missing token, is a refusal.
 * @param pathOf returns the path of the account, or throws a `DirectoryError`
 */
export async function resetPassword(
  { client, readToken, guard }: ResetParts,
  pathOf: () => string,
  password: Secret,
): Promise<ResetOutcome> {
  let cause: unknown;
  try {
    await guard('resetPassword', async () => {
      const path = pathOf();
      await readToken();
      await sendReset(client, path, password).catch((error: unknown) => {
        cause = error;
        throw error;
      });
    });
    return { outcome: 'done' };
  } catch (error) {
    return outcomeOf(cause, error as DirectoryError);
  }
}

/** Sets the password of an account by "Update user" of Microsoft Graph. */
async function sendReset(client: Client, path: string, password: Secret): Promise<void> {
  const passwordProfile = { forceChangePasswordNextSignIn: false, password: password.reveal() };
  await client.api(path).headers(WAITED_FOR).patch({ passwordProfile });
}

/**
 * Returns what a failed reset means. Each 4xx is a clear refusal except 408, by which a server says that it gave up
 * waiting. Without a connection nothing was sent. Everything else is no clear answer: a time-out, a lost connection, 5xx,
 * and a body that can't be read.
 * @param error what the write threw; `undefined` if it was not tried
 * @param known the same error as the directory tells it
 */
function outcomeOf(error: unknown, known: DirectoryError): ResetOutcome {
  const status = error instanceof GraphError ? error.statusCode : -1;
  const wasSent = error !== undefined && !(error instanceof GraphError && error.code === NOT_CONNECTED);
  if (wasSent && !(status >= 400 && status < 500 && status !== 408)) return { outcome: 'unknown' };
  return {
    outcome: 'refused',
    problem: problemOf(status, error, known),
    ...(known.retryAfterSeconds !== undefined && { retryAfterSeconds: known.retryAfterSeconds }),
  };
}

function problemOf(
  status: number,
  error: unknown,
  { problem }: DirectoryError,
): Extract<ResetOutcome, { outcome: 'refused' }>['problem'] {
  if (status === 429) return 'directory_busy';
  return status === 400 && error instanceof Error && USED_BEFORE.test(error.message) ? 'password_used' : problem;
}
