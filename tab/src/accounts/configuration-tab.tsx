import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  type FluentIcon,
  InfoRegular,
  QuestionCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import { Suspense } from 'react';
import type { AccountDetail } from '../../../contract/pages/account-detail.ts';
import type { CheckView } from '../../../contract/checks.ts';
import { accountReadingPath } from '../../../contract/sign-ins/person-reading.ts';
import type { CheckResult } from '../../../contract/words.ts';
import { lazyView } from '../app/lazy-view.tsx';
import { ReadAge } from '../look/age.tsx';
import { Facts } from '../look/facts.tsx';
import { Moment } from '../look/moment.tsx';
import { Panel } from '../look/panel.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Most readers never need it, so it loads by itself. */
const PersonReadingPanel = lazyView(() =>
  import('../sign-ins/person-reading-panel.tsx').then(({ PersonReadingPanel: panel }) => panel),
);

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  check: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr auto',
    gap: '2px 8px',
    padding: '8px 0',
    alignItems: 'start',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  icon: { fontSize: '20px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  remedy: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  age: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const RESULTS: Readonly<Record<CheckResult, { readonly icon: FluentIcon; readonly look: 'good' | 'bad' | 'quiet' }>> = {
  passed: { icon: CheckmarkCircleFilled, look: 'good' },
  failed: { icon: WarningFilled, look: 'bad' },
  depends: { icon: InfoRegular, look: 'quiet' },
  not_checked: { icon: QuestionCircleRegular, look: 'quiet' },
};

/**
 * Shows each readiness check with its result, the failed ones first and with their remedies, and then the account's
 * data from the directory.
 */
export function ConfigurationTab({ detail }: { readonly detail: AccountDetail }) {
  const styles = useStyles();
  const { account: texts } = useTexts();
  const order: readonly CheckResult[] = ['failed', 'depends', 'not_checked', 'passed'];
  const checks = detail.checks.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
  return (
    <>
      {detail.account.syncedFromOnPremises && <SyncedNote />}
      {detail.hasResourceAccountKey === true && <KeyNote />}
      <Panel title={texts.readiness}>
        <ul className={styles.list}>
          {checks.map((check) => (
            <Check key={check.name} check={check} />
          ))}
        </ul>
      </Panel>
      <Suspense fallback={null}>
        <PersonReadingPanel path={accountReadingPath(detail.account.id)} />
      </Suspense>
      <Panel title={texts.facts.title}>
        <AccountFacts detail={detail} />
      </Panel>
    </>
  );
}

function Check({ check: { title, result, remedy, reason, readAt } }: { readonly check: CheckView }) {
  const styles = useStyles();
  const { field } = useTexts();
  const { icon: Icon, look } = RESULTS[result];
  return (
    <li className={styles.check}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[look])} />
      <span>{title}</span>
      <span className={styles.quiet}>{field.checkResults[result]}</span>
      {reason !== undefined && <span className={styles.remedy}>{reason}</span>}
      {remedy !== undefined && <span className={styles.remedy}>{remedy}</span>}
      {readAt !== undefined && (
        <span className={styles.age}>
          <ReadAge at={readAt} />
        </span>
      )}
    </li>
  );
}

function AccountFacts({ detail: { account, calendarImportedAt } }: { readonly detail: AccountDetail }) {
  const {
    account: { facts },
  } = useTexts();
  const yesNoOr = (fact: boolean | undefined, yes: string, no: string): string =>
    fact === undefined ? facts.unknown : fact ? yes : no;
  return (
    <Facts
      facts={[
        [facts.signInAddress, account.upn],
        [facts.mailAddress, account.mail],
        [facts.building, account.building],
        [facts.floor, account.floor],
        [facts.signIn, yesNoOr(account.accountEnabled, facts.allowed, facts.blocked)],
        [facts.usageLocation, account.usageLocation],
        [facts.comesFrom, yesNoOr(account.syncedFromOnPremises, facts.onPremises, 'Microsoft Entra ID')],
        [
          facts.passwordChanged,
          account.lastPasswordChangeAt === undefined ? undefined : (
            <Moment key="at" at={account.lastPasswordChangeAt} />
          ),
        ],
        [
          facts.calendarImported,
          calendarImportedAt === undefined ? undefined : <Moment key="at" at={calendarImportedAt} />,
        ],
      ]}
    />
  );
}

function SyncedNote() {
  const { account } = useTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{account.syncedTitle}</MessageBarTitle> {account.syncedText}
      </MessageBarBody>
    </MessageBar>
  );
}

function KeyNote() {
  const { account } = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{account.keyTitle}</MessageBarTitle> {account.keyText}
      </MessageBarBody>
    </MessageBar>
  );
}
