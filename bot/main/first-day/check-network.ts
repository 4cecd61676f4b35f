import { type Agent, globalAgent } from 'node:http';
import { getCACertificates } from 'node:tls';
import type { Config } from '../../settings/config.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import { connectionWords, TRUST_REMEDY } from '../../runtime/connection-fault.ts';
import { type Finding, placed } from './guide.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds that a host has to answer. */
const ANSWER_MILLISECONDS = 5_000;
const PROXY_NAMES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

/** What Node took from its environment and its command line when this process started. */
interface NodeNetwork {
  readonly usesProxy: boolean;
  /** How many authorities it took from the file of `NODE_EXTRA_CA_CERTS`. */
  readonly extraAuthorities: number;
  readonly usesSystemAuthorities: boolean;
}

/** The types of Node 24.19 lack the options, in which Node keeps the proxy variables that it took. */
interface AgentWithOptions extends Agent {
  readonly options?: { readonly proxyEnv?: unknown };
}

/**
 * Asks Node itself, because variables alone don't tell: one that comes from a file of `--env-file` is set too late for
 * all of these (seen with Node 24.21).
 */
function nodeNetwork(): NodeNetwork {
  const { proxyEnv } = (globalAgent as AgentWithOptions).options ?? {};
  const [all, bundled, extra] = (['default', 'bundled', 'extra'] as const).map(
    (kind) => getCACertificates(kind).length,
  );
  return {
    usesProxy: proxyEnv !== undefined,
    extraAuthorities: extra ?? 0,
    usesSystemAuthorities: (all ?? 0) > (bundled ?? 0) + (extra ?? 0),
  };
}

const BEFORE = 'before the start, not in a file of --env-file';

/** Returns the host and port of a proxy. Its address may hold a password, so nothing else of it is shown. */
function proxyHost(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'an address that cannot be read';
}

/** Says which proxy the server uses. Node takes the variables only if it is told to (Node's documentation, `--use-env-proxy`). */
export function checkProxy(environment: Environment, { usesProxy }: NodeNetwork = nodeNetwork()): Finding {
  const subject = 'proxy';
  const name = PROXY_NAMES.find((candidate) => environment[candidate]);
  const address = name && environment[name];
  if (!name || !address)
    return placed({ subject, outcome: 'ok', found: 'none is set; hosts are asked directly' }, 'proxy');
  const found = `${name}: ${proxyHost(address)}`;
  if (!usesProxy) {
    const remedy = `set NODE_USE_ENV_PROXY=1 ${BEFORE}, or remove ${name} if no proxy is needed`;
    return placed({ subject, outcome: 'warning', found: `${found}, but Node doesn't use it`, remedy }, 'proxy');
  }
  return placed({ subject, outcome: 'ok', found: `${found}; not for NO_PROXY, and not for the database` }, 'proxy');
}

/** Says which authorities the server trusts beside those of Node, and whether it verifies certificates at all. */
export function checkTrust(environment: Environment, node: NodeNetwork = nodeNetwork()): Finding {
  const subject = 'trusted authorities';
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    const remedy = `remove it, and ${TRUST_REMEDY}`;
    const without = 'anyone on the way can pretend to be Microsoft and read the secrets of the apps';
    const found = 'NODE_TLS_REJECT_UNAUTHORIZED=0: no certificate is verified';
    return placed({ subject, outcome: 'missing', found, without, remedy }, 'tls');
  }
  const file = environment['NODE_EXTRA_CA_CERTS'];
  if (file && node.extraAuthorities === 0) {
    const remedy = `give the path of a PEM file that the user of the server can read, ${BEFORE}`;
    return placed(
      { subject, outcome: 'missing', found: `NODE_EXTRA_CA_CERTS: Node took nothing from ${file}`, remedy },
      'tls',
    );
  }
  const sources = [
    'those of Node',
    ...(node.usesSystemAuthorities ? ['those of the system'] : []),
    ...(file ? [file] : []),
  ];
  return placed({ subject, outcome: 'ok', found: sources.join(', ') }, 'tls');
}

interface Host {
  readonly subject: string;
  readonly url: string;
  readonly without: string;
}

/** @param serviceUrl where the bot sends its messages, if a channel is chosen */
function hostsOf({ CLOUD, local }: Config, serviceUrl: string | undefined): readonly Host[] {
  const { loginUrl, graphUrl, serviceHosts } = CLOUDS[CLOUD];
  return [
    { subject: 'login', url: local?.issuerUrl ?? loginUrl, without: 'no token is given, so nothing works' },
    { subject: 'graph', url: local?.graphUrl ?? graphUrl, without: 'no account is read, and no password is reset' },
    {
      subject: 'teams',
      url: local?.connectorUrl ?? serviceUrl ?? `https://${serviceHosts[0]}`,
      without: 'the bot posts no card and answers nobody',
    },
  ];
}

/** Asks a host for anything. Every status counts as an answer. */
async function checkHost({ subject, url, without }: Host): Promise<Finding> {
  const { host, origin } = new URL(url);
  const name = { subject, without };
  try {
    await fetch(origin, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    return placed({ ...name, outcome: 'ok', found: `${host} answers` }, 'host');
  } catch (error) {
    const { found, remedy } = connectionWords(error, host);
    return placed({ ...name, outcome: 'missing', found: `${host}: ${found}`, remedy }, 'host');
  }
}

/** Checks whether the hosts of Microsoft that the server calls can be reached. */
export function checkHosts(config: Config, serviceUrl: string | undefined): Promise<readonly Finding[]> {
  return Promise.all(hostsOf(config, serviceUrl).map(checkHost));
}
