import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { accountPath } from '../../../contract/accounts.ts';
import { type AccountDetail, parseAccountDetail } from '../../../contract/pages/account-detail.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { FailureView } from '../app/failure-view.tsx';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import { ProvisioningBadge, ReadinessBadge } from '../look/status-badge.tsx';
import { Waiting } from '../look/waiting.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { AccountCommands } from './account-commands.tsx';
import { AccountTabs } from './account-tabs.tsx';

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', overflowWrap: 'anywhere' },
  upn: { color: tokens.colorNeutralForeground2 },
});

interface AccountPageProps {
  readonly accountId: string;
  /** The name of the tab in the address. */
  readonly tab?: string;
}

export function AccountPage({ accountId, tab }: AccountPageProps) {
  const { data, error, refetch, dataUpdatedAt } = useRead(
    KEYS.account(accountId),
    accountPath(accountId),
    parseAccountDetail,
  );
  const { account: texts, app } = useTexts();
  const back = (
    <div>
      <Link href={PLACES.accounts}>{app.areas['/accounts']}</Link>
    </div>
  );
  return (
    <Page title={data?.account.displayName ?? texts.account} above={back}>
      {data === undefined && error === null && <Waiting label={texts.loading} />}
      {data === undefined && error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <State detail={data} />
          <AccountCommands detail={data} />
          <AccountTabs detail={data} saidAt={dataUpdatedAt} {...(tab !== undefined && { asked: tab })} />
        </>
      )}
    </Page>
  );
}

function State({ detail: { account, readiness, provisioning } }: { readonly detail: AccountDetail }) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <span className={styles.upn}>{account.upn}</span>
      <ReadinessBadge status={readiness} />
      <ProvisioningBadge status={provisioning} />
    </div>
  );
}
