import { HourglassRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { SignInState, SignInView } from '../../../contract/sign-ins/sign-in-view.ts';
import { LookBadge } from '../look/status-badge.tsx';
import { BAD, GOOD, type Look } from '../look/status-look.ts';
import { useTexts } from '../texts/use-texts.ts';

const UNKNOWN: Look = { color: 'informative', icon: QuestionCircleRegular };

const STATES: Readonly<Record<SignInState, Look>> = {
  signed_in: GOOD,
  not_seen: { color: 'informative', icon: HourglassRegular },
  failed: BAD,
  unknown: UNKNOWN,
};

const SERVICES = { ok: GOOD, failed: BAD, unknown: UNKNOWN } as const;

/** Shows what all witnesses of a sign-in say, in a word with its icon. */
export function SignInBadge({ signIn: { state, title } }: { readonly signIn: SignInView }) {
  return <LookBadge {...(state === undefined ? STATES.not_seen : STATES[state])} title={title} />;
}

/** Shows how the sign-in to Teams and to the calendar went, as soon as a witness tells about one of them. */
export function ServiceBadges({ signIn: { teams, exchange } }: { readonly signIn: SignInView }) {
  const {
    requests: { signIn: texts },
  } = useTexts();
  if (teams === undefined && exchange === undefined) return null;
  return (
    <>
      <LookBadge {...SERVICES[teams ?? 'unknown']} title={texts.teams[teams ?? 'unknown']} />
      <LookBadge {...SERVICES[exchange ?? 'unknown']} title={texts.calendar[exchange ?? 'unknown']} />
    </>
  );
}
