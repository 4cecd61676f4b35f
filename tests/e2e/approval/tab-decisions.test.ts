import assert from 'node:assert/strict';
import {
  ACCOUNT_PATHS,
  accountPath,
  accountsQuery,
  activityPath,
  parseAccountPage,
  parseMe,
  parseSyncStatus,
} from '../../../contract/accounts.ts';
import { parseAccountDetail } from '../../../contract/pages/account-detail.ts';
import { AUDIT_PATHS, auditQuery, parseAuditPage, parseAuditVerdict } from '../../../contract/audit.ts';
import { EXPORT_PATHS, parseExportTicket } from '../../../contract/exports.ts';
import { OVERVIEW_PATHS, parseOverview } from '../../../contract/overview.ts';
import {
  parseRequestList,
  parseRequestView,
  REQUEST_PATHS,
  requestPath,
  type RequestView,
  revokePath,
} from '../../../contract/requests.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import {
  approvalCard,
  consoleForm,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  submit,
  type Submitted,
  textOf,
  trySubmit,
} from '../stage.ts';
import { openTab, type TabClient } from '../tab-client.ts';

const { adele, alex, grady, lidia, megan } = SANDBOX_PEOPLE;

describe('the tab on the whole server', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  let approver: TabClient;
  let reader: TabClient;
  let generator: TabClient;
  before(async () => {
    stage = await openStage();
    [approver, reader, generator] = await Promise.all([
      openTab(stage, megan),
      openTab(stage, lidia),
      openTab(stage, adele),
    ]);
  });
  after(() => stage.close());

  async function waiting(
    room: number,
    serialNumber: string,
  ): Promise<{ readonly request: RequestView; readonly submitted: Submitted }> {
    const submitted = await submit(stage, await generateCode(stage, room), serialNumber);
    const { items } = await approver.get(REQUEST_PATHS.list, parseRequestList);
    const request = items.find(({ device }) => device.serialNumber === serialNumber);
    assert.ok(request);
    return { request, submitted };
  }

  it('shows what could mislead in the words of a console by its number, on page, card and audit', async () => {
    const form = consoleForm(await generateCode(stage, 6), 'SN-TAB-\u043E6');
    assert.equal((await trySubmit(stage, { ...form, device_name: 'Hub\u202E\u2705' })).status, 200);
    const { items } = await approver.get(REQUEST_PATHS.list, parseRequestList);
    const request = items.find(({ device }) => device.serialNumber === String.raw`SN-TAB-\u{43E}6`) ?? assert.fail();
    assert.equal(request.device.name, String.raw`Hub\u{202E}\u{2705}`);
    const inCard = JSON.stringify(String.raw`SN-TAB-\\u\{43E\}6`).slice(1, -1);
    const card = textOf((await approvalCard(stage, inCard, 'Approve')).cards);
    assert.match(card, /contain characters that can mislead/);
    const audit = textOf((await approver.get(AUDIT_PATHS.list + auditQuery({}), parseAuditPage)).items);
    assert.ok(audit.includes(JSON.stringify(request.device.serialNumber).slice(1, -1)), audit);
    assert.doesNotMatch(card + audit, /[\u043E\u202E\u2705]/);
    await generator.post(revokePath(request.otpId), {}, () => undefined);
  });

  it('lists the accounts of the tenant, and tells what keeps one from being ready', async () => {
    const page = await reader.get(ACCOUNT_PATHS.list + accountsQuery({ sort: 'name' }), parseAccountPage);
    assert.equal(page.items.length, Math.min(page.total, 100));
    assert.ok(page.eligible > 0 && page.eligible < page.total);
    for (const { readiness, failedChecks } of page.items)
      assert.equal(failedChecks.length === 0, readiness === 'No action needed');
    const upn = sandboxRoom(1).userPrincipalName;
    const found = await reader.get(ACCOUNT_PATHS.list + accountsQuery({ search: upn.toUpperCase() }), parseAccountPage);
    assert.deepEqual(
      found.items.map((item) => item.upn),
      [upn],
    );
  });

  it('tells who one is, also to somebody without any right, who then gets nothing', async () => {
    assert.deepEqual((await approver.get(ACCOUNT_PATHS.me, parseMe)).permissions, {
      generate: false,
      approve: true,
      read: true,
    });
    const nobody = await openTab(stage, alex);
    assert.deepEqual((await nobody.get(ACCOUNT_PATHS.me, parseMe)).permissions, {
      generate: false,
      approve: false,
      read: false,
    });
    for (const path of [
      ACCOUNT_PATHS.list,
      ACCOUNT_PATHS.buildings,
      ACCOUNT_PATHS.sync,
      REQUEST_PATHS.list,
      AUDIT_PATHS.list,
      AUDIT_PATHS.verify,
      OVERVIEW_PATHS.overview,
    ]) {
      assert.equal((await nobody.refusal('GET', path)).code, 'no_permission', path);
    }
  });

  it('approves with the digits of the console; the card in the channel and the pages of others hear it', async () => {
    const { request, submitted } = await waiting(1, 'SN-TAB-1');
    assert.deepEqual(
      [request.status, request.viewer, request.asksMatchCode, request.shownMatchCode],
      ['pending', 'approver', true, undefined],
    );
    assert.ok(!textOf(request).includes(submitted.matchCode));
    await approvalCard(stage, 'SN-TAB-1', 'Approve');
    const changes = await reader.changes();
    await changes.next(({ type }) => type === 'all');
    const wrong = await approver.refusal('POST', requestPath(request.id, 'approve'), {
      revision: request.revision,
      matchCode: '000000',
    });
    assert.deepEqual([wrong.code, wrong.facts?.['left']], ['match_code_wrong', 2]);
    const approved = await approver.post(
      requestPath(request.id, 'approve'),
      { revision: request.revision, matchCode: submitted.matchCode },
      parseRequestView,
    );
    assert.ok(['approved', 'ready'].includes(approved.status));
    assert.equal(approved.decidedBy?.displayName, 'Megan Bowen');
    await changes.next((change) => change.type === 'request' && change.requestId === request.id);
    await changes.close();
    await approvalCard(stage, 'SN-TAB-1', 'Approved by Megan Bowen');
    assert.equal((await poll(stage, submitted)).status, 200);
    const late = await approver.refusal('POST', requestPath(request.id, 'reject'), { reason: 'wrong_room' });
    assert.equal(late.code, 'request_already_resolved');
  });

  it('hears of a decision that was taken on the card', async () => {
    const { request, submitted } = await waiting(2, 'SN-TAB-2');
    const changes = await reader.changes();
    await changes.next(({ type }) => type === 'all');
    await decide(stage, await approvalCard(stage, 'SN-TAB-2', 'Approve'), grady, 'Approve', {
      matchCode: submitted.matchCode,
    });
    await changes.next((change) => change.type === 'request' && change.requestId === request.id);
    await changes.close();
    const seen = await reader.get(requestPath(request.id), parseRequestView);
    assert.deepEqual([seen.decidedBy?.displayName, seen.viewer], ['Grady Archie', 'reader']);
  });

  it('rejects with a reason, and the room can be generated for again', async () => {
    const { request } = await waiting(3, 'SN-TAB-3');
    // A request that is decided before its card was posted gets none.
    await approvalCard(stage, 'SN-TAB-3', 'Approve');
    assert.equal(
      (await approver.refusal('POST', requestPath(request.id, 'reject'), { reason: 'other' })).code,
      'reason_text_missing',
    );
    const rejected = await approver.post(
      requestPath(request.id, 'reject'),
      { reason: 'other', text: 'Not today' },
      parseRequestView,
    );
    assert.deepEqual([rejected.status, rejected.reason, rejected.reasonText], ['rejected', 'other', 'Not today']);
    await approvalCard(stage, 'SN-TAB-3', 'Rejected by Megan Bowen');
    const detail = await reader.get(accountPath(request.account.id), parseAccountDetail);
    assert.deepEqual(
      [detail.provisioning, detail.otp?.status, detail.request?.status],
      ['Rejected', 'revoked', 'rejected'],
    );
    const listed = await reader.get(
      ACCOUNT_PATHS.list + accountsQuery({ search: request.account.upn }),
      parseAccountPage,
    );
    assert.deepEqual(
      listed.items.map((item) => [item.provisioning, item.requestId]),
      [['Rejected', undefined]],
    );
  });

  it('lets only those decide and revoke who may', async () => {
    const { request } = await waiting(4, 'SN-TAB-4');
    for (const act of ['approve', 'reject', 'retry', 'signedIn'] as const) {
      const body = { revision: request.revision, matchCode: '1', reason: 'wrong_room' };
      assert.equal((await reader.refusal('POST', requestPath(request.id, act), body)).code, 'no_permission', act);
      assert.equal((await generator.refusal('POST', requestPath(request.id, act), body)).code, 'no_permission', act);
    }
    assert.equal((await approver.refusal('POST', revokePath(request.otpId))).code, 'no_permission');
    assert.equal(
      (await approver.refusal('POST', requestPath(request.id, 'signedIn'), {})).code,
      'request_not_delivered',
    );
    await generator.post(revokePath(request.otpId), {}, (body) => assert.equal(body, undefined));
    assert.equal((await generator.refusal('POST', revokePath(request.otpId))).code, 'otp_unknown');
    assert.equal((await reader.get(requestPath(request.id), parseRequestView)).status, 'cancelled');
  });

  it('shows what was done, whole and by account, and that nobody changed it', async () => {
    const { items } = await reader.get(AUDIT_PATHS.list, parseAuditPage);
    const sealed = items.slice(items.findIndex(({ number }) => number !== undefined)).map(({ number }) => number);
    assert.deepEqual(
      sealed,
      Array.from(sealed, (_, index) => (sealed[0] ?? 0) - index),
    );
    const rejection = (
      await reader.get(AUDIT_PATHS.list + auditQuery({ act: 'request_rejected', actor: 'megan' }), parseAuditPage)
    ).items[0];
    assert.ok(rejection?.account);
    const { via, reason } = rejection.details ?? {};
    assert.deepEqual([rejection.actor.objectId, via, reason], [megan.objectId, 'tab', 'other']);
    for (const { actor, act, details } of items)
      assert.ok(actor.kind !== 'admin' || /^(?:card|command|tab)$/.test(details?.['via'] ?? ''), act);
    const activity = await reader.get(activityPath(rejection.account.id), parseAuditPage);
    assert.deepEqual(new Set(activity.items.map(({ account }) => account?.id)), new Set([rejection.account.id]));
    assert.ok(activity.items.some(({ act }) => act === 'otp_issued'));
    const verdict = await reader.get(AUDIT_PATHS.verify, parseAuditVerdict);
    assert.equal(verdict.intact, true);
    const overview = await reader.get(OVERVIEW_PATHS.overview, parseOverview);
    assert.deepEqual(
      [overview.funnel.generated >= 4, overview.funnel.submitted >= 4, overview.funnel.approved >= 2],
      [true, true, true],
    );
    assert.equal(overview.decisions.length, 30);
    assert.deepEqual([overview.decisions.at(-1)?.approved, overview.decisions.at(-1)?.rejected], [2, 1]);
  });

  it('syncs on request, and says when it is through', async () => {
    const before = await reader.get(ACCOUNT_PATHS.sync, parseSyncStatus);
    const changes = await reader.changes();
    await reader.post(ACCOUNT_PATHS.sync, {}, parseSyncStatus);
    for (;;) {
      await changes.next(({ type }) => type === 'sync');
      const { running, lastCompletedAt, lastCount } = await reader.get(ACCOUNT_PATHS.sync, parseSyncStatus);
      if (running || lastCompletedAt === before.lastCompletedAt) continue;
      assert.ok(lastCount !== undefined && lastCount > 0);
      break;
    }
    await changes.close();
  });

  it('hands a file out once, to whoever has its address, without formulas', async () => {
    const { url } = await reader.post(
      EXPORT_PATHS.exports,
      { kind: 'accounts', filter: { search: sandboxRoom(1).userPrincipalName } },
      parseExportTicket,
    );
    const first = await fetch(url);
    assert.match(first.headers.get('content-disposition') ?? '', /^attachment; filename="resource-accounts\.csv"$/);
    const bytes = new Uint8Array(await first.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    assert.equal(lines.length, 3);
    assert.ok(lines[1]?.includes(sandboxRoom(1).userPrincipalName));
    const second = await fetch(url);
    assert.equal(second.status, 410);
    await second.body?.cancel();
    const changed = await fetch(`${url.slice(0, -4)}AAAA`);
    assert.equal(changed.status, 410);
    await changed.body?.cancel();
    const audit = await reader.post(EXPORT_PATHS.exports, { kind: 'audit' }, parseExportTicket);
    assert.match(await (await fetch(audit.url)).text(), /channel_chosen/);
  });
});
