import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  type FluentIcon,
  HourglassRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { SightOutcome, SightView, SignInView } from '../../../contract/sign-ins/sign-in-view.ts';
import { Moment } from '../look/moment.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { ServiceBadges, SignInBadge } from './sign-in-badges.tsx';

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  sight: { display: 'flex', gap: '8px', minWidth: 0 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500, lineHeight: 1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  witness: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ICONS: Readonly<Record<SightOutcome, FluentIcon>> = {
  signed_in: CheckmarkCircleRegular,
  taken: CheckmarkCircleRegular,
  failed: DismissCircleRegular,
  not_taken: DismissCircleRegular,
  nothing: HourglassRegular,
  unread: QuestionCircleRegular,
};

/**
 * Shows whether a room signed in: the verdict with what to do, the two services, and what each witness says with its
 * time. A witness that contradicts the verdict comes with its own warning, so that both are in sight.
 */
export function SignInFacts({ signIn }: { readonly signIn: SignInView }) {
  const styles = useStyles();
  const {
    requests: { signIn: texts },
  } = useTexts();
  return (
    <>
      <div className={styles.badges}>
        <SignInBadge signIn={signIn} />
        <ServiceBadges signIn={signIn} />
      </div>
      <Verdict signIn={signIn} />
      <ul className={styles.list} aria-label={texts.witnesses}>
        {signIn.sights.map((sight) => (
          <li key={`${sight.witness} ${sight.outcome}`} className={styles.sight}>
            <Sight sight={sight} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ signIn: { state, text, against, remedy } }: { readonly signIn: SignInView }) {
  const styles = useStyles();
  if (state === 'failed')
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text}</MessageBarTitle> {remedy}
        </MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      <p className={styles.text}>
        {text} {against === undefined && remedy}
      </p>
      {against !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{against}</MessageBarTitle> {remedy}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Sight({ sight: { outcome, title, text, at, statuses } }: { readonly sight: SightView }) {
  const styles = useStyles();
  const { requests } = useTexts();
  const Icon = ICONS[outcome];
  return (
    <>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.words}>
        <span className={styles.witness}>{title}</span>
        <span>{text}</span>
        {statuses !== undefined && (
          <span className={styles.note}>
            {requests.statuses}: {statuses}
          </span>
        )}
        <span className={styles.note}>
          <Moment at={at} />
        </span>
      </span>
    </>
  );
}
