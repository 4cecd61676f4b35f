/** A server for which an exemption is looked up. */
export interface ExemptTarget {
  readonly hostname: string;
  readonly port: number;
}

function isMatch(entry: string, { hostname, port }: ExemptTarget): boolean {
  const [, name = '', only] = /^(.*?)(?::(\d+))?$/s.exec(entry) ?? [];
  if (only !== undefined && Number(only) !== port) return false;
  const suffix = name.replace(/^\*?\./, '').toLowerCase();
  const host = hostname.toLowerCase();
  return name === '*' || host === suffix || (suffix !== '' && host.endsWith(`.${suffix}`));
}

/**
 * Returns whether a list in the form of `NO_PROXY` exempts a server. Entries stand apart by commas or spaces; each is a
 * name that includes its subdomains, optionally with a port, or `*` for every server.
 */
export function isExempt(list: string, target: ExemptTarget): boolean {
  return list.split(/[\s,]+/).some((entry) => entry !== '' && isMatch(entry, target));
}
