import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { Dispatch } from 'react';
import type { ReviewedAccount, RolloutReview } from '../../../../contract/pages/rollout-review.ts';
import { useApp } from '../../app/app-context.ts';
import { numberText } from '../../look/moments.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { WizardEvent, WizardState } from '../wizard-state.ts';
import { accountsByGroup, LIVE_CHOICES, type LiveGroup } from './live-choices.ts';
import { meetingLines } from './meetings.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '16px',
    maxWidth: '720px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorPaletteMarigoldBorder2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  group: { display: 'flex', flexDirection: 'column', gap: '4px' },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  meetings: { ...typographyStyles.body1, margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

interface LiveGroupsProps {
  readonly review: RolloutReview;
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardEvent>;
}

/** Shows what is live of the selected accounts, and lets the user keep it, replace it, or take the accounts out. */
export function LiveGroups({ review, state, dispatch }: LiveGroupsProps) {
  const styles = useStyles();
  const {
    review: { live: texts },
  } = useTexts();
  const groups = accountsByGroup(review);
  if (groups.length === 0) return null;
  return (
    <section className={styles.card} aria-label={texts.title}>
      <h3 className={styles.title}>{texts.title}</h3>
      <Text>{texts.hint}</Text>
      {groups.map(([group, accounts]) => (
        <Group
          key={group}
          group={group}
          accounts={accounts}
          state={state}
          dispatch={dispatch}
          onTakeOut={() =>
            dispatch({ kind: 'selection', event: { kind: 'removed', accountIds: accounts.map(({ id }) => id) } })
          }
        />
      ))}
    </section>
  );
}

interface GroupProps extends Pick<LiveGroupsProps, 'state' | 'dispatch'> {
  readonly group: LiveGroup;
  readonly accounts: readonly ReviewedAccount[];
  readonly onTakeOut: () => void;
}

function Group({ group, accounts, state: { choices, passwordMode }, dispatch, onTakeOut }: GroupProps) {
  const styles = useStyles();
  const { host } = useApp();
  const {
    review: { live: texts },
  } = useTexts();
  const words = texts.groups[group];
  const title = words.title(accounts.length, numberText(accounts.length, host.locale));
  const hint = group === 'signedIn' && passwordMode === 'keep' ? texts.signedInKept : words.replaced;
  return (
    <div className={styles.group}>
      <div className={styles.choice}>
        <Field label={title}>
          <RadioGroup
            layout="horizontal"
            value={choices[group]}
            onChange={(_, { value }) =>
              dispatch({ kind: 'liveChosen', group, choice: value === 'replace' ? 'replace' : 'keep' })
            }
          >
            {LIVE_CHOICES.map((choice) => (
              <Radio key={choice} value={choice} label={texts.choices[choice]} />
            ))}
          </RadioGroup>
        </Field>
        <Button size="small" aria-label={texts.takeOutOf(title)} onClick={onTakeOut}>
          {texts.takeOut}
        </Button>
      </div>
      <Text className={styles.quiet}>{hint}</Text>
      {passwordMode === 'reset' && <Meetings accounts={accounts} />}
    </div>
  );
}

/** Names the next meetings of the rooms that a reset signs out, when their calendars could be read. */
function Meetings({ accounts }: Pick<GroupProps, 'accounts'>) {
  const styles = useStyles();
  const { host } = useApp();
  const {
    review: { live: texts },
  } = useTexts();
  const lines = meetingLines(accounts, texts, host.locale);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.meetings}>
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
