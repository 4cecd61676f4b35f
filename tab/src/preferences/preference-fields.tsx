import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Switch, Text, tokens } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import { DECISION_MINUTES_RANGE } from '../../../bot/contract/tab-preferences.ts';
import { TTL_HOURS } from '../../../bot/contract/words.ts';
import { type EntryName, ENTRY_TITLES, entryProblems, type PreferencesEvent, type PreferencesForm } from './preferences-form.ts';

const useStyles = makeStyles({
  number: { maxWidth: '420px' },
  part: { display: 'flex', flexDirection: 'column' },
  consequence: { margin: '0 0 8px 32px', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface PartProps {
  readonly form: PreferencesForm;
  readonly dispatch: Dispatch<PreferencesEvent>;
}

/** Each preference with what follows from it. */
export function PreferenceFields(props: PartProps) {
  return (
    <>
      <Numbers {...props} />
      <FourEyes {...props} />
      <MatchCode {...props} />
      <AutoApproval {...props} />
      <Reasons {...props} />
      <Channel {...props} />
    </>
  );
}

function problemOf({ entries }: PreferencesForm, name: EntryName): { readonly validationState?: 'error'; readonly validationMessage?: string } {
  const problem = entryProblems(entries)[name];
  return problem === undefined ? {} : { validationState: 'error', validationMessage: problem };
}

function Numbers({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { ttlHours, decisionMinutes } = form.entries;
  return (
    <>
      <Field
        label={`${ENTRY_TITLES.ttlHours}, in hours`} className={styles.number} {...problemOf(form, 'ttlHours')}
        hint={`${TTL_HOURS.least} to ${TTL_HOURS.most}. Unless the wizard says otherwise, an installer can type a code for that long. A shorter life makes lost sheets harmless sooner.`}
      >
        <Input inputMode="numeric" value={ttlHours} onChange={(_, { value }) => dispatch({ kind: 'entered', entries: { ttlHours: value } })} />
      </Field>
      <Field
        label={`${ENTRY_TITLES.decisionMinutes}, in minutes`} className={styles.number} {...problemOf(form, 'decisionMinutes')}
        hint={`${DECISION_MINUTES_RANGE.least} to ${DECISION_MINUTES_RANGE.most.toLocaleString('en')}. A request that nobody decides within that time expires, and its code with it.`}
      >
        <Input inputMode="numeric" value={decisionMinutes} onChange={(_, { value }) => dispatch({ kind: 'entered', entries: { decisionMinutes: value } })} />
      </Field>
    </>
  );
}

function FourEyes({ form, dispatch }: PartProps) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Switch
        label={ENTRY_TITLES.fourEyes} checked={form.entries.fourEyes} aria-describedby="four-eyes"
        onChange={(_, { checked }) => dispatch({ kind: 'entered', entries: { fourEyes: checked } })}
      />
      <Text id="four-eyes" className={styles.quiet}>Who generates a code cannot approve its request: two people are needed for each console.</Text>
    </div>
  );
}

const MATCH_CODES = [
  ['typed', 'Typed by the approver', 'The installer reads out six digits, and the approver types them. Nobody approves without having talked to the room.'],
  ['shown', 'Shown to the approver', 'The approver compares the digits by eye. Quicker, and easier to get wrong.'],
] as const;

function MatchCode({ form, dispatch }: PartProps) {
  const styles = useStyles();
  return (
    <Field label={ENTRY_TITLES.matchCode}>
      <RadioGroup
        value={form.entries.matchCode}
        onChange={(_, { value }) => dispatch({ kind: 'entered', entries: { matchCode: value === 'shown' ? 'shown' : 'typed' } })}
      >
        {MATCH_CODES.map(([value, title, consequence]) => (
          <div key={value}>
            <Radio value={value} label={title} aria-describedby={`match-${value}`} />
            <p id={`match-${value}`} className={styles.consequence}>{consequence}</p>
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}

function AutoApproval({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const isOn = form.entries.autoApproval !== 'off';
  return (
    <Field label={ENTRY_TITLES.autoApproval} {...problemOf(form, 'autoApproval')}>
      <div className={styles.part}>
        <Switch
          label="Approve a console with the expected serial number" checked={isOn} aria-describedby="auto-approval"
          onChange={(_, { checked }) => dispatch({ kind: 'entered', entries: { autoApproval: checked ? 'expected-serial' : 'off' } })}
        />
        <Text id="auto-approval" className={styles.quiet}>
          Only where an expected serial number was given in the wizard, and only when the console tells the same one. A console tells its number
          itself, and nobody looks at it: leave this off unless many rooms are set up at once by people you know.
        </Text>
      </div>
    </Field>
  );
}

function Reasons({ form, dispatch }: PartProps) {
  const styles = useStyles();
  return (
    <Field label={ENTRY_TITLES.reasons} {...problemOf(form, 'reasons')}>
      <div className={styles.part} role="group" aria-label={ENTRY_TITLES.reasons}>
        <Text className={styles.quiet}>Those to choose from when a request is rejected. "Lost or stolen code" and "Unknown device" also raise an alert in the channel.</Text>
        {form.base.rejectionReasons.map(({ code, title }) => (
          <Checkbox
            key={code} label={title} checked={form.entries.reasons.includes(code)} onChange={() => dispatch({ kind: 'reasonToggled', reason: code })}
          />
        ))}
      </div>
    </Field>
  );
}

function Channel({ form }: PartProps) {
  const styles = useStyles();
  const { approvalChannel } = form.base;
  return (
    <section className={styles.part} aria-label="Approval channel">
      <Text weight="semibold">Approval channel</Text>
      <Text>{approvalChannel === undefined ? 'None yet: no cards are posted.' : `${approvalChannel.channel} in ${approvalChannel.team}`}</Text>
      <Text className={styles.quiet}>To change it, mention the bot in the channel that should get the cards, and write "use this channel".</Text>
    </section>
  );
}
