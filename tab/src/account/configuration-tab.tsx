import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, type FluentIcon, QuestionCircleRegular, WarningFilled } from '@fluentui/react-icons';
import type { AccountDetail, CheckView } from '../../../bot/contract/tab-accounts.ts';
import type { CheckResult } from '../../../bot/contract/words.ts';
import { Facts } from '../look/facts.tsx';
import { Moment } from '../look/moment.tsx';
import { Panel } from '../look/panel.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  check: { display: 'grid', gridTemplateColumns: '24px 1fr auto', gap: '2px 8px', padding: '8px 0', alignItems: 'start',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  icon: { fontSize: '20px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  remedy: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const RESULTS: Readonly<Record<CheckResult, { readonly title: string; readonly icon: FluentIcon; readonly look: 'good' | 'bad' | 'quiet' }>> = {
  passed: { title: 'Passed', icon: CheckmarkCircleFilled, look: 'good' },
  failed: { title: 'Needs action', icon: WarningFilled, look: 'bad' },
  not_checked: { title: 'Not checked', icon: QuestionCircleRegular, look: 'quiet' },
};

/** Each readiness check with its result, those that failed first, each with its remedy; and what the directory says. */
export function ConfigurationTab({ detail }: { readonly detail: AccountDetail }) {
  const styles = useStyles();
  const order: readonly CheckResult[] = ['failed', 'not_checked', 'passed'];
  const checks = detail.checks.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
  return (
    <>
      {detail.account.syncedFromOnPremises && <SyncedNote />}
      {detail.hasResourceAccountKey === true && <KeyNote />}
      <Panel title="Readiness">
        <ul className={styles.list}>{checks.map((check) => <Check key={check.name} check={check} />)}</ul>
      </Panel>
      <Panel title="Account"><AccountFacts detail={detail} /></Panel>
    </>
  );
}

function Check({ check: { title, result, remedy } }: { readonly check: CheckView }) {
  const styles = useStyles();
  const { title: word, icon: Icon, look } = RESULTS[result];
  return (
    <li className={styles.check}>
      <Icon aria-hidden className={`${styles.icon} ${styles[look]}`} />
      <span>{title}</span>
      <span className={styles.quiet}>{word}</span>
      {remedy !== undefined && result !== 'passed' && <span className={styles.remedy}>{remedy}</span>}
    </li>
  );
}

function AccountFacts({ detail: { account, calendarImportedAt } }: { readonly detail: AccountDetail }) {
  return (
    <Facts facts={[
      ['Sign-in address', account.upn], ['Mail address', account.mail], ['Building', account.building], ['Floor', account.floor],
      ['Sign-in', account.accountEnabled ? 'Allowed' : 'Blocked'], ['Usage location', account.usageLocation],
      ['Comes from', account.syncedFromOnPremises ? 'On-premises directory' : 'Microsoft Entra ID'],
      ['Password last changed', account.lastPasswordChangeAt === undefined ? undefined : <Moment key="at" at={account.lastPasswordChangeAt} />],
      ['Calendar settings imported', calendarImportedAt === undefined ? undefined : <Moment key="at" at={calendarImportedAt} />],
    ]} />
  );
}

function SyncedNote() {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>The account comes from the on-premises directory</MessageBarTitle> Its password cannot be set from here: upload its sign in data from a CSV file.
      </MessageBarBody>
    </MessageBar>
  );
}

function KeyNote() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>The account has a resource account key</MessageBarTitle> A console signs in without a password already. Approving a new one changes the password all the same.
      </MessageBarBody>
    </MessageBar>
  );
}
