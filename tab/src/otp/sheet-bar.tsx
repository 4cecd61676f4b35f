import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { LANGUAGES } from '../../../contract/language.ts';
import { useApp } from '../app/app-context.ts';
import { numberText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import { minutesAndSeconds } from './code-words.ts';
import { PAPERS, PER_PAGE, type SheetLayout, withChoice } from './sheet-layout.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 16px' },
  choice: { minWidth: '160px' },
});

interface SheetBarProps {
  readonly count: number;
  /** How many of them have a code that a console has used. */
  readonly used: number;
  readonly secondsLeft: number;
  readonly layout: SheetLayout;
  readonly onChange: (layout: SheetLayout) => void;
}

/** Lets the user choose paper, sheets for each page and the language of the installer, and print. */
export function SheetBar({ count, used, secondsLeft, layout, onChange }: SheetBarProps) {
  const styles = useStyles();
  const { host } = useApp();
  const { codes, sheet: texts } = useTexts();
  const choices = [
    { name: 'perPage', options: PER_PAGE.map((value) => [String(value), texts.perPages[value]] as const) },
    { name: 'paper', options: PAPERS.map((value) => [value, texts.papers[value]] as const) },
    { name: 'language', options: LANGUAGES.map((value) => [value, texts.languages[value]] as const) },
  ] as const;
  return (
    <>
      <div className={styles.row}>
        {choices.map(({ name, options }) => (
          <Field key={name} label={texts.choices[name]} className={styles.choice}>
            <Select value={String(layout[name])} onChange={(_, { value }) => onChange(withChoice(layout, name, value))}>
              {options.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Button appearance="primary" icon={<PrintRegular />} onClick={() => window.print()}>
          {texts.print}
        </Button>
      </div>
      <Text>{texts.count(count, minutesAndSeconds(secondsLeft))}</Text>
      <Text role="status">
        {used > 0 && codes.used(used, numberText(used, host.locale), numberText(count, host.locale))}
      </Text>
    </>
  );
}
