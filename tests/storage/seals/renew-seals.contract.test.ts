import assert from 'node:assert/strict';
import { asActor } from '../../../bot/domain/admin.ts';
import type { Evidence } from '../../../bot/domain/release/evidence.ts';
import { openStore, type OpenedStore } from '../../../bot/storage/open-store.ts';
import { ADMIN, approve, AUDIT_KEY, storeContract, submitted } from '../store-contract.ts';

const CHANNEL = {
  ...{ tenantId: 't', teamId: 'team', teamName: 'Facilities', channelId: '19:one', channelName: 'Rooms' },
  serviceUrl: 'https://teams.example/',
};
const NEXT_KEY = new Uint8Array(32).fill(9);

storeContract('seals at a change of the audit key', (opened) => {
  /** An approved request with a sealed decision. */
  async function approved(): Promise<string> {
    const request = await submitted(opened.store);
    await approve(opened.store, request);
    await opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([request.id]);
      const event = { actor: asActor(ADMIN), act: 'request_approved', requestId: request.id } as const;
      await tx.seals.sealDecision(request.id, await tx.audit.append(event));
    });
    return request.id;
  }

  async function evidenceOf(store: OpenedStore, requestId: string): Promise<Evidence> {
    const examined = await store.transaction((tx) => tx.seals.examine(requestId));
    return examined?.evidence ?? assert.fail('there is no such request');
  }

  it('are counted as unfit for altered preferences and an altered channel', async () => {
    await opened.store.transaction(async (tx) => {
      const event = { actor: asActor(ADMIN), act: 'preference_changed' } as const;
      await tx.preferences.change(0, { ttlHours: 4 }, ADMIN);
      await tx.seals.sealPreferences(await tx.audit.append(event));
      await tx.channel.choose(CHANNEL);
      await tx.seals.sealChannel(await tx.audit.append({ ...event, act: 'channel_chosen' }));
    });
    const renewing = (key: Uint8Array | undefined) =>
      opened.store.rotate((_tx, keys) => keys.renewSeals(key)).then(({ renewed, unfit }) => [renewed, unfit]);
    assert.deepEqual(await renewing(AUDIT_KEY), [2, 0]);
    await opened.behind((engine) =>
      engine.script(async (run) => {
        await run(`update preferences set changed = changed || '{"ttlHours":300}'`);
        await run(`update settings set value = value || '{"teamId":"other"}' where name = 'approval_channel'`);
      }),
    );
    assert.deepEqual(await renewing(AUDIT_KEY), [0, 2]);
    assert.deepEqual(await renewing(undefined), [2, 0], 'with --lost');
    await opened.rows(`delete from settings where name = 'approval_channel' returning name`);
    await opened.rows(`update preferences set changed = '{}', seal = null returning revision`);
  });

  it('are renewed where they fit, and left where they do not', async () => {
    const [whole, altered, lost] = [await approved(), await approved(), await approved()];
    assert.ok((await evidenceOf(opened.store, whole)).decision);
    await opened.behind((engine) =>
      engine.script(async (run) => {
        await run(`update requests set device = device || '{"make":"Other"}' where id = '${altered}'`);
        await run(`update requests set decision_seal = null where id = '${lost}'`);
      }),
    );
    await opened.away(async (address) => {
      const store = await openStore({ ...address, auditKey: NEXT_KEY });
      try {
        const earlier = await evidenceOf(store, whole);
        assert.deepEqual([earlier.requestFits, earlier.codeFits, earlier.decision], [false, false, undefined]);
        const renewed = await store.rotate((_tx, keys) => keys.renewSeals(AUDIT_KEY));
        assert.deepEqual(renewed, { renewed: 5, unfit: 1 });
        const now = await evidenceOf(store, whole);
        assert.deepEqual([now.requestFits, now.codeFits, now.decision?.revision], [true, true, 1]);
        const other = await evidenceOf(store, altered);
        assert.deepEqual([other.requestFits, other.codeFits], [false, true]);
        assert.equal((await evidenceOf(store, lost)).decision, undefined);
        const all = await store.rotate((_tx, keys) => keys.renewSeals(undefined));
        assert.deepEqual(all, { renewed: 6, unfit: 0 });
        assert.equal((await evidenceOf(store, altered)).requestFits, true, 'with --lost, rows are sealed as they are');
      } finally {
        await store.close();
      }
    });
  });
});
