import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { OverviewAnswer } from '../../../contract/overview.ts';
import { parseRequestList, REQUEST_PATHS } from '../../../contract/requests.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { PLACES } from '../app/navigation.ts';
import { Moment } from '../look/moment.tsx';
import { Panel } from '../look/panel.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { decidableIn } from './overview-words.ts';

/** The most rooms under one heading; the link leads to all of them. */
const SHOWN = 5;

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  none: { display: 'flex', gap: '8px', alignItems: 'center' },
  icon: { flexShrink: 0 },
});

/** Lists what waits for this person: decisions, rooms that failed, and their own codes that end soon. */
export function NeedsMePanel({ overview }: { readonly overview: OverviewAnswer }) {
  const styles = useStyles();
  const { overview: texts } = useTexts();
  const requests = useRead(KEYS.requests, REQUEST_PATHS.list, parseRequestList);
  const { signInFailed = 0, stuck, stuckCount = stuck.length, endingSoon = [] } = overview;
  const decidable = decidableIn(requests.data?.items ?? []);
  const isNone = decidable.length + stuckCount + endingSoon.length === 0;
  return (
    <Panel title={texts.needsMe}>
      {isNone ? (
        <span className={styles.none}>
          <CheckmarkCircleRegular aria-hidden className={styles.icon} /> {texts.nothingNeedsMe}
        </span>
      ) : (
        <div className={styles.parts}>
          {decidable.length > 0 && (
            <Part title={<Link href={PLACES.requests}>{texts.toDecide(decidable.length)}</Link>}>
              {decidable.slice(0, SHOWN).map(({ id, account, expiresAt }) => (
                <Room key={id} id={account.id} name={account.displayName} label={texts.decideBy} at={expiresAt} />
              ))}
            </Part>
          )}
          {stuckCount > 0 && <span>{texts.failedRooms(stuckCount, signInFailed)}</span>}
          {endingSoon.length > 0 && (
            <Part title={texts.endingSoon(endingSoon.length)}>
              {endingSoon.slice(0, SHOWN).map(({ otpId, accountId, displayName, expiresAt }) => (
                <Room key={otpId} id={accountId} name={displayName} label={texts.expires} at={expiresAt} />
              ))}
            </Part>
          )}
        </div>
      )}
    </Panel>
  );
}

function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <b>{title}</b>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}

interface RoomProps {
  readonly id: string;
  readonly name: string;
  /** What the moment means. */
  readonly label: string;
  readonly at: string | undefined;
}

function Room({ id, name, label, at }: RoomProps) {
  const styles = useStyles();
  return (
    <li>
      <Link href={PLACES.account(id, 'otp')}>{name}</Link>{' '}
      {at !== undefined && (
        <span className={styles.quiet}>
          {label}: <Moment at={at} isShort />
        </span>
      )}
    </li>
  );
}
