import type { Sights } from '../../domain/ports/store/sign-ins/sights.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import type { SignInNews } from '../../domain/sign-ins/sign-in-news.ts';
import type { SignInState } from '../../domain/sign-ins/verdict.ts';

/** What a verdict was before and after a sight. */
interface Change {
  readonly before?: SignInState;
  readonly after?: SignInState;
  readonly contradicts: boolean;
}

/** The states that people are told when they begin. */
const TOLD: ReadonlySet<SignInState | undefined> = new Set(['failed', 'not_seen'] as const satisfies SignInNews[]);

function isTold(state: SignInState | undefined): state is Extract<SignInNews, SignInState> {
  return TOLD.has(state);
}

/** Returns what of a change people have to hear, if anything. */
export function newsOf({ before, after, contradicts }: Change): SignInNews | undefined {
  if (contradicts) return 'contradicted';
  return after !== before && isTold(after) ? after : undefined;
}

/** Tells people news about a sign-in, once in each release. */
export async function tellNews(
  tx: Pick<Transaction, 'jobs'> & { readonly sights: Pick<Sights, 'noteTold'> },
  requestId: string,
  news: SignInNews | undefined,
): Promise<void> {
  if (news && (await tx.sights.noteTold(requestId, news)))
    await tx.jobs.send({ name: 'tell-sign-in', requestId, news });
}
