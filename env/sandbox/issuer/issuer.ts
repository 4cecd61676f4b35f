import type { JWTPayload } from 'jose';

/** What the sandbox's tokens are signed with: its own key, a key the key set does not hold, no key at all, or a shared secret. */
export type SigningChoice = 'known' | 'unknown' | 'none' | 'HS256';

export interface TokenOptions {
  readonly key?: SigningChoice;
  readonly header?: Readonly<Record<string, unknown>>;
}

export interface Issuer {
  readonly url: string;
  /** A claim set to `undefined` or `null` is left out of the token. */
  signChannelToken(
    claims: { readonly serviceUrl: string } & Readonly<Record<string, unknown>>,
    options?: TokenOptions,
  ): Promise<string>;
  signTabToken(
    objectId: string,
    overrides?: Readonly<Record<string, unknown>>,
    options?: TokenOptions,
  ): Promise<string>;
  /** @throws Error when the header is no bearer token of this issuer for the Bot Connector. */
  verifyBotToken(authorization: string | undefined): Promise<JWTPayload>;
  /** @throws Error when the header is no bearer token of this issuer for Graph. */
  verifyGraphToken(authorization: string | undefined): Promise<JWTPayload>;
  close(): Promise<void>;
}

export interface IssuerOptions {
  /** 0 or none: any free port. */
  readonly port?: number;
}

export async function startIssuer(_options: IssuerOptions = {}): Promise<Issuer> {
  throw new Error('not built');
}
