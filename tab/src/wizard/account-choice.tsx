import { Badge, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, QuestionCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { AccountItem } from '../../../bot/contract/tab-accounts.ts';
import type { ReadinessStatus } from '../../../bot/contract/words.ts';
import { type AccountSelection, canBePicked, isSelected } from './account-selection.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', gap: '4px 12px', padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '220px', minWidth: 0, overflowWrap: 'anywhere', paddingTop: '6px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  badge: { whiteSpace: 'nowrap', marginTop: '6px', '@media (max-width: 640px)': { marginLeft: '44px' } },
  remedies: { flexBasis: '100%', margin: '0 0 4px 44px', padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
});

const READINESS = {
  'No action needed': { color: 'success', icon: <CheckmarkCircleRegular /> },
  'Needs action': { color: 'warning', icon: <WarningRegular /> },
  'N/A': { color: 'informative', icon: <QuestionCircleRegular /> },
} as const satisfies Record<ReadinessStatus, object>;

interface AccountChoiceProps {
  readonly account: AccountItem;
  readonly selection: AccountSelection;
  /** What the boxes say would not be true. */
  readonly isLocked: boolean;
  readonly onToggle: () => void;
}

/** One account with its box; one that cannot be picked says why, and what to do. */
export function AccountChoice({ account, selection, isLocked, onToggle }: AccountChoiceProps) {
  const styles = useStyles();
  const { id, displayName, upn, location, readiness, provisioning, failedChecks } = account;
  const isPickable = canBePicked(account);
  const { color, icon } = READINESS[readiness];
  return (
    <li className={styles.row}>
      <Checkbox
        checked={!isLocked && isSelected(selection, account)} disabled={!isPickable || isLocked} onChange={onToggle}
        aria-label={displayName} {...(!isPickable && { 'aria-describedby': `why-${id}` })}
      />
      <div className={styles.words}>
        <Text weight="semibold">{displayName}</Text>
        <Text className={styles.quiet}>{[upn, location, provisioning].filter((part) => part !== undefined).join(' · ')}</Text>
      </div>
      <Badge appearance="tint" color={color} icon={icon} className={styles.badge}>{readiness}</Badge>
      {!isPickable && (
        <ul id={`why-${id}`} className={styles.remedies}>
          {failedChecks.map(({ title, remedy }) => <li key={title}><b>{title}:</b> {remedy}</li>)}
          {failedChecks.length === 0 && <li>There is not enough information about this account yet. Refresh the list of resource accounts.</li>}
        </ul>
      )}
    </li>
  );
}
