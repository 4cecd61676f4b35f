import { type Admin, sameAdmin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcomes/outcome.ts';
import type { Outcomes } from '../../domain/ports/store/outcomes/outcomes.ts';
import { type PermissionDeps, requirePermission } from '../preferences/require-permission.ts';
import { loadOutcome, type LoadDeps } from './load-outcome.ts';

interface OwnDeps extends LoadDeps, PermissionDeps {
  readonly store: LoadDeps['store'] & { readonly outcomes: Pick<Outcomes, 'subject'> };
}

/**
 * Returns what became of a code or rollout that this person generated.
 * @throws DomainError otp_unknown when it is someone else's, or no card tells of it
 */
export async function ownOutcome(deps: OwnDeps, admin: Admin, subjectId: string): Promise<Outcome> {
  await requirePermission(deps, admin, 'generate');
  const subject = await deps.store.outcomes.subject(subjectId);
  const isOwn = subject && sameAdmin({ ...subject.person, displayName: '' }, admin);
  const outcome = isOwn ? await loadOutcome(deps, subject) : undefined;
  if (!outcome) throw new DomainError('otp_unknown');
  return outcome;
}
