import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { lazy } from 'react';
import type { Funnel } from '../../../bot/contract/tab-overview.ts';
import { useApp } from '../app/app-context.ts';
import { numberText } from '../look/moments.ts';
import { ChartOrTable } from './chart-or-table.tsx';
import { shareText, stepsOf } from './overview-words.ts';

const FunnelBars = lazy(() => import('./funnel-bars.tsx').then(({ FunnelBars: chart }) => ({ default: chart })));

/** How far the one-time passwords got. */
export function FunnelPanel({ funnel }: { readonly funnel: Funnel }) {
  return <ChartOrTable title="From the code to the sign-in" chart={<FunnelBars steps={stepsOf(funnel)} />} table={<FunnelTable funnel={funnel} />} />;
}

function FunnelTable({ funnel }: { readonly funnel: Funnel }) {
  const { host } = useApp();
  return (
    <Table aria-label="From the code to the sign-in" size="small">
      <TableHeader><TableRow><TableHeaderCell>Step</TableHeaderCell><TableHeaderCell>Number</TableHeaderCell><TableHeaderCell>Share</TableHeaderCell></TableRow></TableHeader>
      <TableBody>
        {stepsOf(funnel).map(({ title, count, share }) => (
          <TableRow key={title}><TableCell>{title}</TableCell><TableCell>{numberText(count, host.locale)}</TableCell><TableCell>{shareText(share)}</TableCell></TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
