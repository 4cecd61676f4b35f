import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CompactEncrypt, importJWK } from 'jose';
import { DEVICE_PATHS, OPENING_PATHS } from '../../contract/device-api.ts';
import { scriptedOpenings, type ScriptedOpenings } from './scripted-openings.ts';
import { ownServer, type OwnServer } from './trust/own-server.ts';

export const PASSWORD = 'kX7-mQ2p_RtZ+9sWbN4=vYcD';
export const CREDENTIAL = { upn: 'room-01@contoso.example', mail: 'oslo-3.14@contoso.example', password: PASSWORD };
export const REQUEST_ID = 'req_0001';
/** The digits that a plain submission gets. */
export const PLAIN_DIGITS = '123456';

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface SeenRequest {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly bearer?: string;
}

/** A reply, or a promise that never ends: the request stays open until the console or the server goes away. */
export type Handler = (request: SeenRequest) => Reply | Promise<Reply>;

export interface ScriptedDeviceApi {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** How each path answers; replaceable at any time. */
  readonly answers: {
    opening: Handler;
    serverKeys: Handler;
    metadata: Handler;
    authorization: Handler;
    token: Handler;
    acknowledgement: Handler;
  };
  readonly keys: OwnServer;
  readonly openings: ScriptedOpenings;
  /** Opens a request for a code in clear, or for a reveal with the digits that it gives. */
  readonly accept: Handler;
  /** From now on the server is one of version 0.1.0, which has no openings. */
  lackOpenings(): void;
  to(path: string): readonly SeenRequest[];
  /** Ends when a request arrives for which `match` holds, looking at those that came already, too. */
  arrived(match: (request: SeenRequest) => boolean): Promise<SeenRequest>;
  close(): Promise<void>;
}

/** Seals as the server does, to the key that came with the submission. */
export async function seal(
  key: unknown,
  payload: unknown = CREDENTIAL,
  header: Readonly<Record<string, unknown>> & { readonly alg?: string } = {},
): Promise<string> {
  const protectedHeader = {
    alg: 'RSA-OAEP-256',
    enc: 'A256CBC-HS512',
    request_id: REQUEST_ID,
    exp: Math.floor(Date.now() / 1000) + 900,
    ...header,
  };
  const publicKey = await importJWK(key as Parameters<typeof importJWK>[0], protectedHeader.alg);
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(protectedHeader)
    .encrypt(publicKey);
}

export function failure(error: string, extra: Readonly<Record<string, unknown>> = {}, status = 400): Reply {
  return { status, body: { error, ...extra } };
}

export const pending: Handler = () =>
  failure('authorization_pending', { waiting_for: 'decision', waiting_since: '2026-03-04T14:02:00.000Z' });

export function accepted(extra: Readonly<Record<string, unknown>> = {}): Handler {
  const deviceCode = randomBytes(32).toString('base64url');
  return () => ({
    status: 200,
    body: {
      device_code: deviceCode,
      user_code: PLAIN_DIGITS,
      verification_uri: 'http://127.0.0.1/device',
      expires_in: 5400,
      interval: 0,
      decision_expires_in: 3600,
      request_id: REQUEST_ID,
      ...extra,
    },
  });
}

function metadata(more: object): Handler {
  return () => ({
    status: 200,
    body: { device_authorization_endpoint: 'http://127.0.0.1/device_authorization', ...more },
  });
}

export async function tokenReply(
  key: unknown,
  payload?: unknown,
  header?: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const credential = await seal(key, payload, header);
  return { status: 200, body: { access_token: 'at-1', token_type: 'Bearer', expires_in: 900, credential } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(text);
}

/** The device API over real HTTP, where a test says what each path answers; by default the request stays pending. */
export async function startScriptedDeviceApi(): Promise<ScriptedDeviceApi> {
  const seen: SeenRequest[] = [];
  const waiting = new Set<() => void>();
  const keys = ownServer();
  const openings = scriptedOpenings(keys);
  const plain = accepted();
  const accept: Handler = (request) => {
    if (request.form['opening'] === undefined) return plain(request);
    const digits = openings.reveal(request.form);
    return digits === undefined
      ? failure('invalid_grant', { reason: 'opening_over' })
      : accepted({ user_code: digits })(request);
  };
  const answers = {
    opening: (async ({ form }) => ({ status: 200, body: await openings.open(form) })) as Handler,
    serverKeys: (() => ({ status: 200, body: keys.answer })) as Handler,
    metadata: metadata({ rooms_otp_opening_endpoint: 'http://127.0.0.1/device/opening' }),
    authorization: accept,
    token: pending,
    acknowledgement: (() => ({ status: 204 })) as Handler,
  };
  const byPath: Readonly<Record<string, keyof typeof answers>> = {
    [OPENING_PATHS.opening]: 'opening',
    [OPENING_PATHS.serverKeys]: 'serverKeys',
    [DEVICE_PATHS.metadata]: 'metadata',
    [DEVICE_PATHS.authorization]: 'authorization',
    [DEVICE_PATHS.token]: 'token',
    [DEVICE_PATHS.acknowledgement]: 'acknowledgement',
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const form = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const bearer = request.headers.authorization?.replace(/^Bearer /, '');
    const one: SeenRequest = { path: request.url ?? '', form, ...(bearer !== undefined && { bearer }) };
    seen.push(one);
    for (const wake of waiting) wake();
    const kind = byPath[one.path];
    send(response, kind === undefined ? failure('invalid_request', {}, 404) : await answers[kind](one));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answers,
    keys,
    openings,
    accept,
    lackOpenings: () => {
      const none: Handler = () => ({ status: 404, body: { code: 'ResourceNotFound' } });
      Object.assign(answers, { opening: none, serverKeys: none, metadata: metadata({}) });
    },
    to: (path) => seen.filter((one) => one.path === path),
    arrived: (match) =>
      new Promise((resolve) => {
        const look = () => {
          const found = seen.find(match);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Stays open until somebody goes away. */
export const never: Handler = () => new Promise<Reply>(() => {});

/** The public key that the console sent last. */
export function sentKey(api: ScriptedDeviceApi): unknown {
  const keys = api.seen.map(({ form }) => form['key']).filter((key) => key !== undefined);
  return JSON.parse(keys.at(-1) ?? '{}');
}
