import assert from 'node:assert/strict';
import { asActor } from '../../../bot/domain/admin.ts';
import type { RefusedAct, RefusedBy } from '../../../bot/domain/audit/refused-act.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { ADMIN, storeContract } from '../store-contract.ts';

const PERSON: RefusedBy = { kind: 'person', admin: ADMIN };
const ADDRESS: RefusedBy = { kind: 'address', sourceAddress: '203.0.113.7' };
const APPROVE: RefusedAct = { by: PERSON, via: 'card', act: 'approve', cause: 'no_permission' };
const POLL: RefusedAct = { by: ADDRESS, via: 'console', act: 'post /token', cause: 'invalid_grant' };

const once = (refused: RefusedAct) => ({ ...refused, count: 1 });

storeContract('refused acts', (opened) => {
  it('make one entry for each person, act and minute, however often they are tried', async () => {
    const { store } = opened;
    await Promise.all(Array.from({ length: 28 }, () => store.refusedActs.count([once(APPROVE)])));
    await store.refusedActs.count([{ ...APPROVE, count: 2 }, once({ ...APPROVE, act: 'reject' }), once(POLL)]);
    await store.refusedActs.count([once({ ...POLL, by: { kind: 'stranger', objectId: 'guest-1' } })]);
    await expire({ store });
    assert.deepEqual(await store.audit.list({ act: 'act_refused' }, 10), [], 'the minute is not over');
    await store.setClockOffset(61);
    await expire({ store });
    const entries = await store.audit.list({ act: 'act_refused' }, 10);
    assert.equal(entries.length, 4);
    assert.deepEqual(
      entries.map(({ actor, details }) => ({ actor, details })).findLast(({ details }) => details?.['count'] === 30),
      { actor: asActor(ADMIN), details: { via: 'card', refusedAct: 'approve', cause: 'no_permission', count: 30 } },
    );
    const unknown = entries.filter(({ actor }) => actor.kind === 'unknown').map(({ details = {} }) => details);
    assert.deepEqual(unknown.map(({ sourceAddress, stranger }) => String(sourceAddress ?? stranger)).toSorted(), [
      '203.0.113.7',
      'guest-1',
    ]);
    await store.setClockOffset(122);
    assert.deepEqual(await store.transaction((tx) => tx.refusedActs.takeOver(20)), []);
  });

  it('of many addresses are added up behind the largest, and those of people never are', async () => {
    const { store } = opened;
    const people = Array.from({ length: 5 }, (_, index) => ({ ...ADMIN, objectId: `person-${index}` }));
    await store.refusedActs.count(people.map((admin) => once({ ...APPROVE, by: { kind: 'person', admin } })));
    const addresses = Array.from({ length: 9 }, (_, index) => `198.51.100.${index}`);
    const from = (sourceAddress: string) => once({ ...POLL, by: { kind: 'address', sourceAddress } });
    await store.refusedActs.count(addresses.map(from));
    await store.refusedActs.count([from('198.51.100.8')]);
    await store.setClockOffset(61);
    const taken = await store.transaction((tx) => tx.refusedActs.takeOver(3));
    assert.equal(taken.filter(({ by }) => by?.kind === 'person').length, 5);
    assert.deepEqual(
      taken.filter(({ by }) => by?.kind !== 'person'),
      [
        { via: 'console', cause: 'invalid_grant', count: 6 },
        { ...POLL, by: { kind: 'address', sourceAddress: '198.51.100.8' }, count: 2 },
        { ...POLL, by: { kind: 'address', sourceAddress: '198.51.100.0' }, count: 1 },
        { ...POLL, by: { kind: 'address', sourceAddress: '198.51.100.1' }, count: 1 },
      ],
    );
  });
});
