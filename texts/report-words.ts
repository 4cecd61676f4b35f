import type { ServiceState } from '../contract/device-api.ts';
import { knownSignInCode, signInCodesIn } from '../contract/sign-in-codes.ts';
import type { ReportStage } from '../contract/words.ts';
import type { ConsoleReportTexts } from './en/console-reports.ts';

/** A report of a console, as far as words need it. */
export interface ToldReport {
  readonly stage: ReportStage;
  readonly teams?: ServiceState;
  readonly exchange?: ServiceState;
  /** The statuses as the console gave them. */
  readonly detail?: string;
}

export interface ReportWords {
  /** What happened, in whole sentences. */
  readonly text: string;
  /** What a person should do. It is absent when nothing is to be done. */
  readonly remedy?: string;
}

/** Returns what a report says and what to do about it. The statuses that it gives aren't part of the words. */
export function reportWords(texts: ConsoleReportTexts, report: ToldReport): ReportWords {
  const { stage } = report;
  switch (stage) {
    case 'taken':
      return { text: texts.taken };
    case 'not_taken':
      return { text: texts.not_taken, remedy: texts.notTakenRemedy };
    case 'signed_in':
      return { text: [texts.signed_in, ...servicesOf(texts, report)].join(' ') };
    case 'sign_in_failed':
      return failureWords(texts, report);
  }
}

/** The names of services are the same in each language. */
function servicesOf({ states }: ConsoleReportTexts, { teams, exchange }: ToldReport): readonly string[] {
  if (teams === undefined && exchange === undefined) return [];
  return [`Teams: ${states[teams ?? 'unknown']}.`, `Exchange: ${states[exchange ?? 'unknown']}.`];
}

/** Returns the words of a failure: the code with its cause, and the remedy of each code once. */
function failureWords(texts: ConsoleReportTexts, report: ToldReport): ReportWords {
  const codes = signInCodesIn(report.detail ?? '').map((number) => {
    const known = knownSignInCode(number);
    return { number, ...(known === undefined ? texts.otherCode : texts.codes[known]) };
  });
  const causes = codes.map(({ number, cause }) => `AADSTS${number}: ${cause}.`);
  const remedies = new Set(codes.map(({ remedy }) => remedy));
  return {
    text: [texts.sign_in_failed, ...servicesOf(texts, report), ...causes].join(' '),
    remedy: remedies.size === 0 ? texts.noCode : [...remedies].join(' '),
  };
}
