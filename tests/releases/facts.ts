import assert from 'node:assert/strict';
import { SANDBOX_PEOPLE, type SandboxPerson } from '../../env/sandbox/tenant.ts';
import type { Stage } from '../e2e/stage.ts';
import { callTab } from '../e2e/tab-calls.ts';

const { adele, lidia } = SANDBOX_PEOPLE;

type Json = Readonly<Record<string, unknown>>;
export type TabStage = Pick<Stage, 'sandbox' | 'url'>;

/** A batch with the state of each of its accounts. */
interface BatchFacts {
  readonly id: string;
  readonly status: unknown;
  readonly facts: Json;
  readonly items: readonly Json[];
}

/**
 * What a server must still tell about stored data after any number of upgrades: ids, stored states, people, instants.
 * Words for people are left out, because later versions may say them better.
 */
export interface Facts {
  readonly accounts: readonly Json[];
  readonly requests: readonly Json[];
  readonly batches: readonly BatchFacts[];
  /** Oldest first. */
  readonly audit: readonly Json[];
  readonly verdict: Json;
  readonly preferences: Json;
  /** Of the last reading of all accounts; when it was moves on, as each start of a server reads them again. */
  readonly sync: Json;
}

/** Asks the tab API as somebody. A server of another version may have other paths: this file is the place to know them. */
async function ask(stage: TabStage, path: string, as: SandboxPerson = lidia): Promise<Json> {
  const { status, body } = await callTab(stage, as, `/api/tab/${path}`);
  assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`);
  return body;
}

function listOf(value: unknown): readonly Json[] {
  assert.ok(Array.isArray(value), 'a list was expected');
  return value as readonly Json[];
}

/** These members, without those that are not there; `a.b` is the member `b` of `a`. */
function pick(from: unknown, ...names: readonly string[]): Json {
  const valueAt = (name: string): unknown =>
    name.split('.').reduce<unknown>((value, part) => (value as Json | undefined)?.[part], from);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = valueAt(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Release 0.1.0 told whether the password changed by a boolean, which knew of no reset without an answer. */
function passwordFact(request: unknown): Json {
  const { passwordChanged } = pick(request, 'passwordChanged');
  if (passwordChanged === undefined || pick(request, 'status')['status'] === 'needs_attention') return {};
  return { passwordChanged: passwordChanged === true || passwordChanged === 'yes' };
}

function requestFacts(request: unknown): Json {
  return {
    ...passwordFact(request),
    ...pick(
      request,
      ...['id', 'revision', 'status', 'otpId', 'account.id', 'requestedAt', 'expiresAt', 'passwordMode'],
      ...['device.make', 'device.model', 'device.serialNumber', 'device.name', 'device.appVersion'],
      ...['expectedSerialNumber', 'serialNumberMatch', 'secondConsole', 'wrongMatchCodes', 'problem'],
      ...['issuedBy.kind', 'issuedBy.objectId', 'decidedBy.kind', 'decidedBy.objectId', 'decidedAt'],
      ...['reason', 'reasonText'],
    ),
  };
}

async function accountFacts(stage: TabStage, id: string): Promise<Json> {
  const detail = await ask(stage, `accounts/${id}`);
  return {
    ...pick(
      detail,
      ...['account.id', 'account.displayName', 'account.upn', 'account.building', 'account.accountEnabled'],
      ...['account.syncedFromOnPremises', 'hasResourceAccountKey', 'calendarImportedAt', 'paused', 'request.id'],
      ...['otp.id', 'otp.selector', 'otp.status', 'otp.issuedAt', 'otp.notBeforeAt', 'otp.expiresAt'],
      ...['otp.issuedBy.objectId', 'otp.expectedSerialNumber', 'otp.passwordMode'],
    ),
  };
}

async function allAccounts(stage: TabStage): Promise<readonly Json[]> {
  const ids: string[] = [];
  for (let total = 1; ids.length < total;) {
    const page = await ask(stage, `accounts?sort=upn&offset=${ids.length}`);
    ids.push(...listOf(page['items']).map(({ id }) => String(id)));
    total = Number(page['total']);
  }
  const facts: Json[] = [];
  for (const id of ids) facts.push(await accountFacts(stage, id));
  return facts;
}

async function allAudit(stage: TabStage): Promise<readonly Json[]> {
  const rows: Json[] = [];
  for (let more = true; more;) {
    // Release 0.1.0 goes on by number.
    const before = rows.at(-1)?.['place'] ?? rows.at(-1)?.['number'];
    const page = await ask(stage, before === undefined ? 'audit' : `audit?before=${Number(before)}`);
    rows.push(...listOf(page['items']));
    more = page['more'] === true;
  }
  return rows
    .toReversed()
    .map((row) =>
      pick(
        row,
        ...['number', 'at', 'act', 'actor.kind', 'actor.objectId', 'account.id', 'selector', 'requestId', 'details'],
      ),
    );
}

async function batchFacts(stage: TabStage, id: string): Promise<BatchFacts> {
  const [batch, items] = [await ask(stage, `batches/${id}`, adele), await ask(stage, `batches/${id}/items`, adele)];
  return {
    id,
    status: batch['status'],
    facts: pick(batch, 'total', 'done', 'failed', 'issuedAt', 'passwordMode', 'ttlHours', 'notBeforeAt'),
    items: listOf(items['items']).map((item) =>
      pick(item, 'accountId', 'status', 'problem', 'otpId', 'selector', 'expiresAt'),
    ),
  };
}

/** All that is compared. The ids of the requests stand in the audit, also of those that are over. */
export async function factsOf(stage: TabStage): Promise<Facts> {
  const audit = await allAudit(stage);
  const requestIds = new Set(audit.flatMap(({ requestId }) => (typeof requestId === 'string' ? [requestId] : [])));
  const requests: Json[] = [];
  for (const id of requestIds) requests.push(requestFacts(await ask(stage, `requests/${id}`)));
  const batches: BatchFacts[] = [];
  for (const { id } of listOf((await ask(stage, 'batches', adele))['items']))
    batches.push(await batchFacts(stage, String(id)));
  return {
    accounts: await allAccounts(stage),
    requests,
    batches,
    audit,
    verdict: pick(await ask(stage, 'audit/verify'), 'intact', 'count', 'head', 'size'),
    preferences: pick(
      await ask(stage, 'preferences'),
      ...['revision', 'ttlHours', 'decisionMinutes', 'fourEyes', 'matchCode', 'autoApproval', 'changedAt'],
      ...['changedBy.objectId', 'approvalChannel'],
    ),
    sync: pick(await ask(stage, 'sync'), 'lastCount'),
  };
}

/** The codes of a batch that can still be shown, by account; asking is an act of its own in the audit. */
export async function batchCodes(stage: TabStage, batchId: string): Promise<readonly Json[]> {
  const { items } = await ask(stage, `batches/${batchId}/codes`, adele);
  return listOf(items).map((item) => pick(item, 'accountId', 'code', 'expiresAt'));
}

/** The code of one one-time password, as its issuer can still see it. */
export async function codeOf(stage: TabStage, otpId: string): Promise<unknown> {
  return (await ask(stage, `otps/${otpId}/code`, adele))['code'];
}
