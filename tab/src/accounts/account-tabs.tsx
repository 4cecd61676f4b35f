import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { activityPath } from '../../../contract/accounts.ts';
import type { AccountDetail } from '../../../contract/pages/account-detail.ts';
import { KEYS } from '../api/query-keys.ts';
import { ACCOUNT_TABS, type AccountTab, PLACES } from '../app/navigation.ts';
import { AuditRows } from '../audit/audit-rows.tsx';
import { useIsNarrow } from '../grid/use-is-narrow.ts';
import { NothingHere } from '../look/nothing-here.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { tabOf } from './account-tab.ts';
import { ConfigurationTab } from './configuration-tab.tsx';
import { LicensesTab } from './licenses-tab.tsx';
import { OtpTab } from './otp-tab.tsx';

const useStyles = makeStyles({
  tabs: { margin: '0 -12px' },
  // All tabs fit in one line at 400 pixels, because a tab on a second line looks like a stray word.
  narrowTabs: { margin: '0 -6px', '& > [role=tab]': { paddingLeft: '6px', paddingRight: '6px' } },
  panel: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface AccountTabsProps {
  readonly detail: AccountDetail;
  readonly saidAt: number;
  /** The name of the tab in the address. */
  readonly asked?: string;
}

/** Shows the tabs of an account. The address contains the open tab, so that a link can lead to it. */
export function AccountTabs({ detail, saidAt, asked }: AccountTabsProps) {
  const styles = useStyles();
  // When the address names no tab, the first choice stays, even if someone decides the request in the meantime.
  const [first] = useState(() => tabOf(undefined, detail));
  const tab = asked === undefined ? first : tabOf(asked, detail);
  const {
    account: { tabs },
  } = useTexts();
  const { id } = detail.account;
  const isNarrow = useIsNarrow();
  return (
    <>
      <TabList
        className={isNarrow ? styles.narrowTabs : styles.tabs}
        size={isNarrow ? 'small' : 'medium'}
        selectedValue={tab}
        onTabSelect={(_, { value }) => navigate(PLACES.account(id, value as AccountTab), { replace: true })}
      >
        {ACCOUNT_TABS.map((one) => (
          <Tab key={one} value={one} id={`tab-${one}`} aria-controls="account-panel">
            {tabs[one]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="account-panel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
        {tab === 'configuration' && <ConfigurationTab detail={detail} />}
        {tab === 'licenses' && <LicensesTab detail={detail} />}
        {tab === 'otp' && <OtpTab detail={detail} saidAt={saidAt} />}
        {tab === 'activity' && <ActivityTab accountId={id} />}
      </div>
    </>
  );
}

function ActivityTab({ accountId }: { readonly accountId: string }) {
  const {
    account: { tabs },
    audit,
  } = useTexts();
  const pathOf = useCallback((before: number | undefined) => activityPath(accountId, before), [accountId]);
  return (
    <AuditRows
      label={tabs.activity}
      queryKey={KEYS.activity(accountId)}
      pathOf={pathOf}
      withAccount={false}
      empty={<NothingHere title={audit.none} text={audit.noneOfAccount} />}
    />
  );
}
