import { makeStyles, tokens } from '@fluentui/react-components';
import type { OverviewAnswer } from '../../../contract/overview.ts';
import { useApp } from '../app/app-context.ts';
import { durationText, numberText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  term: { color: tokens.colorNeutralForeground2 },
});

/** Shows the numbers that a user wants to see at a glance. */
export function KeyFigures({ overview }: { readonly overview: OverviewAnswer }) {
  const styles = useStyles();
  const { host } = useApp();
  const {
    look,
    overview: { figures: texts },
  } = useTexts();
  const { funnel, medianDecisionSeconds, signInFailed = 0, stuck, stuckCount = stuck.length } = overview;
  const figures = [
    [texts.generated, numberText(funnel.generated, host.locale)],
    [texts.signedIn, numberText(funnel.signedIn, host.locale)],
    [texts.median, medianDecisionSeconds === undefined ? '–' : durationText(medianDecisionSeconds, look)],
    [texts.signInFailed, numberText(signInFailed, host.locale)],
    [texts.stuck, numberText(stuckCount, host.locale)],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([term, value]) => (
        <div key={term} className={styles.figure}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
