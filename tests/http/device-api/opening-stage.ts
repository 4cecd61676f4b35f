import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import pino from 'pino';
import { DEVICE_CLIENT_ID, DEVICE_PATHS, OPENING_PATHS } from '../../../contract/device-api.ts';
import { formatOtpCode } from '../../../contract/otp-code.ts';
import { boundDigits } from '../../../bot/domain/consoles/bound-digits.ts';
import { readDeviceInformation } from '../../../bot/domain/consoles/device.ts';
import { generateCode, type Otp } from '../../../bot/domain/otp/otp.ts';
import { readConsolePublicKey } from '../../../bot/domain/release/credential.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { random } from '../../../bot/domain/token.ts';
import { type HttpServer, type HttpServerOptions, startHttpServer } from '../../../bot/http/server/server.ts';
import { openServerKeys } from '../../../bot/keys/server-keys.ts';
import { publicSigningKey } from '../../../bot/keys/signing-succession.ts';
import { bind } from '../../../bot/services/bind.ts';
import { consoleUseCases } from '../../../bot/services/console-api.ts';
import { type OpenedStore, openStore } from '../../../bot/storage/open-store.ts';
import { rulesWith } from '../../services/stubbed-permissions.ts';
import { addAccount, AUDIT_KEY, issue } from '../../storage/store-contract.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import type { OpeningConsole } from '../../support/consoles/opening-console.ts';
import { unnoted } from '../../support/unnoted.ts';
import { sendForm, sendRaw } from '../raw-request.ts';

const VERIFIER = 'ABCDEF7';

export type Fields = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Whoever answers a console: the server, or somebody in between. */
export type Line = (path: string, form: Fields) => Promise<Answer>;

/** A code that is out, as its installer types it. */
interface IssuedCode {
  readonly otp: Otp;
  readonly code: string;
}

/** The real server for consoles, on an embedded database. */
export interface OpeningStage {
  readonly store: OpenedStore;
  readonly url: string;
  /** The server itself, with nobody in between. */
  readonly line: Line;
  get(path: string): Promise<Answer>;
  newCode(): Promise<IssuedCode>;
  close(): Promise<void>;
}

function partsOn(store: OpenedStore) {
  return {
    store,
    rules: rulesWith(),
    serverKeys: openServerKeys({ auditKey: AUDIT_KEY, encryptionKey: AUDIT_KEY }),
    keys: {
      accessToken: (deviceCode: string) => new Secret(`token of ${deviceCode}`),
      matchCode: () => '042137',
      matchesVerifier: async (verifier: Secret) => verifier.reveal() === VERIFIER,
    },
  };
}

function answerOf({ status, text }: { readonly status: number; readonly text: string }): Answer {
  return { status, body: JSON.parse(text) as Answer['body'] };
}

function lineTo({ url }: HttpServer): Line {
  return async (path, form) => answerOf(await sendForm(url, path, { client_id: DEVICE_CLIENT_ID, ...form }));
}

export async function openOpeningStage(options: Partial<HttpServerOptions> = {}): Promise<OpeningStage> {
  const dataDir = await newDataFolder();
  const store = await openStore({ dataDir, auditKey: AUDIT_KEY });
  await store.signingKeys.claim(publicSigningKey(AUDIT_KEY));
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    consoles: bind(partsOn(store) as never, consoleUseCases),
    readDevice: readDeviceInformation,
    readKey: readConsolePublicKey,
    messages: () => Promise.reject(new Error('no console speaks to the bot')),
    noteRefusal: unnoted,
    log: pino({ level: 'silent' }),
    ...options,
  });
  return {
    store,
    url: server.url,
    line: lineTo(server),
    get: async (path) => answerOf(await sendRaw(server.url, { method: 'GET', path })),
    newCode: async () => {
      const { selector } = generateCode(random, 'short');
      const otp = await issue(store, (await addAccount(store)).id, '', selector);
      return { otp, code: formatOtpCode({ selector, verifier: VERIFIER }) };
    },
    close: async () => {
      await server.close();
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

export function consoleFields({ publicKey }: Pick<OpeningConsole, 'publicKey'>, serialNumber = 'SN-1'): Fields {
  return {
    device_make: 'Contoso',
    device_model: 'Console',
    device_serial_number: serialNumber,
    key: JSON.stringify(publicKey),
  };
}

export function openingForm(console: OpeningConsole, code: Fields): Fields {
  return { ...consoleFields(console), ...code, commitment: console.commitment };
}

export const open = (line: Line, console: OpeningConsole, otp: string): Promise<Answer> =>
  line(OPENING_PATHS.opening, openingForm(console, { otp }));

export const reveal = (line: Line, opening: unknown, nonce: Buffer, more: Fields = {}): Promise<Answer> =>
  line(DEVICE_PATHS.authorization, { opening: String(opening), console_nonce: nonce.toString('base64url'), ...more });

/** The digits that a console computes from what it was answered. */
export function digitsOf({ thumbprint, nonce }: OpeningConsole, { body }: Answer): string {
  const serverNonce = Buffer.from(String(body['server_nonce']), 'base64url');
  return boundDigits({ openingId: String(body['opening']), thumbprint, consoleNonce: nonce, serverNonce });
}

/**
 * Runs an honest console on a line, and returns the digits that it shows: those that it computes itself, once its reveal
 * was answered, and none otherwise.
 */
export async function shownBy(line: Line, console: OpeningConsole, otp: string): Promise<string | undefined> {
  const opened = await open(line, console, otp);
  if (opened.status !== 200) return undefined;
  const revealed = await reveal(line, opened.body['opening'], console.nonce);
  return revealed.status === 200 ? digitsOf(console, opened) : undefined;
}

/** Fails unless the answer is a refusal with these words. */
export function assertRefused({ status, body }: Answer, error: string, reason?: string): void {
  assert.deepEqual([status, body['error'], body['reason']], [400, error, reason]);
}
