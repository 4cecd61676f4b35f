/**
 * Why a connection could not be made. `untrusted` means that no authority that this process trusts has signed the
 * certificate, `other_name` that the certificate is for another host, and `wrong_date` that it has expired or isn't
 * valid yet by the clock of this machine.
 */
type ConnectionFault =
  | 'no_such_host'
  | 'refused'
  | 'timeout'
  | 'broken'
  | 'untrusted'
  | 'other_name'
  | 'wrong_date'
  | 'proxy_login'
  | 'proxy_refuses'
  | 'unknown';

/** Codes of Node, OpenSSL and undici. The codes of OpenSSL are listed in Node's documentation, "X509 certificate error codes". */
const FAULTS: Readonly<Record<string, ConnectionFault>> = {
  ENOTFOUND: 'no_such_host',
  EAI_AGAIN: 'no_such_host',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'refused',
  EHOSTUNREACH: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  ECONNRESET: 'broken',
  EPIPE: 'broken',
  UND_ERR_SOCKET: 'broken',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other_name',
  CERT_HAS_EXPIRED: 'wrong_date',
  CERT_NOT_YET_VALID: 'wrong_date',
};

/** What undici says when a proxy opens no tunnel, with the status that the proxy answers. */
const PROXY_ANSWER = /^Proxy response \((\d+)\)/;

interface Caused {
  readonly code?: unknown;
  readonly name?: string;
  readonly message?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** Finds the fault in an error, in its causes, and in the errors that an `AggregateError` joins. */
export function connectionFaultOf(error: unknown): ConnectionFault {
  const { code, name, message, cause, errors } = (error ?? {}) as Caused;
  if (typeof code === 'string' && code in FAULTS) return FAULTS[code] ?? 'unknown';
  if (name === 'TimeoutError') return 'timeout';
  const proxyStatus = PROXY_ANSWER.exec(message ?? '')?.[1];
  if (proxyStatus !== undefined) return proxyStatus === '407' ? 'proxy_login' : 'proxy_refuses';
  const inner = errors?.[0] ?? cause;
  return inner === undefined ? 'unknown' : connectionFaultOf(inner);
}

/** How to make Node trust an authority of one's own. Node reads both when the process starts (Node's documentation of its command line). */
export const TRUST_REMEDY =
  'set NODE_EXTRA_CA_CERTS to a PEM file with the root of your authority, or NODE_USE_SYSTEM_CA=1 if the system has it, before the start';

const WORDS: Readonly<Record<ConnectionFault, readonly [found: string, remedy: (host: string) => string]>> = {
  no_such_host: ["its name isn't found", (host) => `let this machine resolve ${host}: nslookup ${host}`],
  refused: ['the connection is refused', (host) => `let this machine reach ${host} in the firewall`],
  timeout: [
    'no answer in time',
    (host) => `let this machine reach ${host} in the firewall, or set HTTPS_PROXY and NODE_USE_ENV_PROXY=1`,
  ],
  broken: ['the connection broke off', (host) => `look for a firewall or proxy that ends connections to ${host}`],
  untrusted: [
    'nobody that this machine trusts has signed its certificate, so this network may inspect TLS',
    () => TRUST_REMEDY,
  ],
  other_name: [
    'its certificate is for another host',
    (host) => `look for a proxy or a DNS entry that answers in the place of ${host}`,
  ],
  wrong_date: [
    "its certificate isn't valid at this time",
    () => "set this machine's clock; if it is right, the certificate of the other side has ended",
  ],
  proxy_login: [
    'the proxy asks for a user name and a password',
    () => 'put them into HTTPS_PROXY: http://user:password@proxy:port',
  ],
  proxy_refuses: [
    'the proxy opens no connection to it',
    (host) => `let the proxy pass ${host}, or name it in NO_PROXY`,
  ],
  unknown: ['it is out of reach', (host) => `let this machine reach ${host}`],
};

/** Tells why a host can't be reached and what to do about it. The words hold nothing of the error itself. */
export function connectionWords(error: unknown, host: string): { readonly found: string; readonly remedy: string } {
  const [found, remedy] = WORDS[connectionFaultOf(error)];
  return { found, remedy: remedy(host) };
}
