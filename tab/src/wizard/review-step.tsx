import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { otpLengthFor } from '../../../contract/otp-code.ts';
import { ApiError } from '../api/api-error.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { numberText } from '../look/moments.ts';
import { readerTime } from '../otp/code-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { selectedCount } from './accounts/account-selection.ts';
import { LiveGroups } from './review/live-groups.tsx';
import { ReviewedList } from './review/reviewed-list.tsx';
import type { Wizard } from './use-wizard.ts';
import { instantOf } from './configuration/valid-from.ts';
import { PolicySummary } from './policy-summary.tsx';
import { chosenTtlHours, rolloutPlan } from './wizard-request.ts';
import type { WizardState } from './wizard-state.ts';

/** The most accounts that a message names. */
const NAMED = 5;

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px',
    maxWidth: '720px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, max-content) 1fr',
    gap: '4px 16px',
    margin: 0,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: '0' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', '@media (max-width: 640px)': { marginBottom: '8px' } },
  wide: { maxWidth: '1100px' },
});

/** Shows everything that the user chose, with a way back to each part of it. */
export function ReviewStep({ wizard }: { readonly wizard: Wizard }) {
  const {
    wizard: { steps },
  } = useTexts();
  const { state, dispatch } = wizard;
  return (
    <>
      {state.startFailure !== undefined && <FailureView error={new ApiError(state.startFailure)} />}
      {state.startFailure === undefined && state.idempotencyKey !== undefined && <PressedBefore />}
      {wizard.review.error !== null && <FailureView error={wizard.review.error} onRetry={wizard.review.readAgain} />}
      <Changed wizard={wizard} />
      {state.pressed === undefined && state.review !== undefined && (
        <LiveGroups review={state.review} state={state} dispatch={dispatch} />
      )}
      <Card title={steps.accounts} isWide onEdit={() => dispatch({ kind: 'editFromReview', step: 'accounts' })}>
        <Accounts wizard={wizard} />
      </Card>
      <Card title={steps.configuration} onEdit={() => dispatch({ kind: 'editFromReview', step: 'configuration' })}>
        <Configuration wizard={wizard} />
      </Card>
    </>
  );
}

function PressedBefore() {
  const { review: texts } = useTexts();
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.pressedTitle}</MessageBarTitle> {texts.pressed}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Says that the server knows something newer than what the user sees, and shows it when they ask for it. */
function Changed({ wizard: { review, dispatch } }: { readonly wizard: Wizard }) {
  const {
    review: { changed: texts },
  } = useTexts();
  if (review.newer === undefined) return null;
  const { changed, review: newer } = review.newer;
  const names = changed.slice(0, NAMED).map(({ displayName }) => displayName);
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>
        <MessageBarTitle>{texts.title(changed.length)}</MessageBarTitle>{' '}
        {texts.text(names.join(', ') + (changed.length > NAMED ? ' …' : ''))}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => dispatch({ kind: 'reviewed', review: newer })}>{texts.update}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface CardProps {
  readonly title: string;
  readonly isWide?: boolean;
  readonly onEdit: () => void;
  readonly children: ReactNode;
}

function Card({ title, isWide = false, onEdit, children }: CardProps) {
  const styles = useStyles();
  const { review: texts } = useTexts();
  return (
    <section className={mergeClasses(styles.card, isWide && styles.wide)} aria-label={title}>
      <div className={styles.top}>
        <h3 className={styles.title}>{title}</h3>
        <Link as="button" onClick={onEdit} aria-label={texts.editPart(title)}>
          <EditRegular aria-hidden /> {texts.edit}
        </Link>
      </div>
      {children}
    </section>
  );
}

function Accounts({ wizard: { state } }: { readonly wizard: Wizard }) {
  const { host } = useApp();
  const { review: texts } = useTexts();
  const { review, choices, passwordMode, selection, pressed } = state;
  const plan = rolloutPlan(state);
  const generated = plan === undefined ? 0 : plan.accountIds.length - plan.leaveOut.length;
  const count = pressed?.accountIds.length ?? review?.accounts.length ?? selectedCount(selection);
  return (
    <>
      <Text>{texts.selected(count, numberText(count, host.locale))}</Text>
      {plan !== undefined && <Text>{texts.generated(generated, numberText(generated, host.locale))}</Text>}
      {review !== undefined && review.unknown > 0 && <Text>{texts.unknown(review.unknown)}</Text>}
      {review !== undefined && <ReviewedList review={review} choices={choices} passwordMode={passwordMode} />}
      {review === undefined && pressed === undefined && <Text role="status">{texts.reading}</Text>}
    </>
  );
}

function Configuration({ wizard: { state, facts } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { host } = useApp();
  const { configuration, review: texts } = useTexts();
  const hours = chosenTtlHours(state, facts);
  const from = instantOf(state.validFrom);
  const rows = [
    [configuration.passwords, configuration.modes[state.passwordMode].title],
    [texts.life, hours === undefined ? texts.notPossible : texts.hours(hours)],
    ...(hours !== undefined && otpLengthFor(hours) === 'long' ? [[texts.codes, texts.longCodes] as const] : []),
    [texts.validFrom, from === undefined ? texts.atOnce : readerTime(from.toISOString(), host.locale)],
    ...(state.passwordMode === 'keep' ? [[texts.file, state.file?.name ?? texts.noFile] as const] : []),
    [texts.serialNumbers, String(expectedCount(state, facts) || texts.none)],
    [texts.conditionalAccess, <PolicySummary key="policies" selection={state.selection} />],
    ...(state.passwordMode === 'reset' ? [[texts.atApproval, texts.passwordChanges] as const] : []),
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows.map(([term, value]) => [
        <dt key={`${term}-t`} className={styles.term}>
          {term}
        </dt>,
        <dd key={`${term}-v`} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}

function expectedCount({ passwordMode, check }: WizardState, { serialNumbers }: Wizard['facts']): number {
  if (passwordMode === 'reset') return serialNumbers?.found.length ?? 0;
  return check.kind === 'verdict'
    ? check.verdict.accounts.filter(({ expectedSerialNumber }) => expectedSerialNumber !== undefined).length
    : 0;
}
