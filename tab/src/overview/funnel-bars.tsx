import { HorizontalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import { useApp } from '../app/app-context.ts';
import { numberText } from '../look/moments.ts';
import { type FunnelStep, shareText } from './overview-words.ts';

/** A bar for each step, with its number and its share in words. */
export function FunnelBars({ steps }: { readonly steps: readonly FunnelStep[] }) {
  const { host } = useApp();
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const data = steps.map(({ title, count, share }) => ({
    chartTitle: `${title}: ${numberText(count, host.locale)} (${shareText(share)})`,
    chartData: [{ legend: title, color: tokens.colorCompoundBrandBackground, horizontalBarChartdata: { x: count, total: most } }],
  }));
  return <HorizontalBarChart data={data} chartDataMode="hidden" hideTooltip barHeight={16} />;
}
