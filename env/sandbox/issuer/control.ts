import { controlBody, ControlError, isRecord } from '../loopback-server.ts';
import type { HttpReply, HttpRequest, JsonRecord } from '../loopback-server.ts';
import type { AppProofs } from './client-assertion.ts';
import { answerConsentControl } from './consent/consent-control.ts';
import type { Consents } from './consent/consents.ts';
import type { SigningChoice, TokenOptions } from './key-ring.ts';

/** The actions that a caller of the control endpoint has on the issuer. */
export interface ControlledIssuer {
  /**
   * Signs a token as a channel would. A claim set to `undefined` or `null` is left out; `serviceUrl` becomes the claim
   * `serviceurl`.
   */
  signChannelToken(
    claims: { readonly serviceUrl: string | undefined } & Readonly<Record<string, unknown>>,
    options?: TokenOptions,
  ): Promise<string>;
  /** Signs a tab's token. @throws ControlError 404 when nobody has that object id. */
  signTabToken(
    objectId: string,
    overrides?: Readonly<Record<string, unknown>>,
    options?: TokenOptions,
  ): Promise<string>;
  grantRoles(roles: readonly string[]): void;
  grantedRoles(): readonly string[];
  /** Sets when the secret of an app ends. After that, it gets no token by this secret. */
  endSecret(appId: string, at: Date): void;
  rotateKeys(retireEarlier: boolean): Promise<void>;
  readonly proofs: Pick<AppProofs, 'trustCertificate'>;
  readonly consents: Consents;
}

const CHOICES: readonly SigningChoice[] = ['known', 'unknown', 'none', 'HS256'];

/** Answers `/_sandbox/…`, the part that no real issuer has. */
export async function answerControl(issuer: ControlledIssuer, request: HttpRequest): Promise<HttpReply> {
  const body = controlBody(request);
  switch (`${request.method} ${request.url.pathname}`) {
    case 'POST /_sandbox/tokens/tab':
      return { status: 200, body: { token: await tabToken(issuer, body) } };
    case 'POST /_sandbox/tokens/channel':
      return { status: 200, body: { token: await channelToken(issuer, body) } };
    case 'POST /_sandbox/permissions':
      issuer.grantRoles(textsOf(body, 'roles'));
      return { status: 200, body: { roles: issuer.grantedRoles() } };
    case 'POST /_sandbox/secrets': {
      const at = new Date(String(body['endsAt']));
      if (Number.isNaN(at.getTime())) throw new ControlError(400, 'endsAt is not a time');
      issuer.endSecret(String(body['appId']), at);
      return { status: 204 };
    }
    case 'POST /_sandbox/certificates':
      issuer.proofs.trustCertificate(String(body['appId']), String(body['certificate']));
      return { status: 204 };
    case 'POST /_sandbox/consents':
    case 'POST /_sandbox/challenges':
      return answerConsentControl(issuer.consents, request.url.pathname, body);
    case 'POST /_sandbox/keys/rotate':
      await issuer.rotateKeys(body['retireEarlier'] === true);
      return { status: 204 };
    default:
      throw new ControlError(404, `there is no ${request.method} ${request.url.pathname}`);
  }
}

async function tabToken(issuer: ControlledIssuer, body: JsonRecord): Promise<string> {
  const objectId = body['objectId'];
  if (typeof objectId !== 'string') throw new ControlError(400, 'objectId is not a text');
  return issuer.signTabToken(objectId, recordOf(body, 'overrides'), tokenOptions(body));
}

async function channelToken(issuer: ControlledIssuer, body: JsonRecord): Promise<string> {
  const { serviceUrl, ...claims } = recordOf(body, 'claims');
  // A claim that the request leaves out is missing in the token too, so a test can see that the bot refuses it.
  return issuer.signChannelToken(
    { serviceUrl: typeof serviceUrl === 'string' ? serviceUrl : undefined, ...claims },
    tokenOptions(body),
  );
}

function tokenOptions(body: JsonRecord): TokenOptions {
  const key = CHOICES.find((choice) => choice === (body['key'] ?? 'known'));
  if (key === undefined) throw new ControlError(400, `key is none of ${CHOICES.join(', ')}`);
  return { key, header: recordOf(body, 'header') };
}

function recordOf(body: JsonRecord, name: string): JsonRecord {
  const value = body[name] ?? {};
  if (!isRecord(value)) throw new ControlError(400, `${name} is not an object`);
  return value;
}

function textsOf(body: JsonRecord, name: string): readonly string[] {
  const value = body[name];
  if (!Array.isArray(value)) throw new ControlError(400, `${name} is not a list`);
  return value.map(String);
}
