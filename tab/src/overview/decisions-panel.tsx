import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { lazy } from 'react';
import type { DayOfDecisions } from '../../../contract/overview.ts';
import { useApp } from '../app/app-context.ts';
import { dayText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ChartOrTable } from './chart-or-table.tsx';
import { daysWithDecisions } from './overview-words.ts';

const DecisionColumns = lazy(() =>
  import('./decision-columns.tsx').then(({ DecisionColumns: chart }) => ({ default: chart })),
);

export function DecisionsPanel({ decisions }: { readonly decisions: readonly DayOfDecisions[] }) {
  const { overview: texts } = useTexts();
  const withAny = daysWithDecisions(decisions);
  const nothing = <span>{texts.nothingDecided}</span>;
  return (
    <ChartOrTable
      title={texts.decisionsPerDay}
      chart={withAny.length === 0 ? nothing : <DecisionColumns decisions={decisions} />}
      table={withAny.length === 0 ? nothing : <DecisionsTable days={withAny} />}
    />
  );
}

function DecisionsTable({ days }: { readonly days: readonly DayOfDecisions[] }) {
  const { host } = useApp();
  const { overview: texts } = useTexts();
  return (
    <Table aria-label={texts.decisionsTable} size="small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{texts.day}</TableHeaderCell>
          {Object.values(texts.decisions).map((decision) => (
            <TableHeaderCell key={decision}>{decision}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {days.map(({ day, approved, rejected, expired }) => (
          <TableRow key={day}>
            <TableCell>{dayText(day, host.locale)}</TableCell>
            <TableCell>{approved}</TableCell>
            <TableCell>{rejected}</TableCell>
            <TableCell>{expired}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
