import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseWitnessKey } from '../../../bot/domain/audit/cosignature.ts';
import { CLOUDS } from '../../../bot/domain/cloud.ts';
import { TabRefusal } from '../../../bot/http/tab-api/tab-problem.ts';
import { tabTokenCheck } from '../../../bot/http/tab-api/tab-token.ts';
import { NoLoginAnswer } from '../../../bot/identity/login-network.ts';
import { witnessRound } from '../../../bot/services/audit/witness-round.ts';
import type { Witnesses } from '../../../bot/domain/ports/witness.ts';
import { openWitnesses } from '../../../bot/witness/witness-client.ts';
import type { Issuer } from '../../../env/sandbox/issuer/issuer.ts';
import type { HttpRequest } from '../../../env/sandbox/loopback-server.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { startWitness } from '../../../env/sandbox/witness/witness.ts';
import { OneState } from '../../services/audit/one-state.ts';
import { SampleLog } from '../../services/audit/sample-log.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';
import { startFaultProxy, type WireFault } from './fault-proxy.ts';

interface OpenParts {
  readonly issuer: Issuer;
  readonly fault: WireFault;
}

/** What an act of the server needs: the services behind it, and the calls that a fault can meet. */
export interface WireRow {
  readonly isMet: (request: HttpRequest) => boolean;
  readonly refusal: (status: number) => unknown;
  /** Starts what the act calls. */
  readonly open: (parts: OpenParts) => Promise<WireService>;
}

/** A service that runs for one cell. */
interface WireService {
  readonly url: string;
  /** Acts once by way of the proxy at this address, and says what came of it. */
  readonly act: (url: string) => Promise<string>;
  /** Counts how often the service has carried the act out, where that matters. */
  readonly effects?: () => Promise<number>;
  close(): Promise<void>;
}

const endsWith =
  (end: string) =>
  ({ url }: HttpRequest): boolean =>
    url.pathname.endsWith(end);
const nothing = (): Promise<void> => Promise.resolve();

function oauthRefusal(status: number): unknown {
  const error = status < 500 && status !== 429 ? 'invalid_client' : 'server_error';
  return { error, error_description: 'AADSTS7000215: A fault on demand.', error_codes: [7_000_215] };
}

function tellLogin(error: unknown): string {
  if (!(error instanceof NoLoginAnswer)) return 'refused';
  return error.retryAfterSeconds === undefined ? 'no answer' : `no answer, wait ${error.retryAfterSeconds} s`;
}

const TOKEN: WireRow = {
  isMet: endsWith('/oauth2/v2.0/token'),
  refusal: oauthRefusal,
  open: async ({ issuer }) => ({
    url: issuer.url,
    act: (url) =>
      sandboxTokens('graph', url)
        .read(CLOUDS.public.graphUrl)
        .then(() => 'done', tellLogin),
    close: nothing,
  }),
};

/** Reads a token of the tab twice: under the fault, and after it. */
async function readTabToken(issuer: Issuer, url: string): Promise<string> {
  const rules = { tenantId: SANDBOX_TENANT_ID, appId: SANDBOX_BOT_APP.appId, loginUrl: CLOUDS.public.loginUrl };
  const check = tabTokenCheck({ ...rules, localIssuerUrl: url }, 'https://rooms.contoso.example');
  const token = await issuer.signTabToken(SANDBOX_PEOPLE.megan.objectId);
  const read = (): Promise<string> =>
    check(`Bearer ${token}`).then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof TabRefusal) return error.problem;
        throw error;
      },
    );
  const first = await read();
  return first === 'done' ? first : `${first}, then ${await read()}`;
}

const TAB_KEYS: WireRow = {
  isMet: endsWith('/discovery/v2.0/keys'),
  refusal: (status) => ({ error: { code: String(status) } }),
  open: async ({ issuer }) => ({ url: issuer.url, act: (url) => readTabToken(issuer, url), close: nothing }),
};

const NOTE = 'log.example\n7\nrNsNkYXBNrvNbdRkdtV5KEBL3uQ0K8EZBCjA4M8J8wY=\n\n— log.example AAAA\n';
/** Milliseconds that a keeper and a witness have for an answer that never comes. Any other answer has its usual time. */
const IMPATIENT_MILLISECONDS = 2_000;

function witnessesUnder(fault: WireFault): Witnesses {
  return fault === 'time-out' ? openWitnesses(IMPATIENT_MILLISECONDS) : openWitnesses();
}

/** A keeper that counts what it got whole. */
async function openKeeper({ fault }: OpenParts): Promise<WireService> {
  let kept = 0;
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => (text += piece));
    request.on('end', () => {
      if (text === NOTE) kept += 1;
      response.end('kept');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    act: (url) => witnessesUnder(fault).deposit(url, NOTE),
    effects: () => Promise.resolve(kept),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A witness, asked in two rounds: under the fault, and after it. */
async function openWitness({ fault }: OpenParts): Promise<WireService> {
  const log = new SampleLog().append('one', 'two', 'three');
  const states = new OneState();
  const witness = await startWitness({ logs: () => [log.key] });
  const round = async (url: string): Promise<string> => {
    const store = { clock: { now: async () => states.now }, witnessStates: states };
    const keys = [parseWitnessKey(witness.key)];
    const deps = { store, tree: log, witnesses: witnessesUnder(fault), keys };
    const outcome = await witnessRound(deps, { url, place: 'witness.example', kind: 'witness' });
    return outcome.kind === 'failed' ? outcome.problem : outcome.kind;
  };
  return {
    url: witness.url,
    act: async (url) => {
      const first = await round(url);
      if (first === 'taken') return first;
      states.pass(120);
      return `${first}, then ${await round(url)}`;
    },
    close: () => witness.close(),
  };
}

const plainRefusal = (status: number): unknown => ({ error: String(status) });

/** The rows without Teams. */
export const PLAIN_ROWS = {
  'Entra token': TOKEN,
  'tab keys': TAB_KEYS,
  keeper: { isMet: () => true, refusal: plainRefusal, open: openKeeper },
  witness: { isMet: endsWith('/add-checkpoint'), refusal: plainRefusal, open: openWitness },
} as const satisfies Readonly<Record<string, WireRow>>;

const TIMES = ['never', 'once', 'twice'] as const;

/** Runs the act of a row under a fault, and tells its outcome in the words of the table. */
export async function runWireCell(row: WireRow, issuer: Issuer, fault: WireFault): Promise<string> {
  const service = await row.open({ issuer, fault });
  const proxy = await startFaultProxy(service.url, { fault, isMet: row.isMet, refusal: row.refusal });
  try {
    const outcome = await service.act(proxy.url);
    if (proxy.calls() === 0) throw new Error('the act never made the call');
    await proxy.settled();
    const effects = await service.effects?.();
    return effects === undefined ? outcome : `${outcome}, ${TIMES[effects]}`;
  } finally {
    await proxy.close();
    await service.close();
  }
}
