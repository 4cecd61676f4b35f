import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    margin: 0,
  },
  note: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Shows the verification digits, which a person compares with the digits on the console. */
export function MatchCode({ code }: { readonly code: string }) {
  const styles = useStyles();
  const { requests } = useTexts();
  return (
    <div>
      <p className={styles.note}>{requests.compareMatchCode}</p>
      <p className={styles.code}>{code}</p>
    </div>
  );
}
