import type { IncomingMessage } from 'node:http';
import type { AcknowledgementAnswer } from '../../../contract/device-api.ts';
import type { ConsoleApi } from '../../services/console-api.ts';
import { readAcknowledgement } from './acknowledgement-form.ts';
import { formOf, readParameters } from './form.ts';
import { reasonOf, Refusal } from './refusal.ts';

/** The syntax of a bearer token in the header Authorization, from RFC 6750, section 2.1. */
const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/**
 * Records what a console reports. Only a failure gets an answer with a body: what the console does next.
 * @throws Refusal invalid_token with 401, expired_token with 409, invalid_request
 */
export async function acknowledge(
  request: IncomingMessage,
  consoles: ConsoleApi,
): Promise<AcknowledgementAnswer | undefined> {
  const parameters = await readParameters(request);
  const accessToken = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (accessToken === undefined) throw new Refusal(401, 'invalid_token');
  const query = new URLSearchParams(/\?(.*)$/s.exec(request.url ?? '')?.[1] ?? '');
  for (const stage of query.getAll('stage')) parameters.append('stage', stage);
  const acknowledged = await consoles.acknowledge(accessToken, readAcknowledgement(formOf(parameters)));
  if (acknowledged.status === 'token_unknown') throw new Refusal(401, 'invalid_token');
  if (acknowledged.status === 'too_late') throw new Refusal(409, 'expired_token', reasonOf('pick_up_over'));
  return acknowledged.next && { next: acknowledged.next };
}
