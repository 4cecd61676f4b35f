import { LANGUAGES, type Language } from '../../contract/language.ts';
import type { ConsoleTexts } from '../../texts/console-texts.ts';
import type { DeviceFacts } from '../device/device-facts.ts';
import type { PageFrame } from './page-view.ts';

/** Each language is named in itself, so that everybody finds their own. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

export interface Surroundings {
  readonly supportText: string | undefined;
  readonly device: DeviceFacts | undefined;
  /** Whether Close would stop a run. */
  readonly losesRun: boolean;
}

/** Returns what surrounds every state of the page. */
export function frameView(
  { page, settings }: ConsoleTexts,
  { supportText, device, losesRun }: Surroundings,
): PageFrame {
  const { product, language, toWindows, close, closing, gone } = page;
  return {
    ...{ product, language, toWindows, close, gone },
    languages: LANGUAGES.map((one) => ({ language: one, name: NAMES[one] })),
    ...(device !== undefined && { device: page.device(device.make, device.model, device.serialNumber) }),
    ...(supportText !== undefined && { support: settings.whomToCall(supportText) }),
    ...(losesRun && { closing }),
  };
}
