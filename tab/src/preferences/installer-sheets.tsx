import { Field, Input, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { MOST_IN_CONTACT } from '../../../contract/preferences.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type PartProps, problemOf } from './preference-part.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  part: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Shows what installers get to see. It decides nothing, so that each change acts at once. */
export function InstallerSheets({ form, dispatch }: PartProps) {
  const styles = useStyles();
  const { preferences: texts } = useTexts();
  const { installerContact, statusPage } = form.entries;
  return (
    <section className={styles.section} aria-label={texts.installerSheets}>
      <Text weight="semibold">{texts.installerSheets}</Text>
      <Field
        label={texts.entries.installerContact}
        hint={texts.contactHint(MOST_IN_CONTACT)}
        {...problemOf(texts.problems, form, 'installerContact')}
      >
        <Input
          value={installerContact}
          onChange={(_, { value }) => dispatch({ kind: 'entered', entries: { installerContact: value } })}
        />
      </Field>
      <div className={styles.part}>
        <Switch
          label={texts.entries.statusPage}
          checked={statusPage}
          aria-describedby="status-page"
          onChange={(_, { checked }) => dispatch({ kind: 'entered', entries: { statusPage: checked } })}
        />
        <Text id="status-page" className={styles.quiet}>
          {texts.statusPageHint}
        </Text>
      </div>
    </section>
  );
}
