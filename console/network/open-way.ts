import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { shown } from '../window/printable.ts';
import { chainOf, fingerprintOf, issuerOf, type CertificateChain } from './certificate-chain.ts';
import { openConnection } from './connection.ts';
import { explainCertificate } from './explain-certificate.ts';
import { lookBehind } from './look-behind.ts';
import { errorCode, NetworkError, type NetworkTrouble } from './network-trouble.ts';
import type { Way } from './route.ts';
import { isExpectedChain, type RootFingerprint } from './trust.ts';

/** The root of a chain that is neither public nor expected. */
export interface PrivateRoot {
  readonly issuer: string;
  readonly root: RootFingerprint;
}

/** What a run demands of a certificate. */
export interface CertificateDemands {
  /** The roots that IT expects although they aren't public. */
  readonly roots: readonly RootFingerprint[];
  /** Whether a root that is neither public nor expected ends the run. */
  readonly isPinned: boolean;
}

/** A connection over which nothing has been sent yet. */
export interface OpenWay {
  readonly socket: Socket;
  /** Empty without TLS. */
  readonly chain: CertificateChain;
  /** The root, if it is neither public nor expected. */
  readonly privateRoot?: PrivateRoot;
}

const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT|INVALID_CA|INVALID_PURPOSE)/;
const TLS_VERSION = /^ERR_SSL_.*(?:PROTOCOL|VERSION_TOO|HANDSHAKE_FAILURE|NO_SHARED_CIPHER|INSUFFICIENT_SECURITY)/;

/**
 * Returns the chain behind a certificate that was refused, unproven, together with the trouble. The chain is empty for
 * every other trouble.
 */
export interface Explained {
  readonly trouble: NetworkTrouble;
  readonly chain: CertificateChain;
}

/** Finds the trouble behind an error of {@link openConnection}. @throws the reason of `signal` */
async function explain(error: unknown, way: Way, signal: AbortSignal): Promise<Explained> {
  if (error instanceof NetworkError) return { trouble: error.trouble, chain: [] };
  const code = shown(errorCode(error) ?? '');
  if (!CERTIFICATE.test(code))
    return { trouble: { kind: TLS_VERSION.test(code) ? 'old_tls' : 'connection', code }, chain: [] };
  const seen = await lookBehind(way, signal);
  return { trouble: explainCertificate(code, seen, way.target.origin, new Date()), chain: seen.chain };
}

function privateRootOf(chain: CertificateChain, roots: readonly RootFingerprint[]): PrivateRoot | undefined {
  const root = chain.at(-1);
  if (root === undefined || isExpectedChain(chain, roots)) return undefined;
  return { issuer: issuerOf(chain), root: fingerprintOf(root) };
}

/**
 * Opens a connection that is good enough for a run, or returns the trouble.
 * @throws the reason of `signal`
 */
export async function openWay(
  way: Way,
  { roots, isPinned }: CertificateDemands,
  signal: AbortSignal,
): Promise<OpenWay | Explained> {
  let socket: Socket;
  try {
    socket = await openConnection(way, signal);
  } catch (error) {
    signal.throwIfAborted();
    return explain(error, way, signal);
  }
  const chain = socket instanceof TLSSocket ? chainOf(socket) : [];
  const privateRoot = privateRootOf(chain, roots);
  if (privateRoot === undefined) return { socket, chain };
  if (!isPinned) return { socket, chain, privateRoot };
  socket.destroy();
  return { trouble: { kind: 'inspected', ...privateRoot }, chain };
}
