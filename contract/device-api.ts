import { REJECTION_REASONS, type RejectionReason } from './words.ts';

/**
 * The client ID of every console. A console and the server use the OAuth 2.0 Device Authorization Grant (RFC 8628) with
 * a few extensions of our own. A standard client never sends these and ignores them in answers.
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

/** The paths of commit and reveal, our extension that lets the verification digits prove the key of the console. */
export const OPENING_PATHS = { opening: '/device/opening', serverKeys: '/.well-known/rooms-otp-audit' } as const;

/** The form fields of a device authorization request. All of them are texts, and `key` is a public JWK in JSON. */
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

/**
 * The form fields of an opening. A console without a pin sends `otp`, and one with a pin sends `sealed_otp`, never both.
 */
export interface OpeningForm extends Omit<DeviceAuthorizationForm, 'otp'> {
  readonly otp?: string;
  /**
   * A compact JWE (RFC 7516) with `ECDH-ES` and `A256GCM` to the X25519 key of the server. It holds a {@link SealedOtp}.
   */
  readonly sealed_otp?: string;
  /** The commitment of `contract/opening.ts`, 32 bytes in base64url. */
  readonly commitment: string;
}

/** What a sealed one-time password holds. It names key and commitment, so that nobody can use it with others. */
export interface SealedOtp {
  /** The one-time password as typed. */
  readonly otp: string;
  /** The thumbprint of the key of the console (RFC 7638, SHA-256), in base64url. */
  readonly thumbprint: string;
  readonly commitment: string;
}

/** The answer to an opening. */
export interface OpeningAnswer {
  /** The ID of the opening. */
  readonly opening: string;
  /** 32 random bytes in base64url. */
  readonly server_nonce: string;
  /** The Ed25519 signature (RFC 8032) of `openingBytes` by the newest signing key of the server, in base64url. */
  readonly server_signature: string;
  /** The seconds left for the reveal, or 0 when it has happened and may only be repeated. */
  readonly expires_in: number;
}

/** The form fields of the reveal, which opens the request. Everything else about it is known from the opening. */
export interface RevealForm {
  readonly client_id: typeof DEVICE_CLIENT_ID;
  readonly opening: string;
  /** The nonce of the console in base64url, 16 to 64 bytes. */
  readonly console_nonce: string;
}

/** A signing key of the server. Its number counts from 1, and the newest one comes last. */
interface ServerSigningKey {
  readonly number: number;
  /** The 32 bytes of an Ed25519 public key (RFC 8032) in base64url. */
  readonly key: string;
  /** When the server took the key (ISO 8601). */
  readonly began_at: string;
  /** Whether the key before it was lost, so that nothing proves that this key follows it. */
  readonly lost: boolean;
  /**
   * The signature of `successionBytes` by the key before, in base64url. It is absent for the first key and for a key
   * after a lost one.
   */
  readonly signature?: string;
  /**
   * The sizes of the audit's tree whose checkpoints the key signed. `to` is absent for the key that signs now, and for one
   * that was lost. At the size where two keys meet, either may have signed.
   */
  readonly signed?: { readonly from: number; readonly to?: number };
}

/** The public keys of the server, by which a console with a pin knows it. */
export interface ServerKeysAnswer {
  readonly keys: readonly ServerSigningKey[];
  readonly encryption: {
    /** The 32 bytes of an X25519 public key (RFC 7748) in base64url. */
    readonly key: string;
    /** The signature of `encryptionKeyBytes` by the newest signing key, in base64url. */
    readonly signature: string;
  };
}

/** An RSA public key (RFC 7517) of at least 3072 bits with the exponent 65537. */
export interface ConsolePublicKey {
  readonly kty: 'RSA';
  /** The modulus as an unsigned big-endian number in base64url. */
  readonly n: string;
  readonly e: 'AQAB';
}

/** The device authorization response (RFC 8628, section 3.2). */
export interface DeviceAuthorizationAnswer {
  /** A secret of 256 bits as base64url. The console never shows it. */
  readonly device_code: string;
  /** The verification digits, six of them, which the installer reads out to the administrator. */
  readonly user_code: string;
  readonly verification_uri: string;
  /** The seconds after which a poll gets no answer but `expired_token`. */
  readonly expires_in: number;
  /** The seconds to wait after an answer before the next poll. */
  readonly interval: number;
  /** Our extension: the seconds that an administrator has left to decide, or 0 after the decision. */
  readonly decision_expires_in: number;
  /** Our extension: the ID of the request. The protected header of the credential must name the same one. */
  readonly request_id: string;
}

/** What a console can wait for: the decision of an administrator, and then the release of the credential. */
export const WAITING_FOR = ['decision', 'release'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** The error codes, most of them from RFC 6749, section 5.2, and RFC 8628, section 3.5. */
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

/** Why the server refuses a one-time password, or why a request ended although no administrator rejected it. */
export type EndReason =
  | 'code_unusable'
  /** An opening has ended. A console answers with a new opening, with a new key and a new nonce. */
  | 'opening_over'
  | 'withdrawn'
  | 'not_decided'
  | 'not_collected'
  | 'password_not_set'
  /** A delivery or a failure is reported after the end of the pick-up clock, or of the request. */
  | 'pick_up_over';
export type DeviceReason = RejectionReason | EndReason;

/** All reasons as codes. A console uses them to say the reason in its own language. */
export const DEVICE_REASONS: readonly DeviceReason[] = [
  ...REJECTION_REASONS,
  'match_code_mismatch',
  'code_unusable',
  'opening_over',
  'withdrawn',
  'not_decided',
  'not_collected',
  'password_not_set',
  'pick_up_over',
];

export interface DeviceErrorAnswer {
  readonly error: DeviceErrorCode;
  /** One sentence for the installer in English, with ASCII characters only (RFC 6749, section 5.2). */
  readonly error_description?: string;
  /**
   * Our extension: the reason as a code for programs. It comes with `access_denied`, `expired_token` and a refused
   * one-time password.
   */
  readonly reason?: DeviceReason;
  /** Our extension: the text that the administrator added to the reason, in any language. */
  readonly reason_text?: string;
  /** What the console waits for, and since when (ISO 8601). Both come with `authorization_pending`. */
  readonly waiting_for?: WaitingFor;
  readonly waiting_since?: string;
  /** The new interval in seconds. It comes with `slow_down`. */
  readonly interval?: number;
}

export interface TokenAnswer {
  /** The bearer token for the acknowledgement. */
  readonly access_token: string;
  readonly token_type: 'Bearer';
  /** The seconds left to acknowledge. */
  readonly expires_in: number;
  /**
   * A compact JWE (RFC 7516) with `RSA-OAEP-256` and `A256CBC-HS512` that holds a {@link CredentialPayload}. Its
   * protected header carries `request_id` and `exp` (seconds since 1970).
   */
  readonly credential: string;
}

export interface CredentialPayload {
  readonly upn: string;
  /** The primary mail address, which the Teams Rooms app doesn't infer from the UPN. */
  readonly mail: string;
  readonly password: string;
}

/**
 * What a console reports about its credential. The last three are facts beside a delivery: they change no password and
 * start no release.
 */
export const ACKNOWLEDGEMENT_STAGES = [
  'delivered',
  'signed_in',
  'failed',
  'taken',
  'not_taken',
  'sign_in_failed',
] as const;
export type AcknowledgementStage = (typeof ACKNOWLEDGEMENT_STAGES)[number];

/** Who saw how the sign-in went: the person at the console, or the event log of the Teams Rooms app. */
export const SIGN_IN_SOURCES = ['installer', 'event_log'] as const;
export type SignInSource = (typeof SIGN_IN_SOURCES)[number];

/** How the sign-in to Teams or Exchange went, by the event log of the Teams Rooms app. */
export const SERVICE_STATES = ['ok', 'failed', 'unknown'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** The longest `detail` of an acknowledgement, in UTF-16 units. */
export const DETAIL_LIMIT = 500;

/** The form fields of an acknowledgement. */
export interface AcknowledgementForm {
  readonly stage: AcknowledgementStage;
  /** Only with `signed_in` and `sign_in_failed`. It is `installer` when it is absent. */
  readonly source?: SignInSource;
  readonly teams?: ServiceState;
  readonly exchange?: ServiceState;
  /** The statuses as the event log gives them, in one line. Only with `sign_in_failed`. */
  readonly detail?: string;
  /** When the console saw it, by its own clock (RFC 3339). */
  readonly observed_at?: string;
}

/**
 * What happens after the stage `failed`: the server sets another password, an administrator has to start that, or the
 * approval ends.
 */
export const AFTER_FAILURE = ['release', 'attention', 'over'] as const;
export type AfterFailure = (typeof AFTER_FAILURE)[number];

/** The answer to the stage `failed`. The other stages get no body. */
export interface AcknowledgementAnswer {
  readonly next: AfterFailure;
}

/**
 * The longest time for which the server holds the answer to a poll back, in seconds. A longer `wait` counts as this.
 */
export const LONGEST_WAIT_SECONDS = 25;
/** The largest request body that the server accepts, in bytes. */
export const DEVICE_BODY_BYTES = 16 * 1024;
