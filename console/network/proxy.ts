import { Secret } from '../enroll/secret.ts';

/** A proxy that opens tunnels with CONNECT (RFC 9110 section 9.3.6). */
export interface Proxy {
  readonly hostname: string;
  readonly port: number;
  /** Whether the console speaks TLS to the proxy itself. */
  readonly isSecure: boolean;
  /** The value of `Proxy-Authorization`; absent without a user name. */
  readonly authorization?: Secret;
}

/** Returns the address of a proxy as it may be shown: host and port, never its user name or password. */
export function proxyAddress({ hostname, port }: Proxy): string {
  return `${hostname}:${port}`;
}

function basicAuthorization({ username, password }: URL): Secret {
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return new Secret(`Basic ${Buffer.from(pair, 'utf8').toString('base64')}`);
}

/**
 * Reads the address of a proxy, such as `http://name:password@proxy.contoso.com:8080` or `proxy.contoso.com:8080`.
 * Returns `undefined` when it is no address of a proxy over http or https, such as one of SOCKS.
 */
export function parseProxy(text: string): Proxy | undefined {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const isSecure = url.protocol === 'https:';
  if (!isSecure && url.protocol !== 'http:') return undefined;
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
  const place = { hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, isSecure };
  if (url.username === '' && url.password === '') return place;
  try {
    return { ...place, authorization: basicAuthorization(url) };
  } catch {
    return undefined;
  }
}
