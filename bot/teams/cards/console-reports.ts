import { reportWords } from '../../../texts/report-words.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { standingTrouble } from '../../domain/approval/standing-trouble.ts';
import type { ConsoleReport } from '../../domain/consoles/console-report.ts';
import { localTime, plain } from '../markdown.ts';
import { fact, type Fact } from './card.ts';

/** The longest statuses on a card, in UTF-16 units. The tab shows all of them. */
const MOST_STATUSES = 200;

type Texts = Pick<ServerTexts, 'consoleReports'>;

/** Returns what the console reported about the present release as lines of a card, the earliest first. */
export function reportFacts({ consoleReports: texts }: Texts, { reports = [] }: ApprovalRequest): readonly Fact[] {
  return reports.flatMap((report) => [
    fact(texts.console, `${reportWords(texts, report).text} ${localTime(report.at)}`),
    ...statusFacts(texts, report),
  ]);
}

/** Returns the statuses of an event log as a line of a card, if there are any. */
export function statusFacts(
  texts: Texts['consoleReports'],
  { detail }: Pick<ConsoleReport, 'detail'>,
): readonly Fact[] {
  if (detail === undefined) return [];
  const short = detail.length > MOST_STATUSES ? `${detail.slice(0, MOST_STATUSES)}…` : detail;
  return [fact(texts.statusesLabel, plain(short))];
}

/** Says what the console reported that a person has to act on, and how. It is empty when nothing is to be done. */
export function troubleWords({ consoleReports: texts }: Texts, request: ApprovalRequest): TroubleWords | undefined {
  const trouble = standingTrouble(request);
  return trouble && { remedy: '', ...reportWords(texts, trouble) };
}

interface TroubleWords {
  readonly text: string;
  readonly remedy: string;
}
