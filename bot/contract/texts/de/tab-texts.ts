import type { TabTexts } from '../en/tab-texts.ts';
import { fieldTexts } from './field.ts';
import { accountTexts } from './tab/account.ts';
import { appTexts } from './tab/app.ts';
import { decisionTexts } from './tab/decision.ts';
import { failureTexts } from './tab/failures.ts';
import { requestsTexts } from './tab/requests.ts';

export const tabTexts: TabTexts = {
  language: 'de',
  field: fieldTexts,
  account: accountTexts,
  app: appTexts,
  decision: decisionTexts,
  failures: failureTexts,
  requests: requestsTexts,
};
