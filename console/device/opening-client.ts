import {
  DEVICE_CLIENT_ID,
  DEVICE_PATHS,
  OPENING_PATHS,
  type OpeningForm,
  type RevealForm,
} from '../../contract/device-api.ts';
import { NONCE_BYTES, OPENING_SECONDS } from '../../contract/opening.ts';
import { bytesOf } from '../trust/base64url.ts';
import { readServerKeys, SIGNATURE_BYTES, type ShownKeys } from '../trust/server-keys.ts';
import { accepted, refused, secondsWithin, textWithin, unusable, type Accepted, type Refused } from './answers.ts';
import type { Connector } from '../network/network.ts';
import { ANSWER_TIMEOUT_MS, getJson, MISSING_STATUSES, postForm, type HttpAnswer } from './http-form.ts';
import { networkTrouble, type Trouble } from './trouble.ts';

/** The server of Rooms OTP doesn't know the extension, or something between takes it away. */
interface Lacking {
  readonly kind: 'lacking';
}

/** The server opened the code and gave its nonce. */
export interface Opened {
  readonly kind: 'opened';
  readonly opening: string;
  /** The 32 bytes in base64url. */
  readonly serverNonce: string;
  /** The 64 bytes in base64url. Nothing has verified them yet. */
  readonly serverSignature: string;
}

/** The keys that the server shows. Nothing has verified them yet. */
interface KeysShown {
  readonly kind: 'keys';
  readonly keys: ShownKeys;
}

/** The calls of commit and reveal. Each returns trouble as a value and throws only when the run is stopped. */
export interface OpeningClient {
  serverKeys(): Promise<KeysShown | Lacking | Trouble>;
  /** Sends the commitment. The same key and commitment give the same opening. */
  open(form: OpeningForm): Promise<Opened | Lacking | Refused | Trouble>;
  /** Sends the nonce, which opens the request. It may be repeated for the same opening. */
  reveal(opening: string, consoleNonce: string): Promise<Accepted | Refused | Trouble>;
}

function opened(answer: HttpAnswer): Opened | Refused | Trouble {
  if (answer.status !== 200) return refused(answer);
  const { body = {} } = answer;
  const opening = textWithin(body['opening'], /^[\w.-]{1,128}$/);
  const serverNonce = bytesOf(body['server_nonce'], NONCE_BYTES)?.toString('base64url');
  const serverSignature = bytesOf(body['server_signature'], SIGNATURE_BYTES)?.toString('base64url');
  const isTimed = secondsWithin(body['expires_in'], OPENING_SECONDS) !== undefined;
  if (opening === undefined || serverNonce === undefined || serverSignature === undefined || !isTimed) {
    return unusable(({ troubles }) => troubles.not_of_service);
  }
  return { kind: 'opened', opening, serverNonce, serverSignature };
}

function keysIn({ status, body = {} }: HttpAnswer): KeysShown | Trouble {
  const keys = status === 200 ? readServerKeys(body) : undefined;
  return keys ? { kind: 'keys', keys } : unusable(({ troubles }) => troubles.answerNotOfService(status));
}

/** Returns the calls of commit and reveal on one server. */
export function openingClient(server: string, signal: AbortSignal, connector: Connector): OpeningClient {
  const common = (path: string) => ({ url: server + path, timeoutMs: ANSWER_TIMEOUT_MS, signal, connector });

  /**
   * A missing path means an older server only if the metadata shows that this is a server of the device grant. A page in
   * their place is what a filter shows for an address that it blocks.
   */
  const missing = async (status: number): Promise<Lacking | Trouble> => {
    const answer = await getJson(common(DEVICE_PATHS.metadata));
    if (answer.kind === 'trouble') return answer;
    const isOurs = answer.status === 200 && typeof answer.body?.['device_authorization_endpoint'] === 'string';
    if (isOurs) return { kind: 'lacking' };
    if (answer.isPage) return networkTrouble({ kind: 'web_page', status: answer.status, leadsTo: '' }, server);
    return unusable(({ troubles }) => troubles.answerNotOfService(status));
  };

  return {
    serverKeys: async () => {
      const answer = await getJson(common(OPENING_PATHS.serverKeys));
      if (answer.kind === 'trouble') return answer;
      return MISSING_STATUSES.has(answer.status) ? missing(answer.status) : keysIn(answer);
    },
    open: async (form) => {
      const answer = await postForm({ ...common(OPENING_PATHS.opening), form: { ...form } });
      if (answer.kind === 'trouble') return answer;
      return MISSING_STATUSES.has(answer.status) ? missing(answer.status) : opened(answer);
    },
    reveal: async (opening, consoleNonce) => {
      const form: RevealForm = { client_id: DEVICE_CLIENT_ID, opening, console_nonce: consoleNonce };
      const answer = await postForm({ ...common(DEVICE_PATHS.authorization), form: { ...form } });
      return answer.kind === 'trouble' ? answer : accepted(answer);
    },
  };
}
