import { checkSettings } from '../../console/settings/check-settings.ts';
import { PREPARED_FILE } from '../../console/settings/settings-file.ts';

/** What the package can be prepared with, from the command line. */
export interface GivenSettings {
  readonly server?: string | undefined;
  readonly pin?: readonly string[] | undefined;
  readonly 'tls-root'?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly 'support-text'?: string | undefined;
}

/**
 * Returns the text of `RoomsOTP.json`. Every setting appears, and those that were not given are empty.
 * @throws ConsoleError `usage`, when the console program wouldn't take a setting
 */
export function settingsText(given: GivenSettings): string {
  const { server, pin = [], 'tls-root': tlsRoots = [], language, 'support-text': supportText } = given;
  const names = {
    server: '--server',
    pins: '--pin',
    tlsRoots: '--tls-root',
    language: '--language',
    supportText: '--support-text',
  };
  const checked = checkSettings(
    {
      pins: pin,
      tlsRoots,
      ...(server !== undefined && { server }),
      ...(language !== undefined && { language }),
      ...(supportText !== undefined && { supportText }),
    },
    { where: PREPARED_FILE, names },
  );
  const whole = { server: '', tlsRoots: [], language: '', supportText: '', ...checked };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
