import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { durationWords, networkWords } from '../network/network-words.ts';
import type { Finding, FindingOf } from './finding.ts';

type Lines = readonly string[];
type Say<Check extends Finding['check']> = (finding: FindingOf<Check>, texts: ConsoleTexts, server: string) => Lines;

/** Seconds below which two clocks agree, as far as the `Date` header tells. */
const SAME_SECONDS = 60;

const WAY_WORDS: { readonly [Check in 'name' | 'proxy' | 'connection']: Say<Check> } = {
  name: ({ host, addresses, code = '', isForProxy }, { diagnose }) => {
    if (addresses.length > 0) return [diagnose.name(host, addresses.join(', '))];
    return [isForProxy ? diagnose.nameForProxy(host) : diagnose.nameFailed(host, code)];
  },
  proxy: ({ from, proxy = '', hasCredentials }, { diagnose }) => {
    const line = from === 'none' || from === 'exemption' ? diagnose.proxy[from] : diagnose.proxy[from](proxy);
    return [hasCredentials ? diagnose.withCredentials(line) : line];
  },
  connection: ({ protocol, root, chain, trouble }, texts, server) => {
    const { diagnose, network } = texts;
    const certificates = chain.flatMap(({ subject, issuer, validFrom, validTo, sha256 }) => [
      diagnose.certificate(subject, issuer, validFrom, validTo),
      `  SHA-256 ${sha256}`,
    ]);
    if (trouble !== undefined) {
      const { clause, installer, it } = networkWords(trouble, server, texts);
      return [diagnose.connectionFailed(clause), ...certificates, installer, network.forIt(it)];
    }
    const first = protocol === undefined ? diagnose.withoutTls : diagnose.connection(protocol);
    if (root === 'none') return [first];
    const last = chain.at(-1);
    const origin =
      root === 'private' ? network.notes.privateRoot(last?.issuer ?? '', last?.sha256 ?? '') : diagnose.roots[root];
    return [first, ...certificates, origin];
  },
};

const SERVER_WORDS: { readonly [Check in 'server' | 'clock' | 'key']: Say<Check> } = {
  server: ({ isOurs, version, status }, { diagnose, network }) => {
    if (!isOurs) return [diagnose.serverOther(status === undefined ? network.none : String(status))];
    return [version === undefined ? diagnose.serverOlder : diagnose.server(version)];
  },
  clock: ({ state, aheadSeconds }, texts) => {
    const { diagnose, network } = texts;
    if (aheadSeconds === undefined) return [diagnose.clockUnknown];
    const difference = durationWords(aheadSeconds, texts);
    if (Math.abs(aheadSeconds) < SAME_SECONDS) return [diagnose.clockSame];
    if (state === 'ok') return [diagnose.clock(difference)];
    const { clockAhead, clockBehind } = network.notes;
    return [diagnose.clock(difference), (aheadSeconds > 0 ? clockAhead : clockBehind)(difference)];
  },
  key: ({ pin, isProven }, { diagnose }) => {
    if (pin === undefined) return [diagnose.keyNotShown];
    if (isProven === undefined) return [diagnose.key(pin)];
    return [isProven ? diagnose.keyProven(pin) : diagnose.keyNotProven(pin)];
  },
};

const WORDS: { readonly [Check in Finding['check']]: Say<Check> } = {
  ...WAY_WORDS,
  ...SERVER_WORDS,
  elevation: ({ elevated }, { diagnose }) => [diagnose.elevation[elevated]],
  app_folder: ({ found, path = '' }, { diagnose: { appFolder } }) => [
    found === 'found' || found === 'no_folder' ? appFolder[found](path) : appFolder[found],
  ],
  administrator: ({ account, passwordLastSet }, { diagnose: { administrator, never } }) => [
    account === 'enabled' ? administrator.enabled(passwordLastSet ?? never) : administrator[account],
  ],
};

/** The width of the state in columns, so that the lines of all findings begin in the same column. */
const STATE_COLUMNS = 10;

/** Says a finding: its state, and below it what was found and what to do. */
export function findingWords(finding: Finding, server: string, texts: ConsoleTexts): string {
  // Each finding goes to the function of its own check, which the compiler can't follow through the table.
  const say = WORDS[finding.check] as (one: Finding, texts: ConsoleTexts, server: string) => Lines;
  const [first = '', ...rest] = say(finding, texts, server);
  const state = texts.diagnose.states[finding.state].padEnd(STATE_COLUMNS);
  return [state + first, ...rest.map((line) => (line.startsWith(' ') ? line : `- ${line}`))].join('\n');
}
