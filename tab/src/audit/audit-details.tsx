import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { AuditItem } from '../../../contract/audit.ts';
import { Facts } from '../look/facts.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { detailFacts } from './audit-words.ts';

const useStyles = makeStyles({
  button: { minWidth: '32px', flexShrink: 0 },
  details: { padding: '8px 12px', backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere' },
});

/** Returns the id of the opened part of an entry. */
function partId({ place }: AuditItem): string {
  return `audit-${place}`;
}

interface DetailsButtonProps {
  readonly item: AuditItem;
  readonly isOpen: boolean;
  readonly onToggle: (place: number) => void;
}

/** Opens and closes an entry. */
export function DetailsButton({ item, isOpen, onToggle }: DetailsButtonProps) {
  const styles = useStyles();
  const { audit } = useTexts();
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.button}
      icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
      aria-label={audit.detailsOf(audit.acts[item.act])}
      aria-expanded={isOpen}
      {...(isOpen && { 'aria-controls': partId(item) })}
      onClick={() => onToggle(item.place)}
    />
  );
}

/** Shows everything that the log says of an entry: what changed, and by whom exactly. */
export function AuditDetails({ item }: { readonly item: AuditItem }) {
  const styles = useStyles();
  const texts = useTexts();
  const { audit } = texts;
  const { actor, account, selector, requestId } = item;
  return (
    <div id={partId(item)} className={styles.details}>
      <Facts
        facts={[
          ...detailFacts(texts, item),
          [audit.objectId, actor.objectId],
          [audit.accountId, account?.id],
          [audit.codeStart, selector],
          [audit.requestId, requestId],
        ]}
      />
    </div>
  );
}
