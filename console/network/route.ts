import type { SecureContext } from 'node:tls';
import { ConsoleError } from '../enroll/outcome.ts';
import { parseProxy, type Proxy } from './proxy.ts';
import { isExempt } from './proxy-exemptions.ts';
import type { Target } from './target.ts';

/** The way from this console to a server, and which setting decided it. */
export type Route =
  | { readonly from: 'none' | 'exemption' }
  | { readonly from: 'environment' | 'windows'; readonly proxy: Proxy };

/** Everything that opening a connection to one server needs. */
export interface Way {
  readonly target: Target;
  readonly route: Route;
  /** The authorities whose certificates are accepted. */
  readonly authorities: SecureContext;
}

/** The environment and system settings that name a proxy. */
export interface ProxySettings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asks Windows for the proxy of an address; absent on other systems. */
  readonly windowsProxy?: (url: string) => Promise<Proxy | undefined>;
}

/** Returns the first variable that has a value; the lower-case name goes first, as with curl. */
function variable({ environment }: ProxySettings, name: string): string | undefined {
  return [environment[name.toLowerCase()], environment[name]].find((value) => value !== undefined && value !== '');
}

/**
 * Chooses the way to a server: `HTTPS_PROXY` with the exemptions of `NO_PROXY`, or else the proxy of Windows. A server
 * on this machine is reached without TLS and never through a proxy.
 * @throws ConsoleError `usage`, when `HTTPS_PROXY` isn't the address of a proxy; the message doesn't repeat it
 */
export async function chooseRoute(target: Target, settings: ProxySettings): Promise<Route> {
  if (!target.isSecure) return { from: 'none' };
  if (isExempt(variable(settings, 'NO_PROXY') ?? '', target)) return { from: 'exemption' };
  const named = variable(settings, 'HTTPS_PROXY');
  if (named !== undefined) {
    const proxy = parseProxy(named);
    if (proxy === undefined) throw new ConsoleError('usage', ({ network }) => network.wrongProxy);
    return { from: 'environment', proxy };
  }
  const proxy = await settings.windowsProxy?.(target.origin);
  return proxy === undefined ? { from: 'none' } : { from: 'windows', proxy };
}
