import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { SYSTEM } from '../../bot/domain/admin.ts';
import {
  ATTENTION_HOURS,
  DECISION_GRACE_MINUTES,
  ENDED_REQUESTS,
  REQUEST_TRANSITIONS,
  REQUESTS_WITH_CLOCK,
  UNCONFIRMED_DAYS,
} from '../../bot/domain/approval/approval-request.ts';
import { OPEN_OTPS, OTP_TRANSITIONS, type OtpStatus } from '../../bot/domain/otp/otp.ts';
import type { Transaction } from '../../bot/domain/ports/store/transaction.ts';
import { finalStates } from '../../bot/domain/state-table.ts';
import { addAccount, issue, storeContract, type StoreUnderTest } from './store-contract.ts';

/** One row of each state for each statement that may change it. */
interface Tried {
  readonly from: string;
  readonly by: string;
  readonly requestId: string;
  readonly otpId: string;
  readonly accountId: string;
}

type Statements = Readonly<Record<string, (tx: Transaction, tried: Tried) => Promise<unknown>>>;

const REQUEST_STATEMENTS: Statements = {
  approve: (tx, { requestId }) => tx.requests.approve({ requestId, revision: 1, by: SYSTEM }),
  reject: (tx, { requestId }) => tx.requests.reject(requestId, SYSTEM, 'other'),
  cancelRequest: (tx, { otpId }) => tx.requests.cancel(otpId, SYSTEM, 'revoked'),
  failRelease: (tx, { requestId }) => tx.releases.fail(requestId, 1, 'unexpected'),
  publish: (tx, { requestId }) => tx.releases.publish(requestId, 1, 15),
  releaseAgain: (tx, { requestId }) => tx.releases.releaseAgain(requestId, 3),
  retryRelease: (tx, { requestId }) => tx.releases.retry(requestId),
  deliver: (tx, { requestId }) => tx.releases.deliver(requestId),
  signIn: (tx, { requestId }) => tx.releases.signIn(requestId),
  'failDelivery once': (tx, { requestId }) => tx.releases.failDelivery(requestId, 3),
  'failDelivery too often': (tx, { requestId }) => tx.releases.failDelivery(requestId, 1),
  expireRequests: (tx, { accountId }) => tx.requests.expire([accountId]),
  replaceDelivered: (tx, { accountId }) => tx.releases.replaceDelivered([accountId]),
};

const OTP_STATEMENTS: Statements = {
  submitOtp: (tx, { otpId }) => tx.otps.submit(otpId),
  revokeOtp: (tx, { otpId }) => tx.otps.revoke(otpId),
  consumeOtp: (tx, { otpId }) => tx.otps.consume(otpId),
  supersedeOtps: (tx, { accountId }) => tx.otps.supersede(accountId),
  failDelivery: (tx, { requestId }) => tx.releases.failDelivery(requestId, 3),
  expireRequests: (tx, { accountId }) => tx.requests.expire([accountId]),
  expireOtps: (tx, { accountId }) => tx.otps.expire([accountId]),
};

/** A request for which every statement would find all that it asks for, but for the state. */
const WHOLE = `approved_by = '{"kind":"system"}', approved_at = rooms_now(), release_attempts = 1, sealed_attempt = 1,
  changed_attempt = 1, sealed_credential = 'jwe', publish_after = rooms_now(), problem = 'unexpected',
  problem_since = rooms_now(), ready_at = rooms_now(), pick_up_expires_at = rooms_now() + interval '1 hour',
  delivered_at = rooms_now(), signed_in_at = rooms_now(), ended_by = '{"kind":"system"}', ended_at = rooms_now(),
  reason = 'superseded', expired_from = case when status = 'expired' then 'delivered' end`;
const PAST = `decision_expires_at = rooms_now() - interval '1 hour', pick_up_expires_at = rooms_now() - interval '1 hour',
  problem_since = rooms_now() - interval '${ATTENTION_HOURS} hours 1 minute',
  delivered_at = rooms_now() - interval '${UNCONFIRMED_DAYS} days 1 minute'`;

function rowsFor(states: readonly string[], statements: Statements): readonly Tried[] {
  return states.flatMap((from) =>
    Object.keys(statements).map((by) => ({
      from,
      by,
      requestId: randomUUID(),
      otpId: randomUUID(),
      accountId: randomUUID(),
    })),
  );
}

/** Each row has an account of its own, as that has one open code at a time. */
async function addAccounts({ store }: StoreUnderTest, rows: readonly Tried[]): Promise<void> {
  const account = await addAccount(store);
  await store.transaction((tx) => tx.accounts.save(rows.map(({ accountId: id }) => ({ ...account, id }))));
}

function insertedRow({ requestId, otpId, accountId }: Tried, otpStatus: string, requestStatus: string): string {
  return `
    insert into otps (id, selector, account_id, issued_by, issued_at, expires_at, status, password_mode, verifier)
      values ('${otpId}', '${otpId}', '${accountId}', '{}', rooms_now(), rooms_now() + interval '8 hours', '${otpStatus}',
        'reset', '{}');
    insert into requests (id, otp_id, account_id, device, public_key, status, requested_at, decision_expires_at)
      values ('${requestId}', '${otpId}', '${accountId}', '{}', '{}', '${requestStatus}', rooms_now(),
        rooms_now() + interval '1 hour');
    insert into release_leases (account_id, request_id, attempt, until)
      values ('${accountId}', '${requestId}', 1, rooms_now() + interval '1 minute');
    update requests set ${WHOLE} where id = '${requestId}';`;
}

/** A newer code of the account that was revoked unused. */
function newerCode({ otpId, accountId }: Tried): string {
  return `
    insert into otps (id, selector, account_id, issued_by, issued_at, expires_at, status, password_mode, verifier)
      values ('${otpId}-newer', '${otpId}-newer', '${accountId}', '{}', rooms_now(), rooms_now(), 'revoked', 'reset', '{}');`;
}

/** The steps that the statements have made, in the form `pending → approved`. */
function stepsMade(
  rows: readonly Tried[],
  now: ReadonlyMap<string, string>,
  id: 'otpId' | 'requestId',
): ReadonlySet<string> {
  const steps = rows.map((row) => [row.from, now.get(row[id])] as const);
  return new Set(steps.filter(([from, to]) => from !== to).map(([from, to]) => `${from} → ${to}`));
}

function stepsOf(table: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  return new Set(Object.entries(table).flatMap(([from, next]) => next.map((to) => `${from} → ${to}`)));
}

const after = (hours: number): Date => new Date(Date.UTC(2026, 2, 2) + hours * 3_600_000);
const words = (text: string): readonly string[] => [...text.matchAll(/'(\w+)'/g)].map(([, word]) => word ?? '');

storeContract('the state tables of the domain', (opened) => {
  it('are what the statements of the store do: every step of them, and no other', async () => {
    const requests = rowsFor(Object.keys(REQUEST_TRANSITIONS), REQUEST_STATEMENTS);
    const otps = rowsFor(Object.keys(OTP_TRANSITIONS), OTP_STATEMENTS);
    await addAccounts(opened, [...requests, ...otps]);
    const late = (row: Tried): string =>
      row.by === 'replaceDelivered'
        ? `update requests set delivered_at = rooms_now() where id = '${row.requestId}';${newerCode(row)}`
        : row.by === 'expireRequests'
          ? `update requests set ${PAST} where id = '${row.requestId}';`
          : row.by === 'expireOtps'
            ? `update otps set expires_at = rooms_now() where id = '${row.otpId}';`
            : '';
    const scripts = [
      ...requests.map((row) => insertedRow(row, 'submitted', row.from) + late(row)),
      ...otps.map((row) => insertedRow(row, row.from, row.by === 'failDelivery' ? 'delivered' : 'pending') + late(row)),
    ];
    await opened.behind((engine) => engine.script(async (run) => void (await run(scripts.join('\n')))));
    await opened.store.transaction(async (tx) => {
      for (const row of requests) await REQUEST_STATEMENTS[row.by]?.(tx, row);
      for (const row of otps) await OTP_STATEMENTS[row.by]?.(tx, row);
    });
    const now = await opened.rows<{ id: string; status: string }>(
      `select id, status from requests union all select id, status from otps`,
    );
    const statuses = new Map(now.map(({ id, status }) => [id, status] as const));
    assert.deepEqual(stepsMade(requests, statuses, 'requestId'), stepsOf(REQUEST_TRANSITIONS));
    assert.deepEqual(stepsMade(otps, statuses, 'otpId'), stepsOf(OTP_TRANSITIONS));
  });

  it('end the decision by its minutes, and never later than the grace after the entry clock', async () => {
    const { store } = opened;
    const decisionAfter = async (decisionMinutes: number): Promise<readonly [number, number]> => {
      const otp = await issue(store, (await addAccount(store)).id);
      const { requestedAt, decisionExpiresAt } = await store.transaction((tx) =>
        tx.requests.open({
          id: otp.id,
          otpId: otp.id,
          device: { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' },
          publicKey: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
          decisionMinutes,
        }),
      );
      const minutesAfter = (start: Date): number => (decisionExpiresAt.getTime() - start.getTime()) / 60_000;
      return [minutesAfter(requestedAt), minutesAfter(otp.expiresAt)];
    };
    assert.equal((await decisionAfter(30))[0], 30);
    assert.equal((await decisionAfter(1440))[1], DECISION_GRACE_MINUTES);
  });

  it('are what indexes, triggers and functions of the database do', async () => {
    const { indexes, triggers, ends } = await opened.behind(async ({ db }) => {
      const rows = async <Row>(statement: string): Promise<readonly Row[]> =>
        (await sql.raw<Row>(statement).execute(db)).rows;
      return {
        indexes: await rows<{ predicate: string }>(`
          select pg_get_expr(indpred, indrelid) as predicate from pg_index
          where indexrelid::regclass::text in ('otps_open_account', 'otps_open_selector')`),
        triggers: await rows<{ definition: string }>(`
          select pg_get_triggerdef(oid) as definition from pg_trigger
          where tgname in ('otps_over', 'requests_over') order by tgname`),
        ends: await rows<{ status: string; over_at: Date | null }>(`
          select status, rooms_request_over_at(jsonb_populate_record(null::requests,
            '${JSON.stringify({ decision_expires_at: after(1), pick_up_expires_at: after(2), problem_since: after(0), delivered_at: after(3) })}'::jsonb
            || jsonb_build_object('status', status))) as over_at
          from unnest('{${Object.keys(REQUEST_TRANSITIONS).join(',')}}'::text[]) as status`),
      };
    });
    assert.deepEqual(
      indexes.map(({ predicate }) => words(predicate)),
      [OPEN_OTPS, OPEN_OTPS],
    );
    assert.deepEqual(
      triggers.map(({ definition }) => new Set(words(definition))),
      [new Set(['keep', ...finalStates<OtpStatus>(OTP_TRANSITIONS)]), new Set<string>(ENDED_REQUESTS)],
      'a kept password is forgotten at every end',
    );
    const found = new Map(ends.flatMap(({ status, over_at: at }) => (at ? [[status, at] as const] : [])));
    assert.deepEqual(new Set(found.keys()), new Set(REQUESTS_WITH_CLOCK));
    assert.deepEqual(
      [found.get('pending'), found.get('ready'), found.get('needs_attention'), found.get('delivered')],
      [after(1), after(2), after(ATTENTION_HOURS), after(3 + UNCONFIRMED_DAYS * 24)],
    );
  });
});
