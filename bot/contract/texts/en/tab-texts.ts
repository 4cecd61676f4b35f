import type { Language } from '../../language.ts';
import { fieldTexts, type FieldTexts } from './field.ts';
import { accountTexts, type AccountTexts } from './tab/account.ts';
import { appTexts, type AppTexts } from './tab/app.ts';
import { decisionTexts, type DecisionTexts } from './tab/decision.ts';
import { failureTexts, type FailureTexts } from './tab/failures.ts';
import { requestsTexts, type RequestsTexts } from './tab/requests.ts';

/** All that the tab says by itself, by the folder of `tab/src` that says it. */
export interface TabTexts {
  readonly language: Language;
  readonly field: FieldTexts;
  readonly account: AccountTexts;
  readonly app: AppTexts;
  readonly decision: DecisionTexts;
  readonly failures: FailureTexts;
  readonly requests: RequestsTexts;
}

export const tabTexts: TabTexts = {
  language: 'en',
  field: fieldTexts,
  account: accountTexts,
  app: appTexts,
  decision: decisionTexts,
  failures: failureTexts,
  requests: requestsTexts,
};
