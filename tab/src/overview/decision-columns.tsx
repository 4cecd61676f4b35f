import { VerticalStackedBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DayOfDecisions } from '../../../contract/overview.ts';
import { useApp } from '../app/app-context.ts';
import { dayText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useWidth } from './use-width.ts';

/**
 * The color for rejected requests. In high contrast Fluent UI has only one color for both kinds of columns, so a
 * variable can replace it.
 */
const REJECTED = `var(--rejected-columns, ${tokens.colorStatusDangerBackground3})`;

/** The chart fills this place and has its legend below. */
const useStyles = makeStyles({ place: { height: '100%' } });

/**
 * Shows a column for each day. The legend names the stacked parts, and the table next to the chart contains the
 * numbers.
 */
export function DecisionColumns({ decisions }: { readonly decisions: readonly DayOfDecisions[] }) {
  const styles = useStyles();
  const { host } = useApp();
  const { overview: texts } = useTexts();
  const [place, width] = useWidth();
  const data = decisions.map(({ day, approved, rejected, expired }) => ({
    xAxisPoint: dayText(day, host.locale),
    chartData: [
      { legend: texts.decisions.approved, data: approved, color: tokens.colorCompoundBrandBackground },
      { legend: texts.decisions.rejected, data: rejected, color: REJECTED },
      { legend: texts.decisions.expired, data: expired, color: tokens.colorNeutralForeground4 },
    ],
  }));
  return (
    <div ref={place} className={styles.place}>
      {width > 0 && (
        <VerticalStackedBarChart
          chartTitle={texts.decisionsPerDay}
          data={data}
          width={width}
          barWidth="auto"
          barGapMax={2}
        />
      )}
    </div>
  );
}
