import type { TabTexts } from '../en/tab-texts.ts';
import { fieldTexts } from './field.ts';
import { appTexts } from './tab/app.ts';

export const tabTexts: TabTexts = { language: 'de', field: fieldTexts, app: appTexts };
