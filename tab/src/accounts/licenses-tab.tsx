import { makeStyles, tokens } from '@fluentui/react-components';
import type { AccountDetail } from '../../../contract/pages/account-detail.ts';
import { NothingHere } from '../look/nothing-here.tsx';
import { Panel } from '../look/panel.tsx';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px' },
  sku: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** Lists the exact SKU part numbers from the directory. */
export function LicensesTab({ detail: { licences, checks } }: { readonly detail: AccountDetail }) {
  const styles = useStyles();
  const { account } = useTexts();
  if (
    licences.length === 0 &&
    checks.some(({ name, result }) => name === 'rooms_licence' && result === 'not_checked')
  ) {
    return <NothingHere title={account.licensesUnknown} text={account.licensesUnknownText} />;
  }
  if (licences.length === 0) {
    return <NothingHere title={account.noLicense} text={account.noLicenseText} />;
  }
  return (
    <Panel title={account.licenses}>
      <ul className={styles.list}>
        {licences.map((sku) => (
          <li key={sku} className={styles.sku}>
            {sku}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
