import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import type { Notifier, Update } from '../../../bot/domain/ports/notifier.ts';
import { deliverDigest } from '../../../bot/services/cards/deliver-digest.ts';
import { NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const FORMER = { serviceUrl: 'https://teams.example/', conversationId: '19:former;messageid=1', activityId: '1' };
const CHANNEL = {
  tenantId: 'tenant',
  teamId: 'team',
  teamName: '',
  channelId: '19:new',
  channelName: '',
  serviceUrl: 'https://teams.example/',
};

/** Delivers the digest after another channel was chosen, and returns the jobs that repeat the last words of the former. */
async function takeOver(retired: Update | ChannelError, writeAgainAt?: number) {
  const tx = stubTransaction();
  const store = stubStore(tx, undefined, {
    channel: { chosen: async () => CHANNEL, isPaused: async () => false },
    clock: { now: async () => NOW },
    digest: { posted: async () => ({ card: FORMER, shown: '', ...(writeAgainAt && { writeAgainAt }) }) },
    rateLimits: { take: async () => undefined, usedUp: async () => undefined },
    requests: { countPending: async () => 30, pending: async () => [] },
  });
  const retireDigest = sinon.stub<Parameters<Notifier['retireDigest']>, Promise<Update>>();
  if (retired instanceof ChannelError) retireDigest.rejects(retired);
  else retireDigest.resolves(retired);
  const card = { ...FORMER, conversationId: '19:new;messageid=1' };
  const postDigest = sinon
    .stub<Parameters<Notifier['postDigest']>, ReturnType<Notifier['postDigest']>>()
    .resolves(card);
  await deliverDigest({ store, notifier: { retireDigest, postDigest, updateDigest: async () => 'updated' } });
  sinon.assert.calledOnce(postDigest);
  return tx.jobs.send.args.filter(([job]) => job.name === 'retire-digest');
}

describe('the digest of a former channel', () => {
  const again = [[{ name: 'retire-digest', card: FORMER }, secondsAfter(NOW, 75)]];

  it('is retired once more when the answer was lost, or when an earlier update is in doubt', async () => {
    assert.deepEqual(await takeOver('unsure'), again);
    assert.deepEqual(await takeOver(new ChannelError('unsure')), again);
    assert.deepEqual(await takeOver('updated', secondsAfter(NOW, 30).getTime()), again);
  });

  it('is left alone once it is retired, gone or out of reach', async () => {
    assert.deepEqual(await takeOver('updated'), []);
    assert.deepEqual(await takeOver('updated', NOW.getTime()), []);
    assert.deepEqual(await takeOver('gone', secondsAfter(NOW, 30).getTime()), []);
    assert.deepEqual(await takeOver(new ChannelError('refused')), []);
  });
});
