import assert from 'node:assert/strict';
import { DEVICE_PATHS, OPENING_PATHS } from '../../../contract/device-api.ts';
import { matchCodeOf } from '../../../bot/domain/consoles/bound-digits.ts';
import { type OpeningConsole, openingConsole } from '../../support/consoles/opening-console.ts';
import {
  type Answer,
  consoleFields,
  type Fields,
  type Line,
  openingForm,
  type OpeningStage,
  reveal,
  shownBy,
} from './opening-stage.ts';

const NOT_FOUND: Answer = { status: 404, body: {} };
const isOpening = (path: string): boolean => path === OPENING_PATHS.opening;

/** Somebody in between: a console of their own, and the line that they put between the honest console and the server. */
export type Attack = (server: Line, own: OpeningConsole) => Line;

/** Answers an opening as a server does, but with values of one's own. */
function inventedOpening(): Answer {
  const invented = openingConsole();
  return {
    status: 200,
    body: {
      opening: invented.thumbprint.toString('hex'),
      server_nonce: invented.nonce.toString('base64url'),
      server_signature: invented.commitment,
      expires_in: 60,
    },
  };
}

/** The code of the honest console, which somebody in between reads if it isn't sealed. */
const codeIn = ({ otp, sealed_otp: sealed }: Fields): Fields =>
  otp === undefined ? { sealed_otp: sealed ?? '' } : { otp };

/** The orders of messages. Each of them ends with the own console's request, if it can. */
export const ORDERS: Readonly<Record<string, Attack>> = {
  'opens first and invents an answer': (server, own) => {
    let opened: Answer = NOT_FOUND;
    return async (path, form) => {
      if (!isOpening(path)) return reveal(server, opened.body['opening'], own.nonce);
      opened = await server(path, openingForm(own, codeIn(form)));
      return inventedOpening();
    };
  },
  'invents an answer first and opens once it has the nonce of the console': (server, own) => {
    let code: Fields = {};
    return async (path, form) => {
      if (isOpening(path)) {
        code = codeIn(form);
        return inventedOpening();
      }
      const opened = await server(OPENING_PATHS.opening, openingForm(own, code));
      return reveal(server, opened.body['opening'], own.nonce);
    };
  },
  'reflects the answer of the server': (server, own) => {
    let opened: Answer = NOT_FOUND;
    return async (path, form) => {
      if (!isOpening(path)) return reveal(server, opened.body['opening'], own.nonce);
      opened = await server(path, openingForm(own, codeIn(form)));
      return opened;
    };
  },
  'reveals first and answers the opening with what it got': (server, own) => async (path, form) => {
    if (!isOpening(path)) return { status: 200, body: {} };
    const opened = await server(path, openingForm(own, codeIn(form)));
    await reveal(server, opened.body['opening'], own.nonce);
    return opened;
  },
  'passes the commitment of the console on with another key': (server, own) => (path, form) =>
    server(path, isOpening(path) ? { ...form, ...consoleFields(own) } : form),
  'passes the key of the console on with another commitment': (server, own) => async (path, form) =>
    isOpening(path)
      ? server(path, { ...form, commitment: own.commitment })
      : reveal(server, form['opening'], own.nonce, consoleFields(own)),
  'adds its key to the reveal': (server, own) => (path, form) =>
    server(path, isOpening(path) ? form : { ...form, ...consoleFields(own), commitment: own.commitment }),
  'replays the nonce of the console as its own': (server, own) => {
    let code: Fields = {};
    return async (path, form) => {
      if (isOpening(path)) {
        code = codeIn(form);
        return inventedOpening();
      }
      const nonce = Buffer.from(form['console_nonce'] ?? '', 'base64url');
      const replaying = openingConsole({ publicKey: own.publicKey, nonce });
      const opened = await server(OPENING_PATHS.opening, openingForm(replaying, code));
      return reveal(server, opened.body['opening'], nonce);
    };
  },
  'withholds the reveal and opens beside it': (server, own) => {
    let code: Fields = {};
    return async (path, form) => {
      if (isOpening(path)) {
        code = codeIn(form);
        return server(path, form);
      }
      const opened = await server(OPENING_PATHS.opening, openingForm(own, code));
      return reveal(server, opened.body['opening'], own.nonce);
    };
  },
  'strips the extension and submits as a plain client': (server, own) => async (path, form) =>
    isOpening(path)
      ? await server(DEVICE_PATHS.authorization, { ...consoleFields(own), ...codeIn(form) }).then(() => NOT_FOUND)
      : server(path, form),
};

/**
 * Swaps the key in one order of messages, and fails if the code then has a request with the key of somebody in between
 * for which the console shows the digits.
 */
export async function assertSwapFails(stage: OpeningStage, attack: Attack): Promise<void> {
  const [own, { otp, code }] = [openingConsole(), await stage.newCode()];
  const shown = await shownBy(attack(stage.line, own), openingConsole(), code);
  const request = await stage.store.requests.ofOtp(otp.id);
  if (request?.publicKey.n !== own.publicKey.n) return;
  assert.notEqual(matchCodeOf({ matchCode: () => 'plain' }, request), shown);
}
