import assert from 'node:assert/strict';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { ENDED_REQUESTS, type RequestStatus } from '../../bot/domain/approval/approval-request.ts';
import { OPEN_OTPS, type OtpStatus } from '../../bot/domain/otp/otp.ts';
import { expire } from '../../bot/services/approval/expire.ts';
import {
  addAccount,
  addDeviceCode,
  approve,
  deliver,
  issue,
  ready,
  storeContract,
  submitted,
  WAIT_SECONDS,
} from './store-contract.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Long after each clock: the decision, a try of a release, its attention, a delivery, a device code, a rollout. */
const LATER = [2 * HOUR, 2 * DAY, 5 * DAY, 40 * DAY, 80 * DAY, 120 * DAY];

storeContract('everything that is open', (opened) => {
  const approved = async () => {
    const request = await submitted(opened.store);
    await approve(opened.store, request);
    return request;
  };
  const begin = (id: string) => opened.store.transaction((tx) => tx.releases.begin(id, 60, WAIT_SECONDS));
  const stopped = async (problem: 'account_refused' | 'changed_elsewhere') => {
    const { id } = await approved();
    await begin(id);
    await opened.store.transaction((tx) => tx.releases.fail(id, 1, problem));
  };

  /** One of each thing that waits for somebody or something. */
  async function openEverything(): Promise<void> {
    const { store } = opened;
    await issue(store, (await addAccount(store)).id);
    await submitted(store);
    await approved();
    const running = await approved();
    await begin(running.id);
    const unanswered = await approved();
    await begin(unanswered.id);
    await store.transaction((tx) => tx.credentials.keep(unanswered.id, 1, 'jwe', 60));
    const leaving = { requestId: unanswered.id, attempt: 1, release: 1, waitSeconds: WAIT_SECONDS, before: undefined };
    await store.transaction((tx) => tx.releaseAttempts.leave(leaving));
    await store.transaction((tx) => tx.releaseAttempts.seed(unanswered.id, 1, 'sealed'));
    const paused = await approved();
    const far = new Date('2126-01-01T00:00:00Z');
    await store.transaction((tx) => tx.releaseAttempts.showPause(paused.id, far));
    await stopped('account_refused');
    await stopped('changed_elsewhere');
    await addDeviceCode(store, (await ready(store)).id);
    const delivered = await ready(store);
    await addDeviceCode(store, delivered.id);
    await deliver(store, delivered);
    const replaced = await ready(store);
    await deliver(store, replaced);
    await issue(store, replaced.account.id);
    const again = await ready(store);
    await deliver(store, again);
    await store.transaction((tx) => tx.releases.releaseAgain(again.id, 3));
    await store.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'accounts_synced' }));
    await store.rateLimits.take('wrong:203.0.113.7', 1, 60);
  }

  const count = async (): Promise<Record<string, unknown>> => {
    const [row] = await opened.rows<Record<string, unknown>>(`
      select (select array_agg(distinct status) from requests) as requests,
        (select array_agg(distinct status) from otps) as otps,
        (select count(*)::integer from audit_entries) as audited,
        (select jsonb_object_agg(name, jobs) from (select name, count(*) as jobs from pgboss.job where name <> 'expire' group by name) j) as jobs,
        (select count(*)::integer from device_codes) as "deviceCodes",
        (select count(*)::integer from throttles) as throttles,
        (select count(*)::integer from release_leases) as leases,
        (select count(*)::integer from requests where sealed_credential is not null) as credentials,
        (select count(*)::integer from otps where sealed_code is not null) as codes,
        (select count(*)::integer from request_releases where sealed_seed is not null) as seeds,
        (select count(*)::integer from account_list where otp_status in ('active', 'submitted')) as listed`);
    return row ?? assert.fail();
  };

  it('has an end by itself, after which the clock finds nothing to do', async () => {
    const { store } = opened;
    await openEverything();
    for (const seconds of LATER) {
      await store.setClockOffset(seconds);
      await expire({ store });
    }
    const at = LATER.at(-1) ?? 0;
    const { requests, otps, audited, jobs, ...rest } = await count();
    const ended: ReadonlySet<RequestStatus> = new Set(ENDED_REQUESTS);
    assert.deepEqual(
      (requests as RequestStatus[]).filter((status) => !ended.has(status)),
      [],
    );
    const open: ReadonlySet<OtpStatus> = new Set(OPEN_OTPS);
    assert.deepEqual(
      (otps as OtpStatus[]).filter((status) => open.has(status)),
      [],
    );
    assert.deepEqual(rest, {
      deviceCodes: 0,
      throttles: 0,
      leases: 0,
      credentials: 0,
      codes: 0,
      seeds: 0,
      listed: 0,
    });
    await opened.store.setClockOffset(at);
    await expire({ store: opened.store });
    assert.deepEqual(
      (await opened.store.requests.unfinished()).filter(({ release }) => release),
      [],
    );
    assert.equal(
      (await opened.store.overview.statistics(366)).stuck.every(({ kind }) => kind === 'password_changed'),
      true,
    );
    const after = await count();
    assert.deepEqual([after['audited'], after['jobs']], [audited, jobs], 'nothing repeats');
  });
});
