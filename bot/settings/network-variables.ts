type Environment = Readonly<Record<string, string | undefined>>;

/** Variables by which Node itself chooses proxy and authorities (Node's documentation of its command line). */
const NAMES = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'NODE_USE_ENV_PROXY',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'NODE_TLS_REJECT_UNAUTHORIZED',
] as const;

/** Returns these variables alone. */
export function networkVariablesOf(environment: Environment): Environment {
  return Object.fromEntries(NAMES.map((name) => [name, environment[name]]));
}
