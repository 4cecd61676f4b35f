import assert from 'node:assert/strict';
import { reconcile } from '../../../bot/services/cards/reconcile.ts';
import { stubStore, stubTransaction } from '../stubbed-store.ts';

const CARDS = { cards: { mustRewrite: async () => false } };
const FREE = { ...CARDS, rateLimits: { take: async () => undefined } };
const NOTHING = { ...CARDS, requests: { unfinished: async () => [] }, chats: { wanted: async () => [] } };

describe('reconciling', () => {
  it('sends again what a crash swallowed: the card, the release, both, or cards in chats', async () => {
    const tx = stubTransaction();
    const unfinished = async () => [
      { requestId: 'card', card: true, release: false },
      { requestId: 'release', card: false, release: true },
      { requestId: 'both', card: true, release: true },
    ];
    await reconcile({
      store: stubStore(tx, undefined, { ...FREE, requests: { unfinished }, chats: { wanted: async () => ['chats'] } }),
    });
    const sent = tx.jobs.send.args.map(([job]) => `${job.name} ${'requestId' in job ? job.requestId : ''}`);
    const wanted = [
      'deliver-card chats',
      'deliver-card card',
      'release-credential release',
      'deliver-card both',
      'release-credential both',
      'deliver-digest ',
    ];
    for (const one of [...wanted, 'expire ']) assert.ok(sent.includes(one), one);
    assert.equal(sent.filter((one) => /^(?:deliver|release)/.test(one)).length, wanted.length);
  });

  it('ends what has run out of time even when nothing is behind', async () => {
    const tx = stubTransaction();
    await reconcile({
      store: stubStore(tx, undefined, { ...FREE, ...NOTHING }),
    });
    assert.ok(tx.jobs.send.args.some(([job]) => job.name === 'expire'));
  });

  it('leaves that to another server that has just sent the job', async () => {
    const tx = stubTransaction();
    const taken = { rateLimits: { take: async () => ({ retryAfterSeconds: 20 }) } };
    await reconcile({ store: stubStore(tx, undefined, { ...taken, ...NOTHING }) });
    assert.ok(!tx.jobs.send.args.some(([job]) => job.name === 'expire'));
  });
});
