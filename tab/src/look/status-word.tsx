import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProvisioningStatus, ReadinessStatus } from '../../../contract/words.ts';
import { useFirstTexts } from '../texts/use-texts.ts';
import { type Look, PROVISIONING, READINESS } from './status-look.ts';

const useStyles = makeStyles({
  status: { display: 'inline-flex', alignItems: 'center', gap: '6px', minWidth: 0, maxWidth: '100%' },
  // A row has room for two lines, unless what is around them keeps them on one.
  word: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0, maxHeight: '2lh' },
  icon: { fontSize: '16px', flexShrink: 0 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  informative: { color: tokens.colorNeutralForeground3 },
});

export function ReadinessWord({ status }: { readonly status: ReadinessStatus }) {
  const { field } = useFirstTexts();
  return <LookWord {...READINESS[status]} title={field.readiness[status]} />;
}

export function ProvisioningWord({ status }: { readonly status: ProvisioningStatus }) {
  const { field } = useFirstTexts();
  return <LookWord {...PROVISIONING[status]} title={field.provisioning[status]} />;
}

/** Shows a status as an icon and a word, for rows that are too many for badges. */
function LookWord({ color, icon: Icon, title }: Look & { readonly title: string }) {
  const styles = useStyles();
  return (
    <span className={styles.status} title={title}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[color])} />
      <span className={styles.word}>{title}</span>
    </span>
  );
}
