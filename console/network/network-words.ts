import type { ConsoleTexts } from '../../texts/console-texts.ts';
import type { NetworkTrouble } from './network-trouble.ts';

/** One trouble in three forms. */
export interface NetworkWords {
  /** A clause for the end of a sentence about the server. */
  readonly clause: string;
  /** What the person at the console should do. */
  readonly installer: string;
  /** What their IT department should change or allow. */
  readonly it: string;
}

/** Says how long a time is, in its largest fitting unit. */
export function durationWords(seconds: number, { network: { duration } }: ConsoleTexts): string {
  const minutes = Math.max(1, Math.round(Math.abs(seconds) / 60));
  if (minutes < 120) return duration.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? duration.hours(hours) : duration.days(Math.round(hours / 24));
}

type TroubleOf<Kind extends NetworkTrouble['kind']> = Extract<NetworkTrouble, { readonly kind: Kind }>;
type Say<Kind extends NetworkTrouble['kind']> = (
  trouble: TroubleOf<Kind>,
  server: string,
  host: string,
  texts: ConsoleTexts,
) => NetworkWords;

function day(date: Date): string {
  return Number.isNaN(date.getTime()) ? '?' : date.toISOString();
}

/** The codes of a connection by what IT has to look at. */
const NAME_CODES: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const NO_HTTPS_CODES: ReadonlySet<string> = new Set(['ERR_SSL_WRONG_VERSION_NUMBER']);

const PROXY_WORDS: { readonly [Kind in 'proxy_unreachable' | 'proxy_sign_in' | 'proxy_refused']: Say<Kind> } = {
  proxy_unreachable: ({ proxy, code }, _server, _host, { network: { clauses, installer, it } }) => ({
    clause: clauses.proxyUnreachable(proxy),
    installer: installer.proxyUnreachable(proxy),
    it: it.proxyUnreachable(proxy, code),
  }),
  proxy_sign_in: ({ proxy, realm, schemes, isRefused }, _server, host, { network }) => {
    const told = [host, realm || network.none, schemes.join(', ') || network.none] as const;
    return {
      clause: network.clauses.proxySignIn(proxy),
      installer: network.installer.proxySignIn(proxy),
      it: isRefused ? network.it.proxySignInRefused(...told) : network.it.proxySignIn(...told),
    };
  },
  proxy_refused: ({ proxy, status }, _server, host, { network: { clauses, installer, it } }) => ({
    clause: clauses.proxyRefused(proxy, status),
    installer: installer.proxyRefused(proxy),
    it: it.proxyRefused(host, status),
  }),
};

const CERTIFICATE_WORDS: {
  readonly [Kind in Extract<NetworkTrouble['kind'], `certificate_${string}` | 'inspected' | 'clock'>]: Say<Kind>;
} = {
  certificate_untrusted: ({ issuer, root }, server, host, { troubles, network }) => ({
    clause: troubles.certificate_untrusted,
    installer: network.installer.untrusted(server),
    it: network.it.untrusted(host, `${issuer || network.none}${root && ` (SHA-256 ${root})`}`),
  }),
  certificate_expired: ({ validTo }, server, host, { troubles, network }) => ({
    clause: troubles.certificate_expired,
    installer: network.installer.expired(server),
    it: network.it.expired(host, day(validTo)),
  }),
  certificate_early: ({ validFrom }, server, host, { troubles, network }) => ({
    clause: troubles.certificate_early,
    installer: network.installer.expired(server),
    it: network.it.early(host, day(validFrom)),
  }),
  certificate_other_name: ({ names }, server, host, { troubles, network }) => ({
    clause: troubles.certificate_other_name,
    installer: network.installer.otherName(server),
    it: network.it.otherName(host, names || network.none),
  }),
  inspected: ({ issuer, root }, server, host, { network: { clauses, installer, it } }) => ({
    clause: clauses.inspected(issuer),
    installer: installer.inspected(server, issuer),
    it: it.inspected(host, root),
  }),
  clock: ({ aheadSeconds }, _server, host, texts) => {
    const difference = durationWords(aheadSeconds, texts);
    const { clauses, installer, it } = texts.network;
    return { clause: clauses.clock(difference), installer: installer.clock(difference), it: it.clock(host) };
  },
};

const WORDS: { readonly [Kind in NetworkTrouble['kind']]: Say<Kind> } = {
  ...PROXY_WORDS,
  ...CERTIFICATE_WORDS,
  web_page: ({ status, leadsTo }, server, host, { network: { clauses, installer, it } }) => ({
    clause: clauses.webPage(status),
    installer: installer.webPage(server),
    it: leadsTo === '' ? it.webPage(host, status) : it.webPageLeads(host, status, leadsTo),
  }),
  old_tls: ({ code }, server, host, { network: { clauses, installer, it } }) => ({
    clause: clauses.oldTls(code),
    installer: installer.oldTls(server),
    it: it.oldTls(host, code),
  }),
  connection: ({ code }, server, host, { troubles, errors, network: { it } }) => {
    const clause = connectionClause(code, troubles);
    const remedy = NAME_CODES.has(code) ? it.names : NO_HTTPS_CODES.has(code) ? it.noHttps : it.reach;
    return { clause, installer: errors.givenUp(server, clause), it: remedy(host) };
  },
};

const CONNECTION_TEXTS = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'cut',
  EAI_AGAIN: 'no_lookup',
  EHOSTUNREACH: 'no_way',
  ENETUNREACH: 'no_way',
  ENOTFOUND: 'no_such_name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'no_https',
  ETIMEDOUT: 'late',
} as const;

/** Says in a clause what Node's error code means, with the code for a support engineer. */
function connectionClause(code: string, troubles: ConsoleTexts['troubles']): string {
  const known = Object.hasOwn(CONNECTION_TEXTS, code)
    ? CONNECTION_TEXTS[code as keyof typeof CONNECTION_TEXTS]
    : 'unreachable';
  return troubles.withCode(troubles[known], code || troubles.noCode);
}

/**
 * Says a trouble for the installer and for IT.
 * @param server the server's address
 */
export function networkWords(trouble: NetworkTrouble, server: string, texts: ConsoleTexts): NetworkWords {
  // Each trouble goes to the function of its own kind, which the compiler can't follow through the table.
  const say = WORDS[trouble.kind] as (one: NetworkTrouble, ...rest: [string, string, ConsoleTexts]) => NetworkWords;
  return say(trouble, server, new URL(server).host, texts);
}
