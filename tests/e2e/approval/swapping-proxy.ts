import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { compactDecrypt } from 'jose';
import { DEVICE_CLIENT_ID, DEVICE_PATHS, OPENING_PATHS } from '../../../contract/device-api.ts';
import { readConsolePublicKey } from '../../../bot/domain/release/credential.ts';
import { openingConsole } from '../../support/consoles/opening-console.ts';
import type { Stage } from '../stage.ts';

type Fields = Readonly<Record<string, string>>;
type Body = Readonly<Record<string, unknown>>;

/** A proxy that opens TLS, between a console and the server. It puts its own key in place of the console's. */
export class SwappingProxy {
  readonly #url: string;
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 3072 });
  readonly #own = openingConsole({ publicKey: readConsolePublicKey(this.#key.publicKey.export({ format: 'jwk' })) });
  #opening: Body = {};
  deviceCode = '';

  constructor({ url }: Stage) {
    this.#url = url;
  }

  /** Sends what the console sends, with the proxy's key wherever one belongs, and passes the answer on. */
  async send(path: string, form: Fields): Promise<Body> {
    const answer = await this.#post(path, this.#swapped(path, form));
    if (path === OPENING_PATHS.opening) this.#opening = answer;
    if (path === DEVICE_PATHS.authorization) this.deviceCode = String(answer['device_code']);
    return answer;
  }

  #swapped(path: string, form: Fields): Fields {
    const { publicKey, commitment, nonce } = this.#own;
    const key = JSON.stringify(publicKey);
    if (path === OPENING_PATHS.opening) return { ...form, key, commitment };
    if (form['opening'] === undefined) return { ...form, key };
    return { opening: String(this.#opening['opening']), console_nonce: nonce.toString('base64url') };
  }

  async #post(path: string, form: Fields): Promise<Body> {
    const body = new URLSearchParams({ client_id: DEVICE_CLIENT_ID, ...form });
    const answer = await fetch(this.#url + path, { method: 'POST', body });
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as Body;
  }

  /** Opens a credential with the proxy's key. */
  async read(credential: unknown): Promise<Body> {
    const { plaintext } = await compactDecrypt(String(credential), this.#key.privateKey);
    return JSON.parse(new TextDecoder().decode(plaintext)) as Body;
  }
}
