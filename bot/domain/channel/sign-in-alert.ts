import type { ApprovalRequest } from '../approval/approval-request.ts';
import type { Sight } from '../sign-ins/sight.ts';
import type { SignInNews } from '../sign-ins/sign-in-news.ts';
import type { SignInVerdict } from '../sign-ins/verdict.ts';

/** A sight as a job can hold it, without times and names of people, which the card shows. */
type ToldSight = Omit<Sight, 'at' | 'by'>;

/** News about the sign-in of a room. */
export interface SignInAlert {
  readonly kind: 'sign_in_news';
  readonly room: string;
  readonly news: SignInNews;
  readonly verdict: Pick<SignInVerdict, 'state'> & { readonly by: ToldSight; readonly against?: ToldSight };
}

function toldSight({ at: _at, by: _by, ...sight }: Sight): ToldSight {
  return sight;
}

/** Whether the news still holds. A request that ended, or that has another release, asks for nobody. */
function isStanding({ status }: ApprovalRequest, { state, against }: SignInVerdict, news: SignInNews): boolean {
  if (news === 'contradicted') return against !== undefined && (status === 'delivered' || status === 'signed_in');
  return state === news && status === 'delivered';
}

/** Returns the news about the sign-in of a request, or `undefined` when they are over meanwhile. */
export function signInAlert(request: ApprovalRequest, news: SignInNews): SignInAlert | undefined {
  const { account, signIn } = request;
  if (!signIn || !isStanding(request, signIn, news)) return undefined;
  const { state, by, against } = signIn;
  const verdict = { state, by: toldSight(by), ...(against && { against: toldSight(against) }) };
  return { kind: 'sign_in_news', room: account.displayName, news, verdict };
}
