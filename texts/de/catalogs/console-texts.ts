import type { ConsoleTexts } from '../../en/catalogs/console-texts.ts';
import { consolePageTexts } from '../console/page.ts';
import { consoleWindowTexts } from '../console/window.ts';
import { consoleSettingsTexts } from '../console/settings.ts';
import { consoleErrorTexts } from '../console-errors.ts';
import { consoleHelpTexts } from '../console-help.ts';
import { consoleMachineTexts } from '../console/machine.ts';
import { consoleRunTexts } from '../console-run.ts';
import { consoleTroubleTexts } from '../console-troubles.ts';
import { diagnoseTexts } from '../console/diagnose.ts';
import { networkTexts } from '../console/network.ts';
import { deviceTexts } from '../device.ts';
import { fieldTexts } from '../field.ts';

export const consoleTexts: ConsoleTexts = {
  language: 'de',
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
