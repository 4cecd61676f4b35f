import * as v from 'valibot';
import * as wire from './device-api.ts';
import { instant } from './schema/instants.ts';
import {
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

/*
 * The device API as schemas. The console loads `device-api.ts` alone, which imports no package, and runs without any; the
 * checks below keep both the same, member by member.
 */

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0)) as Schema<number>;
const address = v.pipe(v.string(), v.url()) as Schema<string>;

export const DeviceAuthorizationForm = members({
  client_id: v.literal(wire.DEVICE_CLIENT_ID),
  otp: described(text, 'As typed: `XXXX-XXXX-XXXX`; case, spaces and dashes do not matter.'),
  device_make: textUpTo(64),
  device_model: textUpTo(64),
  device_serial_number: textUpTo(64),
  device_name: optional(textUpTo(64)),
  app_version: optional(textUpTo(32)),
  key: described(text, 'Public JWK as JSON; RSA, 3072 to 8192 bits, e is AQAB.'),
});
true satisfies Same<v.InferOutput<typeof DeviceAuthorizationForm>, wire.DeviceAuthorizationForm>;

export const DeviceAuthorizationAnswer = members(
  {
    device_code: described(text, '256 bits, base64url; the console keeps it secret.'),
    user_code: described(
      v.pipe(v.string(), v.regex(/^[0-9]{6}$/)),
      'The match code: six digits that the installer reads out to the administrator.',
    ),
    verification_uri: address,
    expires_in: described(seconds, 'Seconds until no answer but `expired_token` can come any more.'),
    interval: described(seconds, 'Seconds to wait after an answer before the next poll.'),
    decision_expires_in: described(
      seconds,
      'Ours: seconds within which an administrator has to decide; 0 once one has.',
    ),
    request_id: described(text, "Ours: the credential's protected header must name the same request."),
  },
  'RFC 8628 section 3.2.',
);
true satisfies Same<v.InferOutput<typeof DeviceAuthorizationAnswer>, wire.DeviceAuthorizationAnswer>;

export const TokenForm = members({
  grant_type: v.literal(wire.DEVICE_CODE_GRANT),
  client_id: v.literal(wire.DEVICE_CLIENT_ID),
  device_code: text,
  wait: optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(0)) as Schema<number>,
      `Seconds to hold the answer back; more than ${wire.LONGEST_WAIT_SECONDS} counts as ${wire.LONGEST_WAIT_SECONDS}.`,
    ),
  ),
});

export const TokenAnswer = members({
  access_token: described(text, 'Bearer token for the acknowledgement.'),
  token_type: v.literal('Bearer'),
  expires_in: described(seconds, 'Seconds left to acknowledge.'),
  credential: described(
    text,
    'Compact JWE (RFC 7516), `RSA-OAEP-256` and `A256CBC-HS512`, of `upn`, `mail` and `password`; its protected header carries `request_id` and `exp` (seconds since 1970).',
  ),
});
true satisfies Same<v.InferOutput<typeof TokenAnswer>, wire.TokenAnswer>;

export const DeviceErrorAnswer = members(
  {
    error: oneOf(wire.DEVICE_ERROR_CODES),
    error_description: optional(described(text, 'One sentence for the installer, in English (ASCII only).')),
    reason: optional(
      described(
        oneOf(wire.DEVICE_REASONS),
        'Ours, with `access_denied`, `expired_token` and a refused one-time password: the same for programs.',
      ),
    ),
    reason_text: optional(described(text, 'Ours: what the administrator wrote to the reason, in any language.')),
    waiting_for: optional(described(oneOf(wire.WAITING_FOR), 'With `authorization_pending`: what is awaited.')),
    waiting_since: optional(described(instant, 'With `authorization_pending`: since when.')),
    interval: optional(described(seconds, 'With `slow_down`: the interval in seconds from now on.')),
  },
  'RFC 6749 section 5.2 and RFC 8628 section 3.5.',
);
true satisfies Same<v.InferOutput<typeof DeviceErrorAnswer>, wire.DeviceErrorAnswer>;

export const AcknowledgementForm = members({ stage: optional(oneOf(wire.ACKNOWLEDGEMENT_STAGES)) });

export const AcknowledgementAnswer = members(
  { next: described(oneOf(wire.AFTER_FAILURE), 'What comes after the failure.') },
  'Of the stage `failed`; the others have no body.',
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
      'Required by RFC 8414, and empty: nothing here redirects a browser.',
    ),
  },
  'RFC 8414 section 2 and RFC 8628 section 4.',
);
export type Metadata = v.InferOutput<typeof Metadata>;

export const Liveness = members({ status: v.literal('live') });
export type Liveness = v.InferOutput<typeof Liveness>;

export const Readiness = members({
  status: oneOf(['ready', 'not ready']),
  checks: described(
    v.pipe(anyMembers, v.record(v.string(), v.picklist(['ok', 'failing']))) as Schema<
      Readonly<Record<string, 'ok' | 'failing'>>
    >,
    'By part of the server; never why it fails.',
  ),
});
export type Readiness = v.InferOutput<typeof Readiness>;
