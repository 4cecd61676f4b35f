import type { X509Certificate } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import {
  endsInBundledRoot,
  fingerprintOf,
  issuerOf,
  subjectOf,
  type CertificateChain,
} from '../network/certificate-chain.ts';
import { errorCode } from '../network/network-trouble.ts';
import type { Network, NetworkRun } from '../network/network.ts';
import { proxyAddress } from '../network/proxy.ts';
import type { Way } from '../network/route.ts';
import { shown } from '../window/printable.ts';
import type { FindingOf, RootKind, ShownCertificate } from './finding.ts';

/** Resolves the name of the server. Behind a proxy this console need not resolve it. */
export async function checkName({ target, route }: Way): Promise<FindingOf<'name'>> {
  const { hostname: host } = target;
  const isForProxy = 'proxy' in route;
  if (isIP(host) !== 0) return { check: 'name', state: 'ok', host, addresses: [host], isForProxy };
  try {
    const addresses = (await lookup(host, { all: true })).map(({ address }) => address);
    return { check: 'name', state: 'ok', host, addresses, isForProxy };
  } catch (error) {
    const code = shown(errorCode(error) ?? '');
    return { check: 'name', state: isForProxy ? 'ok' : 'failed', host, addresses: [], code, isForProxy };
  }
}

/** Says through which proxy the connection goes, and which setting named it. */
export function checkProxy({ route }: Way): FindingOf<'proxy'> {
  if (!('proxy' in route)) return { check: 'proxy', state: 'ok', from: route.from, hasCredentials: false };
  const { from, proxy } = route;
  const hasCredentials = proxy.authorization !== undefined;
  return { check: 'proxy', state: 'ok', from, proxy: proxyAddress(proxy), hasCredentials };
}

function shownCertificate(certificate: X509Certificate): ShownCertificate {
  return {
    subject: subjectOf(certificate),
    issuer: issuerOf([certificate]),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    sha256: fingerprintOf(certificate),
  };
}

function rootKind(chain: CertificateChain, isPrivate: boolean): RootKind {
  if (chain.length === 0) return 'none';
  if (isPrivate) return 'private';
  return endsInBundledRoot(chain) ? 'public' : 'named';
}

/** Opens a connection as a run does, and closes it without sending anything. */
export async function checkConnection(
  network: Network,
  way: Way,
  run: NetworkRun,
  signal: AbortSignal,
): Promise<FindingOf<'connection'>> {
  const opened = await network.openWay(way, run, signal);
  const chain = opened.chain.map(shownCertificate);
  if ('trouble' in opened) {
    return { check: 'connection', state: 'failed', root: 'none', chain, trouble: opened.trouble };
  }
  const { socket, privateRoot } = opened;
  const protocol = socket instanceof TLSSocket ? socket.getProtocol() : null;
  socket.destroy();
  const root = rootKind(opened.chain, privateRoot !== undefined);
  return { check: 'connection', state: root === 'private' ? 'note' : 'ok', root, chain, ...(protocol && { protocol }) };
}
