import { makeStyles, tokens } from '@fluentui/react-components';
import type { AccountDetail } from '../../../bot/contract/tab-accounts.ts';
import { NothingHere } from '../look/nothing-here.tsx';
import { Panel } from '../look/panel.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px' },
  sku: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** The exact SKU part numbers, as the directory has them. */
export function LicensesTab({ detail: { licences } }: { readonly detail: AccountDetail }) {
  const styles = useStyles();
  if (licences.length === 0) {
    return <NothingHere title="No license" text="Assign Teams Rooms Pro or Teams Rooms Basic to the account in the Microsoft 365 admin center, then refresh." />;
  }
  return (
    <Panel title="Assigned licenses (SKU part numbers)">
      <ul className={styles.list}>{licences.map((sku) => <li key={sku} className={styles.sku}>{sku}</li>)}</ul>
    </Panel>
  );
}
