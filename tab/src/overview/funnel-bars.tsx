import { type ChartDataPoint, HorizontalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import { useApp } from '../app/app-context.ts';
import { numberText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type FunnelStep, shareText } from './overview-words.ts';

/**
 * Returns the data of one bar. The chart leaves a gap after a bar of length zero, so for a count of zero this draws the
 * rest as the bar.
 */
function barOf(title: string, count: number, total: number): ChartDataPoint {
  if (count > 0)
    return { legend: title, color: tokens.colorCompoundBrandBackground, horizontalBarChartdata: { x: count, total } };
  const callOutAccessibilityData = { ariaLabel: `${title}, 0.` };
  return {
    legend: title,
    color: tokens.colorBackgroundOverlay,
    horizontalBarChartdata: { x: total, total },
    callOutAccessibilityData,
  };
}

/** Shows a bar for each step, with its number and its share in words. */
export function FunnelBars({ steps }: { readonly steps: readonly FunnelStep[] }) {
  const { host } = useApp();
  const { overview } = useTexts();
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const data = steps.map(({ name, count, share }) => ({
    chartTitle: `${overview.steps[name]}: ${numberText(count, host.locale)} (${shareText(share, host.locale)})`,
    chartData: [barOf(overview.steps[name], count, most)],
  }));
  return <HorizontalBarChart data={data} chartDataMode="hidden" hideTooltip barHeight={16} />;
}
