import * as v from 'valibot';
import * as wire from './device-api.ts';
import { askedInstant, instant } from './schema/instants.ts';
import {
  amount,
  anyMembers,
  described,
  listOf,
  members,
  oneOf,
  optional,
  type Schema,
  text,
  textUpTo,
} from './schema/shape.ts';
import type { Same } from './schema/same-type.ts';

// These schemas describe the device API. The console runs without any package, so it loads only `device-api.ts`, which
// imports none. The checks below make the build fail unless both describe the same members.

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0)) as Schema<number>;
const address = v.pipe(v.string(), v.url()) as Schema<string>;

export const DeviceAuthorizationForm = members({
  client_id: v.literal(wire.DEVICE_CLIENT_ID),
  otp: described(
    text,
    'The one-time password as typed, like `XXXX-XXXX-XXXX` or `XXXX-XXXX-XXXX-XXXX`. Case, spaces and dashes make no difference.',
  ),
  device_make: textUpTo(64),
  device_model: textUpTo(64),
  device_serial_number: textUpTo(64),
  device_name: optional(textUpTo(64)),
  app_version: optional(textUpTo(32)),
  key: described(text, 'The public key as a JWK in JSON. It is an RSA key of 3072 to 8192 bits, and e is AQAB.'),
});
true satisfies Same<v.InferOutput<typeof DeviceAuthorizationForm>, wire.DeviceAuthorizationForm>;

const base64url = v.pipe(v.string(), v.regex(/^[\w-]+$/)) as Schema<string>;

/** The members of an opening that come besides the one-time password. */
const { otp: typedOtp, ...console } = DeviceAuthorizationForm.entries;
export const OpeningForm = members({
  ...console,
  otp: optional(typedOtp),
  sealed_otp: optional(
    described(
      text,
      'A compact JWE (RFC 7516) with `ECDH-ES` and `A256GCM` to the X25519 key of the server, in place of `otp`. It holds `otp`, `thumbprint` and `commitment` in JSON.',
    ),
  ),
  commitment: described(base64url, 'The commitment of the console to its key and nonce, 32 bytes in base64url.'),
});
true satisfies Same<v.InferOutput<typeof OpeningForm>, wire.OpeningForm>;

export const OpeningAnswer = members(
  {
    opening: described(text, 'The ID of the opening.'),
    server_nonce: described(base64url, '32 random bytes in base64url.'),
    server_signature: described(
      base64url,
      'The Ed25519 signature (RFC 8032) by the newest signing key of the server, in base64url.',
    ),
    expires_in: described(
      seconds,
      'The seconds left for the reveal, or 0 when it has happened and may only be repeated.',
    ),
  },
  'The answer to an opening, which comes before the device authorization request.',
);
true satisfies Same<v.InferOutput<typeof OpeningAnswer>, wire.OpeningAnswer>;

export const RevealForm = members({
  client_id: v.literal(wire.DEVICE_CLIENT_ID),
  opening: described(text, 'Our extension: the ID of the opening.'),
  console_nonce: described(
    base64url,
    'Our extension: the nonce that the console committed to, 16 to 64 bytes in base64url.',
  ),
});
true satisfies Same<v.InferOutput<typeof RevealForm>, wire.RevealForm>;

const ServerSigningKey = members({
  number: described(v.pipe(v.number(), v.integer(), v.minValue(1)) as Schema<number>, 'It counts from 1.'),
  key: described(base64url, 'The 32 bytes of an Ed25519 public key (RFC 8032).'),
  began_at: described(instant, 'When the server took the key.'),
  lost: described(v.boolean(), 'Whether the key before it was lost, so that nothing proves that this key follows it.'),
  signature: optional(described(base64url, 'The signature of this key by the key before it.')),
  signed: optional(
    described(
      members({ from: amount, to: optional(amount) }),
      "The sizes of the audit's tree whose checkpoints the key signed. `to` is absent for the newest key and for a lost one.",
    ),
  ),
});

export const ServerKeysAnswer = members(
  {
    keys: described(listOf(ServerSigningKey), 'All signing keys of the server, the newest one last.'),
    encryption: members({
      key: described(base64url, 'The 32 bytes of an X25519 public key (RFC 7748).'),
      signature: described(base64url, 'The signature of this key by the newest signing key.'),
    }),
  },
  'The public keys of the server, with every byte string in base64url.',
);
true satisfies Same<v.InferOutput<typeof ServerKeysAnswer>, wire.ServerKeysAnswer>;

export const DeviceAuthorizationAnswer = members(
  {
    device_code: described(text, 'A secret of 256 bits as base64url. The console never shows it.'),
    user_code: described(
      v.pipe(v.string(), v.regex(/^[0-9]{6}$/)),
      'The verification digits, which the installer reads out to the administrator.',
    ),
    verification_uri: address,
    expires_in: described(seconds, 'The seconds after which a poll gets no answer but `expired_token`.'),
    interval: described(seconds, 'The seconds to wait after an answer before the next poll.'),
    decision_expires_in: described(
      seconds,
      'Our extension: the seconds that an administrator has left to decide, or 0 after the decision.',
    ),
    request_id: described(
      text,
      'Our extension: the ID of the request. The protected header of the credential must name the same one.',
    ),
  },
  'The device authorization response (RFC 8628, section 3.2).',
);
true satisfies Same<v.InferOutput<typeof DeviceAuthorizationAnswer>, wire.DeviceAuthorizationAnswer>;

export const TokenForm = members({
  grant_type: v.literal(wire.DEVICE_CODE_GRANT),
  client_id: v.literal(wire.DEVICE_CLIENT_ID),
  device_code: text,
  wait: optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(0)) as Schema<number>,
      `The seconds for which the server may hold the answer back. A number above ${wire.LONGEST_WAIT_SECONDS} counts as ${wire.LONGEST_WAIT_SECONDS}.`,
    ),
  ),
});

export const TokenAnswer = members({
  access_token: described(text, 'The bearer token for the acknowledgement.'),
  token_type: v.literal('Bearer'),
  expires_in: described(seconds, 'The seconds left to acknowledge.'),
  credential: described(
    text,
    'A compact JWE (RFC 7516) with `RSA-OAEP-256` and `A256CBC-HS512` that holds `upn`, `mail` and `password`. Its protected header carries `request_id` and `exp` (seconds since 1970).',
  ),
});
true satisfies Same<v.InferOutput<typeof TokenAnswer>, wire.TokenAnswer>;

export const DeviceErrorAnswer = members(
  {
    error: oneOf(wire.DEVICE_ERROR_CODES),
    error_description: optional(
      described(text, 'One sentence for the installer in English, with ASCII characters only.'),
    ),
    reason: optional(
      described(
        oneOf(wire.DEVICE_REASONS),
        'Our extension: the reason as a code for programs. It comes with `access_denied`, `expired_token` and a refused one-time password.',
      ),
    ),
    reason_text: optional(
      described(text, 'Our extension: the text that the administrator added to the reason, in any language.'),
    ),
    waiting_for: optional(
      described(oneOf(wire.WAITING_FOR), 'What the console waits for. It comes with `authorization_pending`.'),
    ),
    waiting_since: optional(
      described(instant, 'The time since which the console waits. It comes with `authorization_pending`.'),
    ),
    interval: optional(described(seconds, 'The new interval in seconds. It comes with `slow_down`.')),
  },
  'The error response (RFC 6749, section 5.2, and RFC 8628, section 3.5).',
);
true satisfies Same<v.InferOutput<typeof DeviceErrorAnswer>, wire.DeviceErrorAnswer>;

/** The stage may be in the address instead of the body. */
export const AcknowledgementQuery = members({ stage: optional(oneOf(wire.ACKNOWLEDGEMENT_STAGES)) });

const serviceState = oneOf(wire.SERVICE_STATES);

export const AcknowledgementForm = members({
  ...AcknowledgementQuery.entries,
  source: optional(
    described(
      oneOf(wire.SIGN_IN_SOURCES),
      'Who saw how the sign-in went. It goes with `signed_in` and `sign_in_failed`, and is `installer` when it is absent.',
    ),
  ),
  teams: optional(described(serviceState, 'How the sign-in to Teams went. It is read with a source.')),
  exchange: optional(described(serviceState, 'How the sign-in to Exchange went. It is read with a source.')),
  detail: optional(
    described(
      textUpTo(wire.DETAIL_LIMIT),
      'The statuses as the event log of the Teams Rooms app gives them. It goes with `sign_in_failed`.',
    ),
  ),
  observed_at: optional(
    described(
      askedInstant,
      'When the console saw it, by its own clock. A time before the delivery or in the future counts as absent.',
    ),
  ),
});
true satisfies Same<
  v.InferOutput<typeof AcknowledgementForm>,
  Partial<Pick<wire.AcknowledgementForm, 'stage'>> & Omit<wire.AcknowledgementForm, 'stage'>
>;

export const AcknowledgementAnswer = members(
  {
    next: described(
      oneOf(wire.AFTER_FAILURE),
      'What happens after the failure: the server sets another password, an administrator has to start that, or the approval ends.',
    ),
  },
  'The answer to the stage `failed`. The other stages get no body.',
);
true satisfies Same<v.InferOutput<typeof AcknowledgementAnswer>, wire.AcknowledgementAnswer>;

export const Metadata = members(
  {
    issuer: address,
    device_authorization_endpoint: address,
    token_endpoint: address,
    token_endpoint_auth_methods_supported: listOf(v.literal('none')),
    grant_types_supported: listOf(text),
    response_types_supported: described(
      listOf(text),
      'RFC 8414 requires this list. It is empty because the server never redirects a browser.',
    ),
    rooms_otp_version: described(text, 'Our extension: the version of the server, for a diagnosis.'),
    rooms_otp_opening_endpoint: described(address, 'Our extension: where a console opens before its request.'),
  },
  'The authorization server metadata (RFC 8414, section 2, and RFC 8628, section 4).',
);
export type Metadata = v.InferOutput<typeof Metadata>;

export const Liveness = members({ status: oneOf(['live', 'not live']) });
export type Liveness = v.InferOutput<typeof Liveness>;

export const Readiness = members({
  status: oneOf(['ready', 'not ready']),
  checks: described(
    v.pipe(anyMembers, v.record(v.string(), v.picklist(['ok', 'failing']))) as Schema<
      Readonly<Record<string, 'ok' | 'failing'>>
    >,
    'The state of each part of the server. It never says why a part fails.',
  ),
});
export type Readiness = v.InferOutput<typeof Readiness>;
