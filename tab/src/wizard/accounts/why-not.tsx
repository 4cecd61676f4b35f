import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AccountItem } from '../../../../contract/accounts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { canBePicked } from './account-selection.ts';
import { reasonsAgainst } from './reasons-against.ts';

const useStyles = makeStyles({
  place: {
    maxHeight: '30%',
    minHeight: '20px',
    overflowY: 'auto',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** Says why the account with the focus can't be selected, and what to do about it. */
export function WhyNot({ account }: { readonly account: AccountItem | undefined }) {
  const styles = useStyles();
  const { wizard: texts } = useTexts();
  const isOpen = account === undefined || canBePicked(account);
  return (
    <div role="status" className={styles.place}>
      {isOpen ? (
        <Text>{texts.keys}</Text>
      ) : (
        <Text>
          <b>{texts.cannotSelect(account.displayName)}</b> {reasonsAgainst(account, texts)}
        </Text>
      )}
    </div>
  );
}
