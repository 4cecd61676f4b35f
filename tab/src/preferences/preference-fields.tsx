import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Switch,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DECISION_MINUTES_RANGE, type RuleName } from '../../../contract/preferences.ts';
import { MATCH_CODE_MODES, TTL_HOURS } from '../../../contract/words.ts';
import { useApp } from '../app/app-context.ts';
import { numberText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import { InstallerSheets } from './installer-sheets.tsx';
import { type PartProps, problemOf } from './preference-part.ts';
import type { PreferencesForm } from './preferences-form.ts';

const useStyles = makeStyles({
  number: { maxWidth: '420px' },
  part: { display: 'flex', flexDirection: 'column' },
  consequence: { margin: '0 0 8px 32px', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Shows each preference with its consequences. */
export function PreferenceFields(props: PartProps) {
  return (
    <>
      <Pinned form={props.form} />
      <Numbers {...props} />
      <FourEyes {...props} />
      <MatchCode {...props} />
      <AutoApproval {...props} />
      <PinnedConsoles {...props} />
      <Networks {...props} />
      <Reasons {...props} />
      <InstallerSheets {...props} />
      <Channel {...props} />
    </>
  );
}

function isPinned({ base }: PreferencesForm, name: RuleName): boolean {
  return base.pinned.includes(name);
}

/** Says which rules no one can change here. */
function Pinned({ form }: Pick<PartProps, 'form'>) {
  const { preferences: texts } = useTexts();
  const { pinned } = form.base;
  if (pinned.length === 0) return null;
  const names = pinned.map((name) => texts.entries[name === 'rejectionReasons' ? 'reasons' : name]);
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{texts.pinned(names.join(', '))}</MessageBarBody>
    </MessageBar>
  );
}

function Numbers({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { host } = useApp();
  const { preferences: texts } = useTexts();
  const { ttlHours, decisionMinutes } = form.entries;
  return (
    <>
      <Field
        label={texts.inHours(texts.entries.ttlHours)}
        className={styles.number}
        {...problemOf(texts.problems, form, 'ttlHours')}
        hint={texts.ttlHint(TTL_HOURS.least, TTL_HOURS.most)}
      >
        <Input
          inputMode="numeric"
          value={ttlHours}
          disabled={isPinned(form, 'ttlHours')}
          onChange={(_, { value }) => dispatch({ kind: 'entered', entries: { ttlHours: value } })}
        />
      </Field>
      <Field
        label={texts.inMinutes(texts.entries.decisionMinutes)}
        className={styles.number}
        {...problemOf(texts.problems, form, 'decisionMinutes')}
        hint={texts.decisionHint(DECISION_MINUTES_RANGE.least, numberText(DECISION_MINUTES_RANGE.most, host.locale))}
      >
        <Input
          inputMode="numeric"
          value={decisionMinutes}
          disabled={isPinned(form, 'decisionMinutes')}
          onChange={(_, { value }) => dispatch({ kind: 'entered', entries: { decisionMinutes: value } })}
        />
      </Field>
    </>
  );
}

function FourEyes({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  return (
    <div className={styles.part}>
      <Switch
        label={texts.entries.fourEyes}
        checked={form.entries.fourEyes}
        disabled={isPinned(form, 'fourEyes')}
        aria-describedby="four-eyes"
        onChange={(_, { checked }) => dispatch({ kind: 'entered', entries: { fourEyes: checked } })}
      />
      <Text id="four-eyes" className={styles.quiet}>
        {texts.fourEyesHint}
      </Text>
    </div>
  );
}

function MatchCode({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  return (
    <Field label={texts.entries.matchCode}>
      <RadioGroup
        value={form.entries.matchCode}
        disabled={isPinned(form, 'matchCode')}
        onChange={(_, { value }) =>
          dispatch({ kind: 'entered', entries: { matchCode: value === 'shown' ? 'shown' : 'typed' } })
        }
      >
        {MATCH_CODE_MODES.map((value) => (
          <div key={value}>
            <Radio value={value} label={texts.matchCodes[value]} aria-describedby={`match-${value}`} />
            <p id={`match-${value}`} className={styles.consequence}>
              {texts.matchCodeHints[value]}
            </p>
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}

function AutoApproval({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  const isOn = form.entries.autoApproval !== 'off';
  return (
    <Field label={texts.entries.autoApproval} {...problemOf(texts.problems, form, 'autoApproval')}>
      <div className={styles.part}>
        <Switch
          label={texts.autoApproval}
          checked={isOn}
          disabled={isPinned(form, 'autoApproval')}
          aria-describedby="auto-approval"
          onChange={(_, { checked }) =>
            dispatch({ kind: 'entered', entries: { autoApproval: checked ? 'expected-serial' : 'off' } })
          }
        />
        <Text id="auto-approval" className={styles.quiet}>
          {texts.autoApprovalHint}
        </Text>
        {isOn && <KnownDevice form={form} dispatch={dispatch} />}
      </div>
    </Field>
  );
}

/** Lets the rule demand that an inventory of the tenant knows the device. */
function KnownDevice({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  return (
    <>
      <Switch
        label={texts.knownDevice}
        checked={form.entries.autoApproval === 'expected-known-serial'}
        disabled={isPinned(form, 'autoApproval')}
        aria-describedby="known-device"
        onChange={(_, { checked }) =>
          dispatch({
            kind: 'entered',
            entries: { autoApproval: checked ? 'expected-known-serial' : 'expected-serial' },
          })
        }
      />
      <Text id="known-device" className={styles.quiet}>
        {texts.knownDeviceHint}
      </Text>
    </>
  );
}

function PinnedConsoles({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  return (
    <div className={styles.part}>
      <Switch
        label={texts.entries.allConsolesPinned}
        checked={form.entries.allConsolesPinned}
        disabled={isPinned(form, 'allConsolesPinned')}
        aria-describedby="all-consoles-pinned"
        onChange={(_, { checked }) => dispatch({ kind: 'entered', entries: { allConsolesPinned: checked } })}
      />
      <Text id="all-consoles-pinned" className={styles.quiet}>
        {texts.allConsolesPinnedHint}
      </Text>
    </div>
  );
}

function Networks({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  return (
    <Field
      label={texts.entries.autoApprovalNetworks}
      className={styles.number}
      {...problemOf(texts.problems, form, 'autoApprovalNetworks')}
      hint={texts.networksHint}
    >
      <Textarea
        value={form.entries.autoApprovalNetworks}
        disabled={isPinned(form, 'autoApprovalNetworks')}
        onChange={(_, { value }) => dispatch({ kind: 'entered', entries: { autoApprovalNetworks: value } })}
      />
    </Field>
  );
}

function Reasons({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  return (
    <Field label={texts.entries.reasons} {...problemOf(texts.problems, form, 'reasons')}>
      <div className={styles.part} role="group" aria-label={texts.entries.reasons}>
        <Text className={styles.quiet}>{texts.reasonsHint}</Text>
        {form.base.rejectionReasons.map(({ code, title }) => (
          <Checkbox
            key={code}
            label={title}
            checked={form.entries.reasons.includes(code)}
            disabled={isPinned(form, 'rejectionReasons')}
            onChange={() => dispatch({ kind: 'reasonToggled', reason: code })}
          />
        ))}
      </div>
    </Field>
  );
}

function Channel({ form }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  const { approvalChannel } = form.base;
  return (
    <section className={styles.part} aria-label={texts.channel}>
      <Text weight="semibold">{texts.channel}</Text>
      <Text>
        {approvalChannel === undefined
          ? texts.noChannel
          : texts.channelIn(approvalChannel.channel, approvalChannel.team)}
      </Text>
      <Text className={styles.quiet}>{texts.channelHint}</Text>
    </section>
  );
}
