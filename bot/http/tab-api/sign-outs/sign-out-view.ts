import type { RequestView } from '../../../../contract/requests.ts';
import type { SignOutView } from '../../../../contract/sign-ins/sign-outs.ts';
import type { ServerTexts } from '../../../../texts/server-texts.ts';
import { signOutSentence } from '../../../../texts/sign-out-words.ts';
import type { RequestDetail } from '../../../services/approval/show-request-detail.ts';
import type { ShownSignOut } from '../../../services/sign-outs/show-sign-out.ts';
import { actorView } from '../actor-view.ts';

/** Returns what the page of a request shows about signing its room out. */
export function signOutFacts(
  texts: ServerTexts,
  { request: { signedOutAt }, signOut }: RequestDetail,
): Pick<RequestView, 'signedOutAt' | 'signOut' | 'signOutKinds'> {
  return {
    ...(signedOutAt && { signedOutAt: signedOutAt.toISOString() }),
    ...(signOut && signOut.kinds.length > 0 && { signOutKinds: signOut.kinds }),
    ...(signOut?.latest && { signOut: signOutView(texts, signOut.latest) }),
  };
}

/** The person who asked, and who may be the only approver, reads how another one can confirm it. */
function signOutView(texts: ServerTexts, { signOut, viewer, confirmFrom }: ShownSignOut): SignOutView {
  const sentence = signOutSentence(texts, signOut);
  const isOwn = signOut.status === 'asked' && viewer === 'asker';
  return {
    id: signOut.id,
    kind: signOut.kind,
    status: signOut.status,
    askedBy: actorView(texts, { kind: 'admin', ...signOut.askedBy }),
    askedAt: signOut.askedAt.toISOString(),
    expiresAt: signOut.expiresAt.toISOString(),
    viewer,
    ...(confirmFrom && { confirmFrom: confirmFrom.toISOString() }),
    ...('confirmedBy' in signOut && { confirmedBy: actorView(texts, { kind: 'admin', ...signOut.confirmedBy }) }),
    ...(signOut.status === 'done' && signOut.sessions && { sessions: signOut.sessions }),
    text: isOwn ? `${sentence} ${texts.signOuts.onlyApprover}` : sentence,
  };
}
