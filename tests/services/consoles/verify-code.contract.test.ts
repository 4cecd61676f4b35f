import assert from 'node:assert/strict';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { reject } from '../../../bot/services/approval/resolve-request.ts';
import { revokeOtp } from '../../../bot/services/otp/revoke-otp.ts';
import { SHARED_ENGINES, storeContract } from '../../storage/store-contract.ts';
import { openingConsole } from '../../support/consoles/opening-console.ts';
import { runOn } from '../../support/postgres.ts';
import { APPROVER, ISSUER } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { openingScenes, type Scene } from './opening-scene.ts';

const HOUR_SECONDS = 3600;

storeContract('a code that somebody altered in the database', (opened) => {
  const { scene, submit, begin, reveal, deps } = openingScenes(opened);

  /** Runs these statements past the server, which is started again afterwards. */
  const alter = (...statements: readonly string[]): Promise<unknown> =>
    opened.behind((engine) => engine.script(async (run) => void (await run(statements.join(';')))));

  const again = ({ otp }: Scene): string => `update otps set status = 'active' where id = '${otp.id}'`;

  const statusOf = async ({ otp }: Scene) => (await opened.store.otps.byId(otp.id))?.status;

  async function findings({ otp }: Scene): Promise<readonly unknown[]> {
    const rows = await opened.store.audit.list({ accountId: otp.accountId, act: 'alteration_found' }, 50);
    return rows.map(({ otpId, details }) => [otpId === otp.id, details?.['found']]);
  }

  async function alerts(): Promise<number | undefined> {
    const [found] = await opened.rows<{ count: number }>(`
      select count(*)::integer as count from pgboss.job where name like 'raise-alert%' and data ->> 'kind' = 'code_altered'`);
    return found?.count;
  }

  /** Ends of a code, each by the use case that ends it. */
  const ENDS: Readonly<Record<string, (place: Scene) => Promise<unknown>>> = {
    'was revoked': ({ otp }) => revokeOtp(deps(), ISSUER, otp.id),
    'was replaced, and its successor revoked': async ({ otp }) => {
      const next = await opened.store.transaction(async (tx) => {
        await tx.locks.accounts([otp.accountId]);
        await tx.otps.supersede(otp.accountId);
        await tx.audit.append({ actor: SYSTEM, act: 'otp_superseded', accountId: otp.accountId, otpId: otp.id });
        const { id: _id, ...rest } = otp;
        return tx.otps.insert({ ...rest, id: `next of ${otp.id}`, selector: 'ZZZZ', ttlHours: 8 });
      });
      await revokeOtp(deps(), ISSUER, next.id);
    },
    expired: async () => {
      await opened.store.setClockOffset(8 * HOUR_SECONDS + 1);
      await expire(deps());
      await opened.store.setClockOffset(0);
    },
    'was submitted, and its request rejected': async (place) => {
      const { requestId } = await submit(place);
      await reject(deps(), APPROVER, { requestId, reason: 'wrong_room' });
    },
  };

  it('is refused like a wrong code when it ended and is active again, revoked, audited and told', async () => {
    const before = (await alerts()) ?? 0;
    const places: (readonly [string, Scene])[] = [];
    for (const [name, end] of Object.entries(ENDS)) {
      for (const way of ['typed', 'opened']) {
        const place = await scene();
        await end(place);
        assert.notEqual(await statusOf(place), 'active', name);
        places.push([`${name}, ${way}`, place]);
      }
    }
    await alter(...places.map(([, place]) => again(place)));
    for (const [name, place] of places) {
      assert.equal(await statusOf(place), 'active', name);
      await refusal(name.endsWith('typed') ? submit(place) : begin(place), 'otp_refused');
      assert.deepEqual([await statusOf(place), await findings(place)], ['revoked', [[true, 'code']]], name);
      await refusal(submit(place), 'otp_refused');
      assert.equal((await findings(place)).length, 1, 'it is told once');
    }
    assert.equal(await alerts(), before + places.length);
  });

  it('is refused when its end was moved, or its seal is gone', async () => {
    const [longer, bare] = [await scene(), await scene()];
    await alter(
      `update otps set expires_at = expires_at + interval '1 day' where id = '${longer.otp.id}'`,
      `update otps set facts_seal = null where id = '${bare.otp.id}'`,
    );
    for (const place of [longer, bare]) {
      await refusal(begin(place), 'otp_refused');
      assert.deepEqual(await findings(place), [[true, 'code']]);
    }
  });

  it('is refused when an entry about it was altered', async () => {
    const place = await scene();
    await revokeOtp(deps(), ISSUER, place.otp.id);
    await alter(
      again(place),
      `update audit_entries set event = event || '{"act": "code_shown"}' where event ->> 'act' = 'otp_revoked' and event ->> 'otpId' = '${place.otp.id}'`,
    );
    await refusal(submit(place), 'otp_refused');
    assert.deepEqual(await findings(place), [[true, 'code']]);
  });

  it('opens no request by an opening that ended and is open again', async () => {
    const [revoked, slow] = [await scene(), await scene()];
    const [first, second] = [openingConsole(), openingConsole()];
    const [one, two] = [await begin(revoked, first), await begin(slow, second)];
    assert.ok(one.status === 'begun' && two.status === 'begun');
    await revokeOtp(deps(), ISSUER, revoked.otp.id);
    await alter(again(revoked), `update openings set status = 'open'`);
    await refusal(reveal(one.openingId, first.nonce), 'otp_refused');
    assert.deepEqual(await findings(revoked), [[true, 'code']]);
    assert.equal(await opened.store.requests.ofOtp(revoked.otp.id), undefined);
    await opened.store.setClockOffset(61);
    assert.deepEqual(await reveal(two.openingId, second.nonce), { status: 'over' });
    await alter(`update openings set expires_at = expires_at + interval '1 hour' where id = '${two.openingId}'`);
    assert.deepEqual(await reveal(two.openingId, second.nonce), { status: 'over' }, 'its end is sealed');
  });

  it('is taken when nothing was altered', async () => {
    const place = await scene();
    await alter('select 1');
    await submit(place);
    assert.deepEqual([await statusOf(place), await findings(place)], ['submitted', []]);
  });
});

storeContract(
  'a code that somebody put back together with its entries, while a server runs',
  (opened) => {
    const { scene, submit, deps } = openingScenes(opened);

    it('is refused by the server that ended it, and only a transaction that was committed counts', async () => {
      const [revoked, spared] = [await scene(), await scene()];
      await revokeOtp(deps(), ISSUER, revoked.otp.id);
      const broken = opened.store.transaction(async (tx) => {
        await tx.audit.append({ actor: SYSTEM, act: 'otp_revoked', otpId: spared.otp.id });
        throw new Error('broken off');
      });
      await assert.rejects(broken, /broken off/);
      await runOn(opened.url, `update otps set status = 'active' where id = '${revoked.otp.id}'`);
      await runOn(opened.url, `delete from audit_entries where event ->> 'otpId' = '${revoked.otp.id}'`);
      await refusal(submit(revoked), 'otp_refused');
      assert.equal((await opened.store.otps.byId(revoked.otp.id))?.status, 'revoked');
      await submit(spared);
    });
  },
  SHARED_ENGINES,
);
