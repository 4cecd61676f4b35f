import type { Language } from '../../language.ts';
import { fieldTexts, type FieldTexts } from './field.ts';
import { appTexts, type AppTexts } from './tab/app.ts';

/** All that the tab says by itself, by the folder of `tab/src` that says it. */
export interface TabTexts {
  readonly language: Language;
  readonly field: FieldTexts;
  readonly app: AppTexts;
}

export const tabTexts: TabTexts = { language: 'en', field: fieldTexts, app: appTexts };
