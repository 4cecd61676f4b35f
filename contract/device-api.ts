import { REJECTION_REASONS, type RejectionReason } from './words.ts';

/**
 * What a console and the server say to each other: the OAuth 2.0 Device Authorization Grant (RFC 8628) with a few
 * members of our own, which a standard client never sends and ignores when it sees them.
 */
export const DEVICE_CLIENT_ID = 'rooms-console';
export const DEVICE_CODE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

export const DEVICE_PATHS = {
  metadata: '/.well-known/oauth-authorization-server',
  authorization: '/device_authorization',
  token: '/token',
  acknowledgement: '/device/acknowledgement',
  verification: '/device',
} as const;

/** Form fields of a device authorization request; all are texts, `key` is a public JWK as JSON. */
export interface DeviceAuthorizationForm {
  readonly client_id: typeof DEVICE_CLIENT_ID;
  readonly otp: string;
  readonly device_make: string;
  readonly device_model: string;
  readonly device_serial_number: string;
  readonly device_name?: string;
  readonly app_version?: string;
  readonly key: string;
}

/** An RSA public key (RFC 7517) of at least 3072 bits with the exponent 65537. */
export interface ConsolePublicKey {
  readonly kty: 'RSA';
  /** base64url, unsigned big-endian. */
  readonly n: string;
  readonly e: 'AQAB';
}

/** RFC 8628 section 3.2. */
export interface DeviceAuthorizationAnswer {
  /** 256 bits, base64url; the console keeps it secret. */
  readonly device_code: string;
  /** The match code: six digits that the installer reads out to the administrator. */
  readonly user_code: string;
  readonly verification_uri: string;
  /** Seconds until no answer but `expired_token` can come any more. */
  readonly expires_in: number;
  /** Seconds to wait after an answer before the next poll. */
  readonly interval: number;
  /** Ours: seconds within which an administrator has to decide; 0 once one has. */
  readonly decision_expires_in: number;
  /** Ours: the credential's protected header must name the same request. */
  readonly request_id: string;
}

/** What a waiting console is waiting for. */
export const WAITING_FOR = ['decision', 'release'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** RFC 6749 section 5.2 and RFC 8628 section 3.5. */
export const DEVICE_ERROR_CODES = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unsupported_grant_type',
  'authorization_pending',
  'slow_down',
  'access_denied',
  'expired_token',
  'invalid_token',
  'server_error',
  'temporarily_unavailable',
] as const;
export type DeviceErrorCode = (typeof DEVICE_ERROR_CODES)[number];

/** Why a one-time password is refused, or a request has ended without an administrator's rejection. */
export type EndReason = 'code_unusable' | 'withdrawn' | 'not_decided' | 'not_collected' | 'password_not_set';
export type DeviceReason = RejectionReason | EndReason;

/** So that a console says it in its own language. */
export const DEVICE_REASONS: readonly DeviceReason[] = [
  ...REJECTION_REASONS,
  'match_code_mismatch',
  'code_unusable',
  'withdrawn',
  'not_decided',
  'not_collected',
  'password_not_set',
];

export interface DeviceErrorAnswer {
  readonly error: DeviceErrorCode;
  /** One sentence for the installer, in English (ASCII only, RFC 6749 section 5.2). */
  readonly error_description?: string;
  /** Ours, with `access_denied`, `expired_token` and a refused one-time password: the same for programs. */
  readonly reason?: DeviceReason;
  /** Ours: what the administrator wrote to the reason, in any language. */
  readonly reason_text?: string;
  /** With `authorization_pending`: what is awaited, and since when (ISO 8601). */
  readonly waiting_for?: WaitingFor;
  readonly waiting_since?: string;
  /** With `slow_down`: the interval in seconds from now on. */
  readonly interval?: number;
}

export interface TokenAnswer {
  /** Bearer token for the acknowledgement. */
  readonly access_token: string;
  readonly token_type: 'Bearer';
  /** Seconds left to acknowledge. */
  readonly expires_in: number;
  /**
   * Compact JWE (RFC 7516), `RSA-OAEP-256` and `A256CBC-HS512`, of {@link CredentialPayload}; its protected header
   * carries `request_id` and `exp` (seconds since 1970).
   */
  readonly credential: string;
}

export interface CredentialPayload {
  readonly upn: string;
  /** Primary mail address; the Teams Rooms app does not infer it. */
  readonly mail: string;
  readonly password: string;
}

export const ACKNOWLEDGEMENT_STAGES = ['delivered', 'signed_in', 'failed'] as const;
export type AcknowledgementStage = (typeof ACKNOWLEDGEMENT_STAGES)[number];

/** What comes after `failed`: another password, one that an administrator has to start, or none under this approval. */
export const AFTER_FAILURE = ['release', 'attention', 'over'] as const;
export type AfterFailure = (typeof AFTER_FAILURE)[number];

/** Of the stage `failed`; the others have no body. */
export interface AcknowledgementAnswer {
  readonly next: AfterFailure;
}

/** Longest accepted `wait` of a held poll, in seconds. */
export const LONGEST_WAIT_SECONDS = 25;
/** Largest accepted request body, in bytes. */
export const DEVICE_BODY_BYTES = 16 * 1024;
