import type { IncomingMessage } from 'node:http';
import { DEVICE_CODE_GRANT, LONGEST_WAIT_SECONDS, type TokenAnswer } from '../../../contract/device-api.ts';
import type { Collected } from '../../services/consoles/collect-credential.ts';
import type { ConsoleApi } from '../../services/console-api.ts';
import { checkClient } from './device-authorization.ts';
import { formOf, readParameters, type Form } from './form.ts';
import { invalidRequest, reasonOf, Refusal } from './refusal.ts';

/**
 * Answers a poll of a console (RFC 8628, sections 3.4 and 3.5). When the client asks for it, the server holds the
 * answer back for up to `wait` seconds.
 * @throws Refusal until the credential is ready, and when it never will be
 */
export async function answerPoll(request: IncomingMessage, consoles: ConsoleApi): Promise<TokenAnswer> {
  const form = formOf(await readParameters(request));
  if (form.required('grant_type') !== DEVICE_CODE_GRANT) throw new Refusal(400, 'unsupported_grant_type');
  checkClient(form);
  const deviceCode = form.required('device_code');
  const collected = await consoles.collectCredential(deviceCode, waitOf(form));
  if (collected.status !== 'ready') throw refused(collected);
  return {
    access_token: collected.accessToken.reveal(),
    token_type: 'Bearer',
    expires_in: collected.expiresInSeconds,
    credential: collected.credential,
  };
}

function waitOf(form: Form): number {
  const text = form.optional('wait') ?? '0';
  if (!/^\d{1,6}$/.test(text)) throw invalidRequest('wait is not a number of seconds.');
  return Math.min(Number(text), LONGEST_WAIT_SECONDS);
}

function refused(collected: Exclude<Collected, { readonly status: 'ready' }>): Refusal {
  switch (collected.status) {
    case 'authorization_pending':
      return new Refusal(400, collected.status, {
        waiting_for: collected.waitingFor,
        waiting_since: collected.since.toISOString(),
      });
    case 'slow_down':
      return new Refusal(400, collected.status, { interval: collected.intervalSeconds });
    case 'access_denied':
      return new Refusal(400, collected.status, reasonOf(collected.reason, collected.reasonText));
    case 'expired_token':
      return new Refusal(400, collected.status, reasonOf(collected.reason));
    case 'invalid_grant':
      return new Refusal(400, collected.status);
  }
}
