import type { DeviceReason } from '../contract/device-api.ts';
import type { Language } from '../contract/language.ts';
import { consolePageTexts as germanPage } from './de/console/page.ts';
import { consoleWindowTexts as germanWindow } from './de/console/window.ts';
import { consoleSettingsTexts as germanSettings } from './de/console/settings.ts';
import { consoleErrorTexts as germanErrors } from './de/console-errors.ts';
import { consoleHelpTexts as germanHelp } from './de/console-help.ts';
import { consoleMachineTexts as germanMachine } from './de/console/machine.ts';
import { consoleRunTexts as germanRun } from './de/console-run.ts';
import { consoleTroubleTexts as germanTroubles } from './de/console-troubles.ts';
import { diagnoseTexts as germanDiagnose } from './de/console/diagnose.ts';
import { networkTexts as germanNetwork } from './de/console/network.ts';
import { deviceTexts as germanDevice } from './de/device.ts';
import { fieldTexts as germanField } from './de/field.ts';
import { type ConsolePageTexts, consolePageTexts as englishPage } from './en/console/page.ts';
import { type ConsoleWindowTexts, consoleWindowTexts as englishWindow } from './en/console/window.ts';
import { consoleSettingsTexts as englishSettings, type ConsoleSettingsTexts } from './en/console/settings.ts';
import { consoleErrorTexts as englishErrors, type ConsoleErrorTexts } from './en/console-errors.ts';
import { consoleHelpTexts as englishHelp, type ConsoleHelpTexts } from './en/console-help.ts';
import { consoleMachineTexts as englishMachine, type ConsoleMachineTexts } from './en/console/machine.ts';
import { consoleRunTexts as englishRun, type ConsoleRunTexts } from './en/console-run.ts';
import { consoleTroubleTexts as englishTroubles, type ConsoleTroubleTexts } from './en/console-troubles.ts';
import { diagnoseTexts as englishDiagnose, type DiagnoseTexts } from './en/console/diagnose.ts';
import { networkTexts as englishNetwork, type NetworkTexts } from './en/console/network.ts';
import { deviceTexts as englishDevice, type DeviceTexts } from './en/device.ts';
import { type FieldTexts, fieldTexts as englishField } from './en/field.ts';

/** All texts of the console program. */
export interface ConsoleTexts {
  readonly language: Language;
  readonly run: ConsoleRunTexts;
  readonly errors: ConsoleErrorTexts;
  readonly troubles: ConsoleTroubleTexts;
  readonly network: NetworkTexts;
  readonly diagnose: DiagnoseTexts;
  readonly help: ConsoleHelpTexts;
  readonly page: ConsolePageTexts;
  readonly window: ConsoleWindowTexts;
  /** About this machine: elevation, the app's folder, the check after the restart, and runs that nobody attends. */
  readonly machine: ConsoleMachineTexts;
  readonly settings: ConsoleSettingsTexts;
  readonly device: DeviceTexts;
  /** The reasons that an administrator can choose. */
  readonly reasons: FieldTexts['reasons'];
}

const TEXTS: Readonly<Record<Language, ConsoleTexts>> = {
  en: {
    language: 'en',
    run: englishRun,
    errors: englishErrors,
    troubles: englishTroubles,
    network: englishNetwork,
    diagnose: englishDiagnose,
    help: englishHelp,
    page: englishPage,
    window: englishWindow,
    machine: englishMachine,
    settings: englishSettings,
    device: englishDevice,
    reasons: englishField.reasons,
  },
  de: {
    language: 'de',
    run: germanRun,
    errors: germanErrors,
    troubles: germanTroubles,
    network: germanNetwork,
    diagnose: germanDiagnose,
    help: germanHelp,
    page: germanPage,
    window: germanWindow,
    machine: germanMachine,
    settings: germanSettings,
    device: germanDevice,
    reasons: germanField.reasons,
  },
};

export function consoleTexts(language: Language): ConsoleTexts {
  return TEXTS[language];
}

/**
 * Says why a console gets no credential. `words` is the text that the administrator wrote, which replaces the reason
 * when that is Other.
 */
export function sayReason(
  { device, reasons }: Pick<ConsoleTexts, 'device' | 'reasons'>,
  reason: DeviceReason,
  words = '',
): string {
  if (reason === 'other' && words !== '') return words;
  const title = { ...reasons, ...device.reasons }[reason];
  return words === '' ? title : device.inDetail(title, words);
}
