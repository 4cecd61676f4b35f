import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { compactDecrypt } from 'jose';
import { commitmentBytes, digitsBytes, digitsIn, thumbprintText } from '../../contract/opening.ts';
import type { OwnServer } from './trust/own-server.ts';

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

type Form = Readonly<Record<string, string>>;

interface Opening {
  readonly id: string;
  readonly thumbprint: Buffer;
  readonly commitment: string;
  readonly serverNonce: Buffer;
  /** The one-time password, in clear or opened from its seal. */
  readonly otp: string;
  over: boolean;
}

/** The openings of a scripted server. It answers as the protocol says, and a test may look or interfere. */
export interface ScriptedOpenings {
  readonly all: readonly Opening[];
  /** Opens the code of a form; the same key and commitment give the same opening. */
  open(form: Form): Promise<Record<string, unknown>>;
  /** Returns the digits for a reveal, or `undefined` when the opening is unknown or over, or the nonce doesn't fit. */
  reveal(form: Form): string | undefined;
  /** The digits of the last reveal, which the card would show or ask for. */
  digits(): string;
  /** Ends all openings, as after 60 seconds. */
  end(): void;
}

async function otpOf(form: Form, server: OwnServer): Promise<string> {
  if (form['sealed_otp'] === undefined) return form['otp'] ?? '';
  const { plaintext } = await compactDecrypt(form['sealed_otp'], server.decryption);
  const { otp, commitment } = JSON.parse(Buffer.from(plaintext).toString()) as Record<string, string>;
  if (commitment !== form['commitment']) throw new Error('sealed for another commitment');
  return otp ?? '';
}

export function scriptedOpenings(server: OwnServer): ScriptedOpenings {
  const all: Opening[] = [];
  let last: string | undefined;

  const find = async (form: Form): Promise<Opening> => {
    const thumbprint = sha256(thumbprintText(JSON.parse(form['key'] ?? '{}') as { n: string; e: string }));
    const commitment = form['commitment'] ?? '';
    const known = all.find((one) => !one.over && one.commitment === commitment && one.thumbprint.equals(thumbprint));
    if (known !== undefined) return known;
    const otp = await otpOf(form, server);
    const made = { id: randomUUID(), thumbprint, commitment, serverNonce: randomBytes(32), otp };
    const opening = { ...made, over: false };
    all.push(opening);
    return opening;
  };

  return {
    all,
    open: async (form) => {
      const { id, thumbprint, commitment, serverNonce } = await find(form);
      const signed = {
        openingId: id,
        thumbprint,
        commitment: Buffer.from(commitment, 'base64url'),
        serverNonce,
      };
      return {
        opening: id,
        server_nonce: serverNonce.toString('base64url'),
        server_signature: server.sign(signed),
        expires_in: 60,
      };
    },
    reveal: (form) => {
      const consoleNonce = Buffer.from(form['console_nonce'] ?? '', 'base64url');
      const opening = all.find(({ id, over }) => !over && id === form['opening']);
      if (opening === undefined) return undefined;
      const { id, thumbprint, commitment, serverNonce } = opening;
      if (sha256(commitmentBytes(thumbprint, consoleNonce)).toString('base64url') !== commitment) return undefined;
      last = digitsIn(sha256(digitsBytes({ openingId: id, thumbprint, consoleNonce, serverNonce }, 0)));
      return last;
    },
    digits: () => last ?? '',
    end: () => {
      for (const opening of all) opening.over = true;
    },
  };
}
