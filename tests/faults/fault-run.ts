import { openDirectory } from '../../bot/directory/directory.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import type { AppTokens } from '../../bot/domain/app-identity.ts';
import type { ListSources } from '../../bot/domain/accounts/account-sync.ts';
import { type Directory, DirectoryError, ListError } from '../../bot/domain/ports/directory.ts';
import { Secret } from '../../bot/domain/secret.ts';
import type { GraphTwist } from '../../env/sandbox/behaviors/behavior.ts';
import type { GraphCall } from '../../env/sandbox/graph/graph-call.ts';
import { type Graph, startGraph } from '../../env/sandbox/graph/graph.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_GROUPS, SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import type { Act } from './fault-table.ts';
import { CALL_MILLISECONDS, type FaultName, TWISTS } from './fault-twists.ts';

const room = sandboxRoom(1);
const ROOMS = 30;
const PASSWORD = new Secret('Correct-horse-9');

interface Row {
  /** Says whether a fault of the act meets this call. */
  readonly isMet: (call: GraphCall, fault: FaultName) => boolean;
  /** Acts once, and says what came of it. */
  readonly act: (directory: Directory) => Promise<string>;
}

const isUserRead = ({ method, path }: GraphCall): boolean => method === 'GET' && /\/users\/[^/]+$/.test(path);
const isStatus = (fault: FaultName): boolean => /^\d{3}/.test(fault);

/** An outcome of a reset, as the directory returns it or as it throws it. */
type Reset = { readonly outcome: string; readonly problem?: string; readonly retryAfterSeconds?: number } | undefined;

function wait(seconds: number | undefined): string {
  return seconds === undefined ? '' : `, wait ${seconds} s`;
}

async function reset(directory: Directory): Promise<string> {
  try {
    const result = (await directory.resetPassword(room.objectId, PASSWORD)) as Reset;
    if (result?.outcome !== 'refused') return result?.outcome ?? 'done';
    return `refused: ${result.problem}${wait(result.retryAfterSeconds)}`;
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const isUnclear = error.problem === 'directory_failing' && error.retryAfterSeconds === undefined;
    return isUnclear ? 'unknown' : `refused: ${error.problem}${wait(error.retryAfterSeconds)}`;
  }
}

async function readBack(directory: Directory): Promise<string> {
  const readAt = await directory.lastPasswordChangeAt(room.objectId);
  if (readAt === undefined) return 'done, without a time';
  return readAt.getTime() > Date.parse('2026-01-15T08:00:00Z') ? 'done' : 'done, shows no change';
}

async function checkTarget(directory: Directory): Promise<string> {
  const reading = await directory.readAccount(room.objectId);
  if (reading.state !== 'present') return reading.state;
  return reading.facts.displayName === room.displayName ? 'done' : 'done, shows old facts';
}

async function checkGroups(directory: Directory): Promise<string> {
  const person = await directory.person(SANDBOX_PEOPLE.megan.objectId);
  if (person === undefined) return 'nobody';
  return person.groupIds.includes(SANDBOX_GROUPS.approvers) ? 'done' : 'done, without the group';
}

async function list(directory: Directory): Promise<string> {
  const ids: string[] = [];
  let missing = '';
  for await (const { accounts, sources } of directory.listAccounts()) {
    ids.push(...accounts.map(({ id }) => id));
    missing = missingIn(sources);
  }
  const isWhole = ids.length === new Set(ids).size && ids.includes(room.objectId);
  return `${isWhole ? 'done' : `${ids.length} accounts, ${new Set(ids).size} different ones`}${missing}`;
}

function missingIn({ rooms, licenses }: ListSources): string {
  return Object.entries({ rooms, licenses })
    .map(([name, source]) => (source.complete ? '' : `, ${name}: ${source.reason}`))
    .join('');
}

const ROWS: Readonly<Record<Act, Row>> = {
  reset: { isMet: ({ method }) => method === 'PATCH', act: reset },
  'read-back': { isMet: isUserRead, act: readBack },
  'target check': {
    // A status and an old record meet the item of the user. Anything else meets the whole batch.
    isMet: (call, fault) =>
      isStatus(fault) || fault === 'stale read' ? isUserRead(call) : call.path.endsWith('/$batch'),
    act: checkTarget,
  },
  'group check': {
    // A status and an old record meet one item. Anything else meets the whole batch.
    isMet: (call, fault) =>
      isStatus(fault) || fault === 'stale read' || fault === 'duplicate'
        ? call.path.endsWith('/checkMemberGroups')
        : call.path.endsWith('/$batch'),
    act: checkGroups,
  },
  list: { isMet: ({ path }) => path.endsWith('/users'), act: list },
  places: { isMet: ({ path }) => path.endsWith('/places/microsoft.graph.room'), act: list },
};

/** Opens a directory. Only the client that meets a time-out is impatient, as a busy machine is slow. */
function directoryOf(graph: Graph, tokens: AppTokens, fault: FaultName): Directory {
  return openDirectory({
    cloud: 'public',
    tokens,
    groups: SANDBOX_GROUPS,
    roomLicenses: ROOM_LICENSES,
    local: { graphUrl: graph.url },
    ...(fault === 'time-out' && { callMilliseconds: CALL_MILLISECONDS }),
  });
}

/** Makes the fault meet the first call of the act, and counts how often the act makes this call. */
function meetFirst({ isMet }: Row, fault: FaultName): { readonly twist: GraphTwist; readonly calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    twist: (call, answer) => {
      if (!isMet(call, fault)) return answer(call);
      calls += 1;
      return calls === 1 ? TWISTS[fault](call, answer) : answer(call);
    },
  };
}

/** Runs the act of a row under a fault, and tells its outcome in the words of the table. */
export async function runCell(
  { issuer, tokens }: { readonly issuer: Issuer; readonly tokens: AppTokens },
  act: Act,
  fault: FaultName,
): Promise<string> {
  const row = ROWS[act];
  const { twist, calls } = meetFirst(row, fault);
  const active = { isOn: false };
  const graph = await startGraph({
    issuer,
    rooms: ROOMS,
    behaviors: {
      names: [],
      set: () => undefined,
      graphCall: async (call, answer) => (active.isOn ? twist(call, answer) : answer(call)),
    },
  });
  const directory = directoryOf(graph, tokens, fault);
  try {
    if (act === 'read-back') await directory.resetPassword(room.objectId, PASSWORD);
    active.isOn = true;
    const outcome = await row.act(directory).catch((error: unknown) => {
      if (error instanceof ListError) return error.problem;
      if (!(error instanceof DirectoryError)) throw error;
      const { problem, retryAfterSeconds } = error;
      return `${problem === 'directory_failing' ? 'fails for now' : problem}${wait(retryAfterSeconds)}`;
    });
    return calls() > 1 ? `${outcome} after a retry` : outcome;
  } finally {
    await graph.close();
  }
}
