import { accessSync, constants } from 'node:fs';
import type { Config } from '../../settings/config.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import { connectionWords, TRUST_REMEDY } from '../../runtime/connection-fault.ts';
import { type Finding, placed } from './guide.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds that a host has to answer. */
const ANSWER_MILLISECONDS = 5_000;
const PROXY_NAMES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

/** Tells whether Node takes an option for this process, from its command line or from `NODE_OPTIONS`. */
function hasOption(option: string, environment: Environment): boolean {
  const given = [...process.execArgv, ...(environment['NODE_OPTIONS'] ?? '').split(/\s+/)];
  return given.includes(option);
}

/** Returns the host and port of a proxy. Its address may hold a password, so nothing else of it is shown. */
function proxyHost(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'an address that cannot be read';
}

/** Says which proxy the server uses. Node takes the variables only if it is told to (Node's documentation, `--use-env-proxy`). */
export function checkProxy(environment: Environment): Finding {
  const subject = 'proxy';
  const name = PROXY_NAMES.find((candidate) => environment[candidate]);
  const address = name && environment[name];
  if (!name || !address)
    return placed({ subject, outcome: 'ok', found: 'none is set; hosts are asked directly' }, 'proxy');
  const found = `${name}: ${proxyHost(address)}`;
  const isUsed = environment['NODE_USE_ENV_PROXY'] === '1' || hasOption('--use-env-proxy', environment);
  if (!isUsed) {
    const remedy = `set NODE_USE_ENV_PROXY=1 before the start, or remove ${name} if no proxy is needed`;
    return placed({ subject, outcome: 'warning', found: `${found}, but Node doesn't use it`, remedy }, 'proxy');
  }
  return placed({ subject, outcome: 'ok', found: `${found}; not for NO_PROXY, and not for the database` }, 'proxy');
}

function canRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Says which authorities the server trusts beside those of Node, and whether it verifies certificates at all. */
export function checkTrust(environment: Environment): Finding {
  const subject = 'trusted authorities';
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    const remedy = `remove it, and ${TRUST_REMEDY}`;
    const without = 'anyone on the way can pretend to be Microsoft and read the secrets of the apps';
    const found = 'NODE_TLS_REJECT_UNAUTHORIZED=0: no certificate is verified';
    return placed({ subject, outcome: 'missing', found, without, remedy }, 'tls');
  }
  const file = environment['NODE_EXTRA_CA_CERTS'];
  if (file && !canRead(file)) {
    const remedy = 'give the path of a PEM file that the user of the server can read';
    return placed({ subject, outcome: 'missing', found: `NODE_EXTRA_CA_CERTS: can't read ${file}`, remedy }, 'tls');
  }
  const usesSystem = environment['NODE_USE_SYSTEM_CA'] === '1' || hasOption('--use-system-ca', environment);
  const sources = ['those of Node', ...(usesSystem ? ['those of the system'] : []), ...(file ? [file] : [])];
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
    const { status } = await fetch(origin, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    if (status === 407) throw new Error('(407)');
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
