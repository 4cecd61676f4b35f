import type { RequestView } from '../../../contract/requests.ts';
import type { SightView, SignInView } from '../../../contract/sign-ins/sign-in-view.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { sightWords, verdictWords } from '../../../texts/sign-in-words.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { Sight } from '../../domain/sign-ins/sight.ts';
import type { SignInVerdict } from '../../domain/sign-ins/verdict.ts';

/**
 * Returns what each witness says about the sign-in, and the verdict of all of them. It is empty without a witness, and
 * for a room that was signed out since.
 */
export function signInOf(
  texts: ServerTexts,
  { sights = [], signIn, signedOutAt }: Pick<ApprovalRequest, 'signedOutAt' | 'signIn' | 'sights'>,
): Pick<RequestView, 'signIn'> {
  if (sights.length === 0 || signedOutAt) return {};
  const { signIns } = texts;
  const words = signIn ? verdictWords(texts, signIn) : { title: signIns.waiting, text: signIns.waitingText };
  const view: SignInView = {
    ...words,
    ...(signIn && { state: signIn.state }),
    ...(signIn?.teams && { teams: signIn.teams }),
    ...(signIn?.exchange && { exchange: signIn.exchange }),
    sights: sights.map((sight) => sightView(texts, sight, isDeciding(signIn, sight))),
  };
  return { signIn: view };
}

/** Returns whether a sight decides the verdict or contradicts it, so that its remedy is to be done. */
function isDeciding(verdict: SignInVerdict | undefined, { witness, outcome, at }: Sight): boolean {
  return [verdict?.by, verdict?.against].some(
    (one) => one?.witness === witness && one.outcome === outcome && one.at.getTime() === at.getTime(),
  );
}

function sightView(texts: ServerTexts, sight: Sight, decides: boolean): SightView {
  const { witness, outcome, at, teams, exchange, detail } = sight;
  const { text, remedy } = sightWords(texts, sight);
  return {
    witness,
    outcome,
    at: at.toISOString(),
    title: texts.signIns.witnesses[witness],
    text,
    ...(decides && remedy !== undefined && { remedy }),
    ...(teams !== undefined && { teams }),
    ...(exchange !== undefined && { exchange }),
    ...(detail !== undefined && { statuses: detail }),
  };
}
