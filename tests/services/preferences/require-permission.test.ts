import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Person } from '../../../bot/domain/admin.ts';
import { DomainError, type ErrorCode } from '../../../bot/domain/errors.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { requirePermission } from '../../../bot/services/preferences/require-permission.ts';

const POLICY = { tenantId: 't', groups: { generators: 'g', approvers: 'a', readers: 'r' } } as const;
const ADELE = { tenantId: 't', objectId: '1', displayName: 'Adele' } as const;
const APPROVING: Person = {
  objectId: '1',
  displayName: 'Adele',
  userType: 'Member',
  accountEnabled: true,
  groupIds: ['a'],
};

function directory(): { readonly person: sinon.SinonStub<[string], Promise<Person | undefined>> } {
  return { person: sinon.stub<[string], Promise<Person | undefined>>().resolves(APPROVING) };
}

const refused =
  (code: ErrorCode) =>
  (error: unknown): boolean =>
    error instanceof DomainError && error.code === code;

describe('a permission', () => {
  it('is what the directory says at the moment of the act', async () => {
    const asked = directory();
    await requirePermission({ directory: asked, policy: POLICY }, ADELE, 'approve');
    asked.person.resolves({ ...APPROVING, groupIds: [] });
    await assert.rejects(
      requirePermission({ directory: asked, policy: POLICY }, ADELE, 'approve'),
      refused('no_permission'),
    );
    sinon.assert.alwaysCalledWith(asked.person, '1');
  });

  it('is refused when the directory fails, whatever the failure', async () => {
    for (const problem of ['directory_failing', 'permission_missing', 'account_refused'] as const) {
      const asked = directory();
      asked.person.rejects(new DirectoryError(problem));
      await assert.rejects(
        requirePermission({ directory: asked, policy: POLICY }, ADELE, 'read'),
        refused('directory_unavailable'),
      );
    }
  });

  it('is never granted by a fault of the program', async () => {
    const asked = directory();
    asked.person.rejects(new TypeError('broken'));
    await assert.rejects(requirePermission({ directory: asked, policy: POLICY }, ADELE, 'read'), TypeError);
  });

  it('is refused to strangers, guests and disabled accounts', async () => {
    for (const person of [undefined, { ...APPROVING, userType: 'Guest' }, { ...APPROVING, accountEnabled: false }]) {
      const asked = directory();
      asked.person.resolves(person);
      await assert.rejects(
        requirePermission({ directory: asked, policy: POLICY }, ADELE, 'read'),
        refused('no_permission'),
      );
    }
  });

  it('is refused to another tenant without asking the directory', async () => {
    const asked = directory();
    await assert.rejects(
      requirePermission({ directory: asked, policy: POLICY }, { ...ADELE, tenantId: 'u' }, 'read'),
      refused('no_permission'),
    );
    sinon.assert.notCalled(asked.person);
  });
});
