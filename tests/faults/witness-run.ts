import type { Client } from '@microsoft/microsoft-graph-client';
import { openDeviceInventory } from '../../bot/directory/devices/device-inventory.ts';
import { openGraphClient } from '../../bot/directory/graph-client.ts';
import { openConditionalAccess } from '../../bot/directory/policies/conditional-access.ts';
import { openSignInLog } from '../../bot/directory/sign-ins/sign-in-log.ts';
import type { AppTokens } from '../../bot/domain/app-identity.ts';
import { CLOUDS } from '../../bot/domain/cloud.ts';
import type { Inventory } from '../../bot/domain/ports/device-inventory.ts';
import type { UnreadReason } from '../../bot/domain/sign-ins/sight.ts';
import type { GraphCall } from '../../env/sandbox/graph/graph-call.ts';
import { type Graph, startGraph } from '../../env/sandbox/graph/graph.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { sandboxRoom } from '../../env/sandbox/tenant.ts';
import { CALL_MILLISECONDS, type FaultName, TWISTS } from './fault-twists.ts';
import type { WitnessAct } from './witness-table.ts';

const room = sandboxRoom(1);
const HOUR_MILLISECONDS = 3_600_000;

interface WitnessRow {
  /** The calls that the act makes without a fault. */
  readonly calls: number;
  /** Says whether a fault of the act meets this call. */
  readonly isMet: (call: GraphCall) => boolean;
  /** Gives the witness something to tell. */
  readonly prepare: (graph: Graph) => void;
  /** Asks the witness once, and says what it told. */
  readonly ask: (client: Client) => Promise<string>;
}

type Unread = { readonly reason: UnreadReason; readonly retryAfterSeconds?: number };

function unread({ reason, retryAfterSeconds: seconds }: Unread): string {
  return `unread: ${reason}${seconds === undefined ? '' : `, wait ${seconds} s`}`;
}

/** Says whether exactly the one thing was told that there is. */
function told(found: number, isIncomplete = false): string {
  if (found !== 1) return `${found} found`;
  return isIncomplete ? 'done, incomplete' : 'done';
}

/** A device that both inventories have. */
const SERIAL_NUMBER = 'SN-2026-0001';

function inventoryRow(inventory: Inventory, list: string): WitnessRow {
  return {
    calls: 1,
    isMet: ({ path }) => path.endsWith(`/deviceManagement/${list}`),
    prepare: () => undefined,
    ask: async (client) => {
      const reading = await openDeviceInventory(client).find(inventory, SERIAL_NUMBER);
      return reading.outcome === 'unread' ? unread(reading) : told(reading.devices.length);
    },
  };
}

const ROWS: Readonly<Record<WitnessAct, WitnessRow>> = {
  'sign-in log': {
    calls: 1,
    isMet: ({ path }) => path.endsWith('/auditLogs/signIns'),
    prepare: (graph) => void graph.attempt({ userPrincipalName: room.userPrincipalName, password: room.password }),
    ask: async (client) => {
      const since = new Date(Date.now() - HOUR_MILLISECONDS);
      const reading = await openSignInLog(client, { events: 'interactive' }).read([room.objectId], since);
      return reading.outcome === 'unread' ? unread(reading) : told(reading.signIns.length, reading.isIncomplete);
    },
  },
  'What-If': {
    calls: 4,
    isMet: ({ path }) => path.endsWith('/identity/conditionalAccess/evaluate'),
    prepare: (graph) => void graph.policies.add({ grantControls: { operator: 'OR', builtInControls: ['mfa'] } }),
    ask: async (client) => {
      const reading = await openConditionalAccess(client).evaluate(room.objectId);
      return reading.outcome === 'unread'
        ? unread(reading)
        : told(reading.policies.length, reading.notEnough.length > 0);
    },
  },
  Intune: inventoryRow('intune', 'managedDevices'),
  Autopilot: inventoryRow('autopilot', 'windowsAutopilotDeviceIdentities'),
};

/** Asks a witness under a fault, and tells the outcome in the words of the table. */
export async function runWitnessCell(
  { issuer, tokens }: { readonly issuer: Issuer; readonly tokens: AppTokens },
  act: WitnessAct,
  fault: FaultName,
): Promise<string> {
  const row = ROWS[act];
  let calls = 0;
  const graph = await startGraph({
    issuer,
    rooms: 5,
    behaviors: {
      names: [],
      set: () => undefined,
      graphCall: async (call, answer) => {
        calls += row.isMet(call) ? 1 : 0;
        return row.isMet(call) && calls === 1 ? TWISTS[fault](call, answer) : answer(call);
      },
    },
  });
  try {
    row.prepare(graph);
    const { graphUrl } = CLOUDS.public;
    const client = openGraphClient(() => tokens.read(graphUrl), {
      graphUrl,
      localUrl: graph.url,
      ...(fault === 'time-out' && { callMilliseconds: CALL_MILLISECONDS }),
    });
    const outcome = await row.ask(client);
    return calls > row.calls && outcome === 'done' ? 'done after a retry' : outcome;
  } finally {
    await graph.close();
  }
}
