import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { PreferencesView } from '../../../contract/preferences.ts';
import type { PreferencesTexts } from '../../../texts/en/tab/preferences.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { readerTime } from '../otp/code-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ConflictView } from './conflict-view.tsx';
import { changedNames, entryProblems, weakeningsOf } from './preferences-form.ts';
import { PreferenceFields } from './preference-fields.tsx';
import { type PreferencesWork, usePreferences } from './use-preferences.ts';
import { useWeakening } from './weakening-dialog.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function PreferencesEditor({ view }: { readonly view: PreferencesView }) {
  const styles = useStyles();
  const { host } = useApp();
  const { preferences: texts } = useTexts();
  const work = usePreferences(view);
  const { form, dispatch, save, isSaving, error } = work;
  const weakening = useWeakening(weakeningsOf(texts.weakenings, form), view.byTwo, save);
  const problems = entryProblems(texts.problems, form);
  const isChanged = changedNames(form).length > 0;
  const { altered: isAltered } = form.base;
  const isDirty = isChanged || isAltered;
  const mayNotSave = !isDirty || isSaving || form.theirs !== undefined || Object.keys(problems).length > 0;
  const { changedAt, changedBy } = form.base;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!mayNotSave) weakening.ask();
      }}
    >
      <Text className={styles.quiet}>
        {texts.intro}
        {changedAt !== undefined && ` ${lastChange(texts, readerTime(changedAt, host.locale), changedBy?.displayName)}`}
      </Text>
      {isAltered && <Altered />}
      <ConflictView form={form} dispatch={dispatch} />
      <PreferenceFields form={form} dispatch={dispatch} />
      {error !== null && <FailureView error={error} />}
      <SaveRow work={work} isChanged={isChanged} mayNotSave={mayNotSave} />
      {weakening.dialog}
    </form>
  );
}

/** Says that somebody changed the preferences in the database. */
function Altered() {
  const { preferences: texts } = useTexts();
  return (
    <MessageBar layout="multiline" intent="error">
      <MessageBarBody>{texts.altered}</MessageBarBody>
    </MessageBar>
  );
}

interface SaveRowProps {
  readonly work: PreferencesWork;
  readonly isChanged: boolean;
  readonly mayNotSave: boolean;
}

function SaveRow({ work, isChanged, mayNotSave }: SaveRowProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  return (
    <div className={styles.row}>
      <Button appearance="primary" type="submit" disabledFocusable={mayNotSave}>
        {texts.save}
      </Button>
      <Button disabledFocusable={!isChanged} onClick={() => work.dispatch({ kind: 'undone' })}>
        {texts.undo}
      </Button>
      <Text role="status">{isChanged && !work.isSaving ? '' : savingText(texts, work)}</Text>
    </div>
  );
}

function savingText(texts: PreferencesTexts, { isSaving, isSaved, isWaiting }: PreferencesWork): string {
  if (isSaving) return texts.saving;
  if (!isSaved) return '';
  return isWaiting ? texts.savedAndWaits : texts.saved;
}

function lastChange(texts: PreferencesTexts, moment: string, name: string | undefined): string {
  return name === undefined ? texts.lastChanged(moment) : texts.lastChangedBy(moment, name);
}
