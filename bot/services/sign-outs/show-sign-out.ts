import type { Admin, Permission } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { SeenApproverQueries } from '../../domain/ports/store/rules/seen-approvers.ts';
import type { SignOutQueries } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import { KNOWN_APPROVER_HOURS, type PendingChangeViewer, viewerOf } from '../../domain/preferences/pending-change.ts';
import { OPEN_SIGN_OUTS, possibleKinds, type SignOut, type SignOutKind } from '../../domain/release/sign-out.ts';

/** The latest sign-out of a request, with what this person can do with it. */
export interface ShownSignOut {
  readonly signOut: SignOut;
  readonly viewer: PendingChangeViewer;
  /** When a person who hasn't been known for long can confirm it. */
  readonly confirmFrom?: Date;
}

/** What the page of a request shows about signing its room out. */
export interface SignOutView {
  readonly latest?: ShownSignOut;
  /** What this person may ask for now. */
  readonly kinds: readonly SignOutKind[];
}

interface ShowDeps {
  readonly store: {
    readonly seenApprovers: Pick<SeenApproverQueries, 'mayConfirm'>;
    readonly signOuts: Pick<SignOutQueries, 'latestOf'>;
  };
}

/** Returns the latest sign-out of a request and what this person may ask for, by the permissions that they have. */
export async function signOutOf(
  { store }: ShowDeps,
  admin: Admin,
  permissions: ReadonlySet<Permission>,
  request: ApprovalRequest,
): Promise<SignOutView> {
  const signOut = await store.signOuts.latestOf(request.id);
  const mayApprove = permissions.has('approve');
  const isOpen = signOut !== undefined && OPEN_SIGN_OUTS.includes(signOut.status);
  const kinds = mayApprove && !isOpen ? possibleKinds(request) : [];
  if (!signOut) return { kinds };
  const known =
    signOut.status === 'asked' && mayApprove
      ? await store.seenApprovers.mayConfirm(admin.objectId, KNOWN_APPROVER_HOURS)
      : 'unseen';
  const viewer = viewerOf(signOut, admin, { mayApprove, isKnown: known === 'now' });
  const confirmFrom = viewer === 'new_approver' && typeof known === 'object' ? { confirmFrom: known.from } : {};
  return { kinds, latest: { signOut, viewer, ...confirmFrom } };
}
