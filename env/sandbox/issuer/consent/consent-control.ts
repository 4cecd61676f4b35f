import { ControlError, type HttpReply, type JsonRecord } from '../../loopback-server.ts';
import { type Consents, DELEGATED_SCOPES } from './consents.ts';

/**
 * Changes what a person has consented to (`/_sandbox/consents` with `grant` and `withdraw`), or what Conditional Access
 * asks of them (`/_sandbox/challenges` with `context`, where `null` asks for nothing).
 */
export function answerConsentControl(consents: Consents, pathname: string, body: JsonRecord): HttpReply {
  const { objectId, grant = [], withdraw = [], context } = body;
  if (typeof objectId !== 'string') throw new ControlError(400, 'objectId is not a text');
  if (pathname === '/_sandbox/challenges') {
    consents.challenge(objectId, typeof context === 'string' ? context : undefined);
    return { status: 204 };
  }
  consents.withdraw(objectId, scopesOf(withdraw));
  consents.grant(objectId, scopesOf(grant));
  return { status: 200, body: { scopes: consents.of(objectId) } };
}

function scopesOf(value: unknown): readonly string[] {
  if (value === 'all') return DELEGATED_SCOPES;
  if (!Array.isArray(value)) throw new ControlError(400, 'the scopes are not a list');
  return value.map(String);
}
