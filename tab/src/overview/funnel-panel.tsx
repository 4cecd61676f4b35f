import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { lazy } from 'react';
import type { Funnel } from '../../../contract/overview.ts';
import { useApp } from '../app/app-context.ts';
import { numberText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ChartOrTable } from './chart-or-table.tsx';
import { shareText, stepsOf } from './overview-words.ts';

const FunnelBars = lazy(() => import('./funnel-bars.tsx').then(({ FunnelBars: chart }) => ({ default: chart })));

/** Shows how far the one-time passwords got. */
export function FunnelPanel({ funnel }: { readonly funnel: Funnel }) {
  const { overview } = useTexts();
  return (
    <ChartOrTable
      title={overview.funnel}
      chart={<FunnelBars steps={stepsOf(funnel)} />}
      table={<FunnelTable funnel={funnel} />}
    />
  );
}

function FunnelTable({ funnel }: { readonly funnel: Funnel }) {
  const { host } = useApp();
  const { overview: texts } = useTexts();
  return (
    <Table aria-label={texts.funnel} size="small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{texts.step}</TableHeaderCell>
          <TableHeaderCell>{texts.number}</TableHeaderCell>
          <TableHeaderCell>{texts.share}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {stepsOf(funnel).map(({ name, count, share }) => (
          <TableRow key={name}>
            <TableCell>{texts.steps[name]}</TableCell>
            <TableCell>{numberText(count, host.locale)}</TableCell>
            <TableCell>{shareText(share, host.locale)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
