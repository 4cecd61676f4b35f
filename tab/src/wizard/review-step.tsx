import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { numberText } from '../look/moments.ts';
import { readerTime } from '../show-code/code-words.ts';
import { selectedCount } from './account-selection.ts';
import { MODE_WORDS } from './mode-words.ts';
import type { Wizard } from './use-wizard.ts';
import { instantOf } from './valid-from.ts';
import { chosenTtlHours } from './wizard-request.ts';
import type { WizardState } from './wizard-state.ts';

const NAMED = 12;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '16px', maxWidth: '720px', boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(140px, max-content) 1fr', gap: '4px 16px', margin: 0,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: '0' } },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', '@media (max-width: 640px)': { marginBottom: '8px' } },
  names: { margin: 0, paddingLeft: '20px', columnWidth: '220px', overflowWrap: 'anywhere' },
});

/** Everything that was chosen, with a way back to each part of it. */
export function ReviewStep({ wizard }: { readonly wizard: Wizard }) {
  const { state, dispatch } = wizard;
  return (
    <>
      {state.startFailure !== undefined && <FailureView error={new ApiError(state.startFailure)} />}
      {state.startFailure === undefined && state.idempotencyKey !== undefined && <PressedBefore />}
      <Card title="Account selection" onEdit={() => dispatch({ kind: 'editFromReview', step: 'accounts' })}><Accounts wizard={wizard} /></Card>
      <Card title="Configuration" onEdit={() => dispatch({ kind: 'editFromReview', step: 'configuration' })}><Configuration wizard={wizard} /></Card>
    </>
  );
}

function PressedBefore() {
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Generate was pressed before</MessageBarTitle> Press it again: what was started then goes on, and nothing is generated twice.
      </MessageBarBody>
    </MessageBar>
  );
}

interface CardProps {
  readonly title: string;
  readonly onEdit: () => void;
  readonly children: ReactNode;
}

function Card({ title, onEdit, children }: CardProps) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.top}>
        <h3 className={styles.title}>{title}</h3>
        <Link as="button" onClick={onEdit} aria-label={`Edit ${title}`}><EditRegular aria-hidden /> Edit</Link>
      </div>
      {children}
    </section>
  );
}

function Accounts({ wizard: { state, facts } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { host } = useApp();
  const count = selectedCount(state.selection);
  const named = facts.accounts?.slice(0, NAMED) ?? [];
  return (
    <>
      <Text>{numberText(count, host.locale)} {count === 1 ? 'account' : 'accounts'} selected</Text>
      <ul className={styles.names}>{named.map(({ id, displayName }) => <li key={id}>{displayName}</li>)}</ul>
      {count > named.length && named.length > 0 && <Text>and {count - named.length} more</Text>}
    </>
  );
}

function Configuration({ wizard: { state, facts } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { host } = useApp();
  const hours = chosenTtlHours(state, facts);
  const from = instantOf(state.validFrom);
  const rows = [
    ['Passwords', MODE_WORDS[state.passwordMode].title],
    ['Life of a code', hours === undefined ? 'not possible' : `${hours} ${hours === 1 ? 'hour' : 'hours'}`],
    ['Valid from', from === undefined ? 'At once' : readerTime(from.toISOString(), host.locale)],
    ...(state.passwordMode === 'keep' ? [['File', state.file?.name ?? 'none'] as const] : []),
    ['Expected serial numbers', String(expectedCount(state, facts) || 'None')],
    ['Not checked', 'MFA and device-based Conditional Access: make sure that neither applies to these accounts, or consoles cannot sign in'],
    ...(state.passwordMode === 'reset' ? [['At approval', 'The password changes; devices that sign in with it are signed out'] as const] : []),
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows.map(([term, value]) => [<dt key={`${term}-t`} className={styles.term}>{term}</dt>, <dd key={`${term}-v`} className={styles.value}>{value}</dd>])}
    </dl>
  );
}

function expectedCount({ passwordMode, check }: WizardState, { serialNumbers }: Wizard['facts']): number {
  if (passwordMode === 'reset') return serialNumbers?.found.length ?? 0;
  return check.kind === 'verdict' ? check.verdict.accounts.filter(({ expectedSerialNumber }) => expectedSerialNumber !== undefined).length : 0;
}
