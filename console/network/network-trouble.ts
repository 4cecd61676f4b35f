/**
 * Why the network keeps this console from the server. Texts of other machines in it are safe to show, and no
 * member holds a credential.
 */
export type NetworkTrouble =
  | { readonly kind: 'proxy_unreachable'; readonly proxy: string; readonly code: string }
  | {
      readonly kind: 'proxy_sign_in';
      readonly proxy: string;
      /** The realm that the proxy names; empty when it names none. */
      readonly realm: string;
      /** The schemes that the proxy offers, such as `Basic` or `NTLM`. */
      readonly schemes: readonly string[];
      /** Whether the console sent a user name and password. */
      readonly isRefused: boolean;
    }
  | { readonly kind: 'proxy_refused'; readonly proxy: string; readonly status: number }
  | {
      readonly kind: 'certificate_untrusted';
      /** The name of who issued the last certificate that the server sent. */
      readonly issuer: string;
      /** The SHA-256 of the root in hexadecimal; empty when the server doesn't send it. */
      readonly root: string;
    }
  | { readonly kind: 'certificate_expired'; readonly validTo: Date }
  | { readonly kind: 'certificate_early'; readonly validFrom: Date }
  | { readonly kind: 'certificate_other_name'; readonly names: string }
  | {
      readonly kind: 'clock';
      /** Seconds by which this console is ahead of the server; negative when it is behind. */
      readonly aheadSeconds: number;
    }
  | {
      readonly kind: 'web_page';
      readonly status: number;
      /** The host of the address that the answer leads to; empty when it leads to none. */
      readonly leadsTo: string;
    }
  | { readonly kind: 'old_tls'; readonly code: string }
  | { readonly kind: 'inspected'; readonly issuer: string; readonly root: string }
  | { readonly kind: 'connection'; readonly code: string };

/** A connection that the network prevented. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly trouble: NetworkTrouble;

  constructor(trouble: NetworkTrouble, options?: ErrorOptions) {
    super(trouble.kind, options);
    this.trouble = trouble;
  }
}

/** Returns the error code of Node or OpenSSL in an error, its cause, or the first error that it groups. */
export function errorCode(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const inner: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : undefined;
}
