import type { Check } from '../../domain/accounts/check.ts';
import type { WitnessProblem } from '../../domain/audit/witness-state.ts';
import type { AuditLog } from '../../domain/ports/store/audit/audit-log.ts';
import { depositNewest, type SubmitDeps, submitNewest, type WitnessPlace } from './witness-round.ts';

export interface WitnessCheckDeps extends Omit<SubmitDeps, 'tree'> {
  /** The audit, if it can be read. Only one process can open the embedded database. */
  readonly tree: Pick<AuditLog, 'consistency' | 'newest'> | undefined;
}

interface Fault {
  readonly found: string;
  readonly remedy: string;
}

const KNOW_US =
  'ask its operator to add this log: its origin is the first line of a checkpoint, its key is on /.well-known/rooms-otp-audit';
const KEEP_EVIDENCE = 'keep a copy of the database, run npm run audit:verify, and see docs/audit.md';
const CHECK_ADDRESS = 'check the address, and whether this machine can reach it';

/** What is wrong and what to do, for each problem that isn't a plain status of HTTP. */
const FAULTS: Readonly<Record<Exclude<WitnessProblem, `status_${number}`> | 'status_403' | 'status_404', Fault>> = {
  timeout: { found: 'no answer in time', remedy: CHECK_ADDRESS },
  unreachable: { found: 'it is out of reach', remedy: CHECK_ADDRESS },
  malformed: { found: 'its answer is too large for this protocol', remedy: 'check the address' },
  status_403: { found: "it doesn't accept our signature", remedy: KNOW_US },
  status_404: { found: "it doesn't know this log, or there is no add-checkpoint at this address", remedy: KNOW_US },
  unknown_key: {
    found: 'no key of AUDIT_WITNESS_KEYS signed its answer',
    remedy: 'add the verifier key of this witness to AUDIT_WITNESS_KEYS',
  },
  forged: {
    found: "a signature in its name doesn't fit its key",
    remedy: 'somebody may answer in its place: compare address and key with its operator',
  },
  wrong_time: {
    found: 'its clock and the one here differ by more than ten minutes',
    remedy: 'set the clock of this machine, or tell the operator of the witness',
  },
  ahead: { found: 'it has seen more entries than the database has', remedy: KEEP_EVIDENCE },
  split: { found: 'it has seen other entries than the database has', remedy: KEEP_EVIDENCE },
  inconsistent: { found: 'it has seen entries that have changed since', remedy: KEEP_EVIDENCE },
};

function hasFault(problem: WitnessProblem): problem is keyof typeof FAULTS {
  return Object.hasOwn(FAULTS, problem);
}

function faultOf(problem: WitnessProblem): Fault {
  if (hasFault(problem)) return FAULTS[problem];
  return { found: `it answers ${problem.slice('status_'.length)}`, remedy: 'check the address, or ask its operator' };
}

/** Sends a witness an empty request. One that speaks add-checkpoint answers that the request is malformed. */
async function probe({ witnesses }: WitnessCheckDeps, url: string): Promise<WitnessProblem | 'answers'> {
  const answer = await witnesses.submit(url, { oldSize: 0, proof: [], note: '' });
  if (answer.kind !== 'failed' || answer.problem === 'status_400') return 'answers';
  return answer.problem;
}

async function checkPlace(deps: WitnessCheckDeps, { url, place, kind }: WitnessPlace): Promise<Check> {
  const subject = `${kind} ${place}`;
  const { tree } = deps;
  const newest = await tree?.newest();
  if (!tree || !newest) {
    const found = 'no checkpoint can be read here';
    const remedy = 'a minute after the server starts, the page Audit shows the result of the first one';
    if (kind === 'keeper') return { subject, outcome: 'not checked', found, remedy };
    const answer = await probe(deps, url);
    if (answer !== 'answers') return { subject, outcome: 'missing', ...faultOf(answer) };
    return { subject, outcome: 'ok', found: `it answers; ${found}, so its signature was not checked` };
  }
  const result =
    kind === 'keeper'
      ? await depositNewest(deps, url, newest)
      : await submitNewest({ ...deps, tree }, url, { newest, oldSize: newest.size });
  if (typeof result === 'string') return { subject, outcome: 'missing', ...faultOf(result) };
  const by = result.cosignatures.map(({ witness }) => witness).join(', ');
  const done = kind === 'keeper' ? 'took' : `${by} signed`;
  return { subject, outcome: 'ok', found: `${done} the checkpoint of size ${result.taken.size}` };
}

/**
 * Gives the newest checkpoint to each witness and keeper, as a server does every minute, and says what came of it. What
 * is stored about them stays as it is.
 */
export async function checkWitnesses(
  deps: WitnessCheckDeps,
  places: readonly WitnessPlace[],
): Promise<readonly Check[]> {
  return Promise.all(places.map((place) => checkPlace(deps, place)));
}
