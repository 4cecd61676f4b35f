import type { FirstTexts } from '../en/first-texts.ts';
import { fieldTexts } from './field.ts';
import { accountsTexts } from './tab/accounts.ts';
import { appTexts } from './tab/app.ts';
import { failureTexts } from './tab/failures.ts';
import { lookTexts } from './tab/look.ts';
import { shellTexts } from './tab/shell.ts';

export const firstTexts: FirstTexts = {
  language: 'de',
  field: fieldTexts,
  app: appTexts,
  failures: failureTexts,
  shell: shellTexts,
  accounts: accountsTexts,
  look: lookTexts,
};
