import { DEVICE_CLIENT_ID, DEVICE_CODE_GRANT, DEVICE_PATHS } from '../../contract/device-api.ts';
import type { Demo } from '../../env/demo/start-demo.ts';
import { ratePerSecond, requireAnswer } from './load.ts';
import { withServer } from './peers/measured-server.ts';
import type { PeerDatabase } from './database.ts';
import { authorizationForm, generateCode, submitCode } from './one-time-password.ts';

const HELLOS = 600;
const AUTHORIZATIONS = 240;
/** How many codes are polled four at a time, and how many others at once. Each is polled once, so that none is polled too early. */
const POLLS = 100;
const MANY_POLLS = 128;
const POLLS_AT_ONCE = 32;
/** The number of ready rooms, which is below the number of requests that lead to a digest card. */
const ROOMS = 15;

export interface DeviceFlowRates {
  /** Calls per second, one value per round. */
  readonly authorizations: readonly number[];
  readonly polls: readonly number[];
  readonly oidcAuthorizations: readonly number[];
  readonly oidcPolls: readonly number[];
  /** Polls per second with {@link POLLS_AT_ONCE} at a time. */
  readonly manyPolls: readonly number[];
  readonly oidcManyPolls: readonly number[];
  readonly metadata: readonly number[];
  readonly hellos: readonly number[];
}

interface Flow {
  readonly authorize: string;
  readonly token: string;
  readonly forms: readonly Form[];
}

type Form = Readonly<Record<string, string>>;

/** Makes new codes, each for a waiting request, so that every answer is the same and no code is polled too often. */
async function waitingForms(demo: Demo): Promise<readonly Form[]> {
  const forms: Form[] = [];
  for (let room = 1; room <= ROOMS; room += 1) {
    const code = await generateCode(demo, room);
    await submitCode(demo, code, 'SN-FLOW-');
    forms.push(authorizationForm(code, 'SN-FLOW-'));
  }
  return forms;
}

interface FlowRates {
  readonly authorizations: number;
  readonly polls: number;
  readonly manyPolls: number;
}

/** Polls each of the newest codes once. */
async function ratesOf({ authorize, token, forms }: Flow): Promise<FlowRates> {
  const codes: string[] = [];
  const authorizations = await ratePerSecond(
    Array.from({ length: AUTHORIZATIONS }, (_, index) => async () => {
      const answer = await fetch(authorize, { method: 'POST', body: new URLSearchParams(forms[index % forms.length]) });
      const { device_code: code } = (await answer.json()) as { readonly device_code?: string };
      if (code === undefined) throw new Error(`${authorize} answered ${answer.status}`);
      codes.push(code);
    }),
  );
  const polls = codes.slice(-POLLS - MANY_POLLS).map((code) => pollOf(token, code));
  // Opens the connections, and those to the database.
  const stranger = pollOf(token, 'x'.repeat(43), 'invalid_grant');
  await ratePerSecond(
    Array.from({ length: MANY_POLLS }, () => stranger),
    POLLS_AT_ONCE,
  );
  const manyPolls = await ratePerSecond(polls.slice(POLLS), POLLS_AT_ONCE);
  return { authorizations, polls: await ratePerSecond(polls.slice(0, POLLS)), manyPolls };
}

function pollOf(token: string, code: string, expected = 'authorization_pending'): () => Promise<void> {
  const form = { client_id: DEVICE_CLIENT_ID, grant_type: DEVICE_CODE_GRANT, device_code: code };
  return () => requireAnswer(token, { method: 'POST', body: new URLSearchParams(form) }, expected);
}

function helloRate(url: string, expected: string): Promise<number> {
  return ratePerSecond(Array.from({ length: HELLOS }, () => () => requireAnswer(url, {}, expected)));
}

/**
 * Measures the rates. The first round is a warm-up and doesn't count.
 * @param peer where oidc-provider keeps its data, as environment variables
 */
export async function measureDeviceFlow(demo: Demo, rounds: number, peer: PeerDatabase): Promise<DeviceFlowRates> {
  const { server } = demo.addresses;
  const rates = {
    authorizations: [] as number[],
    polls: [] as number[],
    oidcAuthorizations: [] as number[],
    oidcPolls: [] as number[],
    manyPolls: [] as number[],
    oidcManyPolls: [] as number[],
    metadata: [] as number[],
    hellos: [] as number[],
  };
  await withServer('oidc-server.ts', peer, (oidc) =>
    withServer('hello-server.ts', {}, async (hello) => {
      for (let round = 0; round <= rounds; round += 1) {
        const theirs = await ratesOf({
          authorize: `${oidc}/device/auth`,
          token: `${oidc}/token`,
          forms: [{ client_id: DEVICE_CLIENT_ID }],
        });
        const ours = await ratesOf({
          authorize: server + DEVICE_PATHS.authorization,
          token: server + DEVICE_PATHS.token,
          forms: await waitingForms(demo),
        });
        const hellos = await helloRate(`${hello}/hello`, 'world');
        const metadata = await helloRate(server + DEVICE_PATHS.metadata, 'issuer');
        if (round === 0) continue;
        rates.authorizations.push(ours.authorizations);
        rates.polls.push(ours.polls);
        rates.oidcAuthorizations.push(theirs.authorizations);
        rates.oidcPolls.push(theirs.polls);
        rates.manyPolls.push(ours.manyPolls);
        rates.oidcManyPolls.push(theirs.manyPolls);
        rates.hellos.push(hellos);
        rates.metadata.push(metadata);
      }
    }),
  );
  return rates;
}
