import type { Language } from '../../../contract/language.ts';
import { consolePageTexts, type ConsolePageTexts } from '../console/page.ts';
import { consoleWindowTexts, type ConsoleWindowTexts } from '../console/window.ts';
import { consoleSettingsTexts, type ConsoleSettingsTexts } from '../console/settings.ts';
import { consoleErrorTexts, type ConsoleErrorTexts } from '../console-errors.ts';
import { consoleHelpTexts, type ConsoleHelpTexts } from '../console-help.ts';
import { consoleMachineTexts, type ConsoleMachineTexts } from '../console/machine.ts';
import { consoleRunTexts, type ConsoleRunTexts } from '../console-run.ts';
import { consoleTroubleTexts, type ConsoleTroubleTexts } from '../console-troubles.ts';
import { diagnoseTexts, type DiagnoseTexts } from '../console/diagnose.ts';
import { networkTexts, type NetworkTexts } from '../console/network.ts';
import { deviceTexts, type DeviceTexts } from '../device.ts';
import { fieldTexts, type FieldTexts } from '../field.ts';

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

export const consoleTexts: ConsoleTexts = {
  language: 'en',
  run: consoleRunTexts,
  errors: consoleErrorTexts,
  troubles: consoleTroubleTexts,
  network: networkTexts,
  diagnose: diagnoseTexts,
  help: consoleHelpTexts,
  page: consolePageTexts,
  window: consoleWindowTexts,
  machine: consoleMachineTexts,
  settings: consoleSettingsTexts,
  device: deviceTexts,
  reasons: fieldTexts.reasons,
};
