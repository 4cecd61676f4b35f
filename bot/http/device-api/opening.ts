import type { IncomingMessage } from 'node:http';
import type { OpeningAnswer } from '../../../contract/device-api.ts';
import { HASH_BYTES } from '../../../contract/opening.ts';
import type { OpeningWish } from '../../services/consoles/begin-opening.ts';
import { sourceAddressOf } from '../server/source-address.ts';
import { checkClient, type DeviceDeps, readConsole } from './device-authorization.ts';
import { bytesIn, type Form, formOf, readParameters } from './form.ts';
import { withEvenRefusals } from './minimum-time.ts';
import { invalidRequest, reasonOf, Refusal } from './refusal.ts';

/**
 * Answers an opening, our extension that comes before a device authorization request: the console commits to its key and
 * a nonce, and gets the nonce of the server.
 * @throws Refusal or DomainError when the server doesn't take the opening
 */
export async function answerOpening(request: IncomingMessage, deps: DeviceDeps): Promise<OpeningAnswer> {
  const form = formOf(await readParameters(request));
  checkClient(form);
  const wish: OpeningWish = {
    ...readConsole(form, deps, sourceAddressOf(request, deps.trustedProxies)),
    code: codeIn(form),
    commitment: bytesIn(form, 'commitment', HASH_BYTES, HASH_BYTES).toString('base64url'),
  };
  const begun = await withEvenRefusals(() => deps.consoles.beginOpening(wish));
  if (begun.status === 'over') throw new Refusal(400, 'invalid_grant', reasonOf('opening_over'));
  if (begun.status === 'seal_unknown') throw invalidRequest("sealed_otp doesn't fit the key of the server.");
  return {
    opening: begun.openingId,
    server_nonce: begun.serverNonce,
    server_signature: begun.signature,
    expires_in: begun.expiresInSeconds,
  };
}

function codeIn(form: Form): OpeningWish['code'] {
  const [otp, jwe] = [form.optional('otp'), form.optional('sealed_otp')];
  if (otp !== undefined && jwe !== undefined) throw invalidRequest('Only one of otp and sealed_otp may be given.');
  return jwe === undefined ? { kind: 'typed', otp: form.required('otp') } : { kind: 'sealed', jwe };
}
