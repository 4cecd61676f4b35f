import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { ConsoleReport } from '../../../bot/domain/consoles/console-report.ts';
import type { Notifier } from '../../../bot/domain/ports/notifier.ts';
import { tellTrouble } from '../../../bot/services/cards/tell-trouble.ts';
import { approvedRequest } from '../../support/samples/requests.ts';
import { NOW, stubTransaction } from '../stubbed-store.ts';

const CARD = { serviceUrl: 'https://smba.example', conversationId: 'c;messageid=1', activityId: '1' };
const TROUBLE = { stage: 'sign_in_failed', at: NOW, firstAt: NOW, source: 'event_log', detail: 'AADSTS50076' } as const;
const { releaseAttempts: _attempts, ...facts } = approvedRequest();

function told({ reports = [TROUBLE] as readonly ConsoleReport[], card = true, works = true } = {}) {
  const request: ApprovalRequest = { ...facts, status: 'delivered', deliveredAt: NOW, reports };
  const tx = stubTransaction();
  const store = {
    requests: { byId: async () => request },
    cards: { delivery: async () => ({ ...(card && { card: CARD }), revision: 1, strayCards: 0 }) },
    channel: {
      standing: async () => (works ? { state: 'works' as const, channelName: 'A' } : { state: 'missing' as const }),
    },
    transaction: <Result>(work: (transaction: typeof tx) => Promise<Result>) => work(tx),
  };
  const notifier = { tellTrouble: sinon.stub<Parameters<Notifier['tellTrouble']>, Promise<void>>().resolves() };
  const tell = () => tellTrouble({ store, notifier }, { requestId: request.id, stage: 'sign_in_failed' });
  return { tx, notifier, tell };
}

describe('a trouble that a console reported', () => {
  it('is a reply in the thread of the card', async () => {
    const { tx, notifier, tell } = told();
    await tell();
    assert.deepEqual(notifier.tellTrouble.args, [[CARD, TROUBLE]]);
    sinon.assert.notCalled(tx.jobs.send);
  });

  it('is an alert where there is no card or no channel', async () => {
    for (const place of [{ card: false }, { works: false }]) {
      const { tx, notifier, tell } = told(place);
      await tell();
      sinon.assert.notCalled(notifier.tellTrouble);
      assert.deepEqual(tx.jobs.send.args, [
        [
          {
            name: 'raise-alert',
            kind: 'console_trouble',
            room: facts.account.displayName,
            report: { stage: 'sign_in_failed', detail: 'AADSTS50076' },
          },
        ],
      ]);
    }
  });

  it('is not told once it is over', async () => {
    const { tx, notifier, tell } = told({ reports: [TROUBLE, { stage: 'signed_in', at: NOW, firstAt: NOW }] });
    await tell();
    sinon.assert.notCalled(notifier.tellTrouble);
    sinon.assert.notCalled(tx.jobs.send);
  });

  it('is not repeated where it may have arrived, and is where Teams is busy', async () => {
    const { notifier, tell } = told();
    for (const problem of ['unsure', 'refused'] as const) {
      notifier.tellTrouble.rejects(new ChannelError(problem));
      await tell();
    }
    notifier.tellTrouble.rejects(new ChannelError('busy'));
    await assert.rejects(tell(), { problem: 'busy' });
  });
});
