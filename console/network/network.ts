import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { aheadOf, isClockWrong } from './clock.ts';
import { NetworkError } from './network-trouble.ts';
import { openWay, type Explained, type OpenWay, type PrivateRoot } from './open-way.ts';
import { chooseRoute, type ProxySettings, type Route, type Way } from './route.ts';
import { targetOf, type Target } from './target.ts';
import type { Pin } from '../trust/pins.ts';
import type { RootFingerprint } from './trust.ts';

/** What the network of this console knows before a run. */
export interface NetworkSettings extends ProxySettings {
  /** The roots that IT expects although they aren't public. */
  readonly roots: readonly RootFingerprint[];
  /** Returns the authorities whose certificates are accepted. */
  readonly authorities: () => SecureContext;
}

/** Something about the network that a person should know, and that doesn't end a run. */
export type NetworkNote =
  | ({ readonly event: 'private_root' } & PrivateRoot)
  | { readonly event: 'clock_wrong'; readonly aheadSeconds: number };

/** Opens connections to the servers of one run. */
export interface Connector {
  /**
   * Opens a connection over which nothing has been sent yet.
   * @throws NetworkError with the trouble
   * @throws the reason of `signal`
   */
  open(address: string, signal: AbortSignal): Promise<Socket>;
  /** Compares this console's clock with the `Date` of an answer. */
  noteDate(date: Date): void;
}

/** What a run demands of the certificates that it meets. */
export interface NetworkRun {
  readonly pins: readonly Pin[];
  /** Roots that are expected besides those of the network's settings. */
  readonly tlsRoots?: readonly RootFingerprint[];
}

/** The network of this console. */
export interface Network {
  /**
   * Returns the connections of a run. A run with a pin gets none whose certificate ends in a root that is neither
   * public nor expected, because its device code and its digits are for the pinned server alone.
   */
  forRun(run: NetworkRun): Connector;
  /**
   * Returns the way to the server of an address.
   * @throws ConsoleError `usage`, when the environment names a proxy that can't be one
   */
  wayTo(address: string): Promise<Way>;
  /** Opens a connection that is good enough for a run, or returns the trouble. @throws the reason of `signal` */
  openWay(way: Way, run: NetworkRun, signal: AbortSignal): Promise<OpenWay | Explained>;
}

/** Returns the network as its settings make it. Each note is given once. */
export function networkOf(settings: NetworkSettings, give: (note: NetworkNote) => void): Network {
  const routes = new Map<string, Promise<Route>>();
  const given = new Set<NetworkNote['event']>();
  const note = (one: NetworkNote): void => {
    if (!given.has(one.event)) give(one);
    given.add(one.event);
  };
  const routeTo = (target: Target): Promise<Route> => {
    const route = routes.get(target.origin) ?? chooseRoute(target, settings);
    routes.set(target.origin, route);
    return route;
  };
  const wayTo = async (address: string): Promise<Way> => {
    const target = targetOf(address);
    return { target, route: await routeTo(target), authorities: settings.authorities() };
  };
  const openFor: Network['openWay'] = (way, { pins, tlsRoots = [] }, signal) =>
    openWay(way, { roots: [...settings.roots, ...tlsRoots], isPinned: pins.length > 0 }, signal);
  const noteDate = (date: Date): void => {
    const aheadSeconds = aheadOf(date, new Date());
    if (isClockWrong(aheadSeconds)) note({ event: 'clock_wrong', aheadSeconds });
  };
  const forRun: Network['forRun'] = (run) => ({
    open: async (address, signal) => {
      const opened = await openFor(await wayTo(address), run, signal);
      if ('trouble' in opened) throw new NetworkError(opened.trouble);
      if (opened.privateRoot !== undefined) note({ event: 'private_root', ...opened.privateRoot });
      return opened.socket;
    },
    noteDate,
  });
  return { forRun, wayTo, openWay: openFor };
}
