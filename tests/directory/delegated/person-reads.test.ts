import assert from 'node:assert/strict';
import sinon from 'sinon';
import { openPersonReads, type PersonReadsOptions } from '../../../bot/directory/delegated/person-reads.ts';
import { openConditionalAccess, type PacedCall } from '../../../bot/directory/policies/conditional-access.ts';
import { Secret } from '../../../bot/domain/secret.ts';

const PERSON = { objectId: '0a0a0000-0000-4000-8000-000000000001', assertion: new Secret('the-assertion') };
const ACCOUNT_ID = '0b0b0000-0000-4000-8000-000000000001';
const SITE_ADDRESS = '203.0.113.7';

function openReads(options: Partial<PersonReadsOptions>) {
  return openPersonReads({
    delegation: { token: async () => ({ outcome: 'token', token: new Secret('a-token') }) },
    tokens: { read: async () => assert.fail('no token of the app is needed') },
    place: { graphUrl: 'https://graph.microsoft.com', localUrl: 'http://127.0.0.1:1', callMilliseconds: 1_000 },
    openSignInLog: () => assert.fail('nobody asked for the sign-in log'),
    openConditionalAccess: () => assert.fail('nobody asked for policies'),
    openDeviceInventory: () => assert.fail('nobody asked for devices'),
    ...options,
  });
}

describe('a read on behalf of a person', () => {
  it('evaluates the policies from the address of the site', async () => {
    const evaluate = sinon.stub().resolves({ outcome: 'read', policies: [], notEnough: [] });
    await openReads({ siteAddress: SITE_ADDRESS, openConditionalAccess: () => ({ evaluate }) }).policies(
      PERSON,
      ACCOUNT_ID,
    );
    assert.deepEqual(evaluate.firstCall.args, [ACCOUNT_ID, SITE_ADDRESS]);
  });

  it('answers in time, with when to try again, while others are ahead in the shared pace', async () => {
    const turn = Promise.withResolvers<void>();
    const tried = Promise.withResolvers<unknown>();
    const paced: PacedCall = async (call) => {
      await turn.promise;
      return call();
    };
    const reads = openReads({
      longestMilliseconds: 1,
      openConditionalAccess: (client) => {
        const policies = openConditionalAccess(client, paced);
        return {
          evaluate: async (accountId) => {
            const reading = await policies.evaluate(accountId);
            tried.resolve(reading);
            return reading;
          },
        };
      },
    });
    assert.deepEqual(await reads.policies(PERSON, ACCOUNT_ID), {
      outcome: 'unread',
      reason: 'busy',
      retryAfterSeconds: 10,
    });
    turn.resolve();
    assert.deepEqual(await tried.promise, { outcome: 'unread', reason: 'no_answer' });
  });
});
