/** The server at the end of a connection. */
export interface Target {
  /** Scheme, host and port, as `URL.origin` writes them. */
  readonly origin: string;
  /** The name or IP address; an IPv6 address has no brackets. */
  readonly hostname: string;
  readonly port: number;
  readonly isSecure: boolean;
}

/** Returns the server of an address with the scheme http or https. */
export function targetOf(address: string): Target {
  const { origin, protocol, hostname, port } = new URL(address);
  const isSecure = protocol === 'https:';
  return {
    origin,
    hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (isSecure ? 443 : 80) : Number(port),
    isSecure,
  };
}
