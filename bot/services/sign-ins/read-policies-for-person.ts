import { type Admin, asActor } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonSource } from '../../domain/ports/delegation.ts';
import type { PersonReads } from '../../domain/ports/person-reads.ts';
import type { AccountQueries } from '../../domain/ports/store/accounts.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { Secret } from '../../domain/secret.ts';
import type { ActDeps, PermissionDeps } from '../preferences/require-permission.ts';
import { fitLook } from './fit-look.ts';
import { answerOf, countRead, type DatedLook, requireReader } from './read-for-person.ts';

interface AccountDeps extends PermissionDeps {
  readonly personReads: Pick<PersonReads, 'missing' | 'policies'>;
  readonly store: { readonly accounts: Pick<AccountQueries, 'byId'> };
}

interface ReadDeps extends AccountDeps, ActDeps {
  readonly store: AccountDeps['store'] & {
    readonly clock: Pick<Clock, 'now'>;
    readonly rateLimits: Pick<RateLimits, 'take'>;
    readonly transaction: Transact<'audit' | 'locks'>;
  };
}

const SOURCE = 'conditional_access';

async function requireAccount(deps: AccountDeps, admin: Admin, accountId: string): Promise<void> {
  await requireReader(deps, admin);
  if (!(await deps.store.accounts.byId(accountId))) throw new DomainError('account_unknown', { account: accountId });
}

/**
 * Returns the sources about an account alone that the app can't read by itself: its policies or nothing.
 * @throws DomainError account_unknown
 */
export async function accountSources(
  deps: AccountDeps,
  admin: Admin,
  accountId: string,
): Promise<readonly PersonSource[]> {
  await requireAccount(deps, admin, accountId);
  return (await deps.personReads.missing()).filter((source) => source === SOURCE);
}

/**
 * Evaluates the policies for an account with the permission of the person who asks, who alone sees the result. The
 * account needs no request, so a person can look before they generate a code.
 * @param token the token with which the person called
 * @throws DomainError account_unknown, throttled
 */
export async function readPoliciesForPerson(
  deps: ReadDeps,
  admin: Admin,
  token: string,
  accountId: string,
): Promise<DatedLook> {
  await requireAccount(deps, admin, accountId);
  await countRead(deps.store, admin);
  const person = { objectId: admin.objectId, assertion: new Secret(token) };
  const reading = await deps.personReads.policies(person, accountId);
  const answer = answerOf(SOURCE, reading.outcome === 'read' ? { ...reading, source: SOURCE } : reading);
  const at = await deps.store.clock.now();
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    const details = { via: deps.via, source: SOURCE, outcome: answer.outcome };
    await tx.audit.append({ actor: asActor(admin), act: 'read_for_person', accountId, details });
  });
  return { at, source: SOURCE, answer: answer.outcome === 'read' ? fitLook(answer) : answer };
}
