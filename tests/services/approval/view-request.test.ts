import assert from 'node:assert/strict';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { showRequest } from '../../../bot/services/approval/list-requests.ts';
import { viewRequest } from '../../../bot/services/approval/view-request.ts';
import { APPROVER, approvedRequest, ISSUER, pendingRequest } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions, rulesWith } from '../stubbed-permissions.ts';
import { NOW } from '../stubbed-store.ts';

const REQUEST = pendingRequest();

function depsFor(groupIds: readonly string[], pending = [REQUEST], latest?: ApprovalRequest) {
  const store = {
    clock: { now: async () => NOW },
    requests: {
      countPending: async () => pending.length,
      pending: async () => pending,
      pendingNamed: async (beginning: string) => pending.filter(({ id }) => id.startsWith(beginning)),
      latestNamed: async (beginning: string) => (latest?.id.startsWith(beginning) ? latest : undefined),
      signInFailed: async () => [],
      byId: async (id: string) => pending.find((one) => one.id === id),
    },
  };
  return { ...permissions(...groupIds), rules: rulesWith({ fourEyes: true }), store };
}

describe('a view of a request', () => {
  const CASES = [
    ['approver', ['a'], APPROVER],
    ['issuer', ['a', 'g'], ISSUER],
    ['reader', ['g'], ISSUER],
    ['reader', ['r'], APPROVER],
  ] as const;
  for (const [viewer, groups, admin] of CASES) {
    it(`is that of ${viewer} for ${admin.displayName} in ${groups.join(' and ')}`, async () => {
      const mayGenerate = groups.some((group) => group === 'g');
      assert.deepEqual(await viewRequest(depsFor(groups), admin, REQUEST.id), {
        request: REQUEST,
        viewer,
        mayGenerate,
      });
    });
  }

  it('lets an issuer approve where the rule does not ask for another person', async () => {
    const deps = { ...depsFor(['a']), rules: rulesWith() };
    assert.equal((await viewRequest(deps, ISSUER, REQUEST.id)).viewer, 'approver');
  });

  it('is nothing to somebody without rights, nor while the directory does not answer', async () => {
    await refusal(viewRequest(depsFor([]), APPROVER, REQUEST.id), 'no_permission');
    const deps = {
      ...depsFor(['a']),
      directory: { person: () => Promise.reject(new DirectoryError('directory_failing')) },
    };
    await refusal(viewRequest(deps, APPROVER, REQUEST.id), 'directory_unavailable');
  });
});

describe('a request named in chat', () => {
  const twin = { ...REQUEST, id: REQUEST.id.replace(/.$/, '9') };

  it('is found by the beginning of its id, in either case', async () => {
    assert.equal(await showRequest(depsFor(['r']), APPROVER, REQUEST.id.slice(0, 8).toUpperCase()), REQUEST);
  });

  it('is found after its decision too, unless another of that name waits', async () => {
    const name = REQUEST.id.slice(0, 8);
    assert.equal((await showRequest(depsFor(['r'], [], approvedRequest()), APPROVER, name)).status, 'approved');
    assert.equal((await showRequest(depsFor(['r'], [REQUEST], approvedRequest()), APPROVER, name)).status, 'pending');
    await refusal(showRequest(depsFor(['r'], [], approvedRequest()), APPROVER, 'ffffffff'), 'request_unknown');
  });

  it('is unknown when the beginning is short or fits several', async () => {
    await refusal(showRequest(depsFor(['r']), APPROVER, REQUEST.id.slice(0, 3)), 'request_unknown');
    await refusal(showRequest(depsFor(['r'], [REQUEST, twin]), APPROVER, REQUEST.id.slice(0, 8)), 'request_unknown');
  });
});
