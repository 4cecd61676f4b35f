import { rm } from 'node:fs/promises';
import { pino } from 'pino';
import type { AuditRow } from '../../../bot/domain/audit/audit.ts';
import type { PersonReads } from '../../../bot/domain/ports/person-reads.ts';
import type { Directory } from '../../../bot/domain/ports/directory.ts';
import { openRefusalNotes } from '../../../bot/main/refusal-notes.ts';
import { openKeys } from '../../../bot/keys/keys.ts';
import { openServerKeys } from '../../../bot/keys/server-keys.ts';
import { adminUseCases } from '../../../bot/services/admin-api.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { recentVerdict } from '../../../bot/services/audit/audit-verdict.ts';
import { bind } from '../../../bot/services/bind.ts';
import { consoleUseCases } from '../../../bot/services/console-api.ts';
import { tabUseCases } from '../../../bot/services/tab-api.ts';
import { type OpenedStore, openStore } from '../../../bot/storage/open-store.ts';
import { personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_GROUPS, SANDBOX_PEOPLE, SANDBOX_TENANT_ID, type SandboxPerson } from '../../../env/sandbox/tenant.ts';
import { startTabServer, type TabServer } from '../../http/tab-server.ts';
import { RULE_SETTINGS, RULES } from '../../services/stubbed-permissions.ts';
import { submitted } from '../../storage/store-contract.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { startTeamsServer, type TeamsServer } from '../../teams/teams-server.ts';

/** A line about a refusal, as the log has it. */
export interface RefusalLine {
  readonly via: string;
  readonly act: string;
  readonly cause: string;
  readonly person?: string;
  readonly stranger?: string;
  readonly sourceAddress?: string;
}

/**
 * The bot, the tab and the device API over real use cases and a real store. Of the directory there is only who belongs to
 * which group.
 */
export interface RefusalStage {
  readonly teams: TeamsServer;
  readonly tab: TabServer;
  /** The id of a request that waits for a decision. */
  readonly requestId: string;
  /** Sends an activity of a person to the bot, and returns its answer. */
  turn(as: SandboxPerson, activity: Readonly<Record<string, unknown>>): Promise<Response>;
  /** Returns the lines about refusals since the last call. */
  newLines(): readonly RefusalLine[];
  /** Ends the minute, and returns what the audit has about refusals since the last call. */
  newEntries(): Promise<readonly AuditRow[]>;
  close(): Promise<void>;
}

const PEOPLE: readonly SandboxPerson[] = Object.values(SANDBOX_PEOPLE);
const directory = {
  person: async (objectId: string) => {
    const person = PEOPLE.find((one) => one.objectId === objectId);
    return person && { ...person, groupIds: person.groups.map((name) => SANDBOX_GROUPS[name]) };
  },
} as unknown as Directory;

function partsOn(store: OpenedStore) {
  return {
    store,
    directory,
    keys: openKeys({ pepper: new Uint8Array(32), encryptionKey: new Uint8Array(32) }),
    serverKeys: openServerKeys({ auditKey: new Uint8Array(32), encryptionKey: new Uint8Array(32) }),
    personReads: { missing: async () => [] } as unknown as PersonReads,
    calendar: { read: async () => new Map<string, never>() },
    signInApps: new Map<string, string>(),
    checkTarget: () => Promise.reject(new Error('no account is checked')),
    policy: { tenantId: SANDBOX_TENANT_ID, groups: SANDBOX_GROUPS, settleSeconds: 0, resetWaitSeconds: 0 },
    ...RULE_SETTINGS,
    rules: async () => RULES,
    recentVerdict: recentVerdict(store, () => performance.now()),
  };
}

export async function openRefusalStage(): Promise<RefusalStage> {
  const dataDir = await newDataFolder();
  const store = await openStore({ dataDir, auditKey: new Uint8Array(32) });
  const { id: requestId } = await submitted(store);
  const lines: RefusalLine[] = [];
  const log = pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line) as RefusalLine) });
  const parts = partsOn(store);
  const { note: noteRefusal, settled } = openRefusalNotes(parts, log);
  const teams = await startTeamsServer({ api: (via) => bind({ ...parts, via }, adminUseCases), noteRefusal, log });
  const tab = await startTabServer(new Map(), { consoles: bind(parts, consoleUseCases), noteRefusal, log });
  Object.assign(tab.api, bind({ ...parts, via: 'tab' as const }, tabUseCases));
  let minutes = 0;
  let seen = 0;
  return {
    teams,
    tab,
    requestId,
    turn: async (as, activity) => sendTurn(teams, as, activity),
    newLines: () => lines.splice(0),
    newEntries: async () => {
      minutes += 1;
      await settled();
      await store.setClockOffset(minutes * 61);
      await expire({ store });
      const entries = await store.audit.list({ act: 'act_refused' }, 1000);
      const fresh = entries.slice(0, entries.length - seen);
      seen = entries.length;
      return fresh;
    },
    close: async () => {
      await teams.close();
      await tab.close();
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Sends what the client of this person sends in their own chat, with something else in it. */
async function sendTurn(
  teams: TeamsServer,
  { objectId }: SandboxPerson,
  activity: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const sent = (await teams.client.log()).findLast(
    ({ direction, body }) => direction === 'to bot' && JSON.stringify(body).includes(objectId),
  )?.body;
  if (sent === undefined) {
    await teams.client.say({ as: objectId, conversationId: personalConversationId(objectId), text: 'help' });
    return sendTurn(teams, { objectId } as SandboxPerson, activity);
  }
  const token = await teams.issuer.signChannelToken({ serviceUrl: teams.connectorUrl });
  return fetch(teams.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ ...(sent as object), ...activity }),
  });
}
