import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ConsoleReportView, RequestView } from '../../../contract/requests.ts';
import { Facts } from '../look/facts.tsx';
import { Moment } from '../look/moment.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Shows what the console reported since its delivery. What a person has to act on comes first, with its remedy. */
export function ConsoleReports({ request: { reports = [] } }: { readonly request: RequestView }) {
  const { requests } = useTexts();
  if (reports.length === 0) return null;
  return (
    <>
      {reports.map(({ stage, text, remedy }) =>
        remedy === undefined ? null : (
          <MessageBar key={stage} intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{text}</MessageBarTitle> {remedy}
            </MessageBarBody>
          </MessageBar>
        ),
      )}
      <Facts
        facts={reports.flatMap((report) => [
          [requests.reports[report.stage], <Seen key={report.stage} report={report} />] as const,
          [requests.statuses, report.statuses] as const,
        ])}
      />
    </>
  );
}

/** Shows what a report says and when the console saw it, first and last. */
function Seen({ report: { text, at, firstAt } }: { readonly report: ConsoleReportView }) {
  const { requests } = useTexts();
  return (
    <>
      <span>{text}</span>
      <Moment at={at} />
      {firstAt !== at && (
        <span>
          {requests.firstSeen} <Moment at={firstAt} />
        </span>
      )}
    </>
  );
}
