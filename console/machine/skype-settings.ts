import type { Credential } from '../enroll/envelope.ts';
import { ConsoleError } from '../enroll/outcome.ts';

/** Name of the settings file that the Teams Rooms app reads when it starts. */
export const SETTINGS_FILE = 'SkypeSettings.xml';

/** Characters that XML 1.0 can't contain at all, not even as a character reference (section 2.2, production Char). */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Characters to write as references. They include the tab and the line ends, because a parser would turn them into
 * other white space (XML 1.0 section 2.11).
 */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function element(name: string, text: string): string {
  if (NOT_IN_XML.test(text)) {
    throw new ConsoleError('file', ({ errors }) => errors.notForFile(SETTINGS_FILE, name));
  }
  return `    <${name}>${text.replaceAll(/[&<>"'\t\n\r]/g, (symbol) => REFERENCES[symbol] ?? symbol)}</${name}>`;
}

/**
 * Returns the settings file of the Teams Rooms app (Microsoft Learn: Manage a Microsoft Teams Rooms console settings
 * remotely with an XML configuration file). The order of the elements matters, because the app stops reading at the
 * first one that is out of place.
 * @throws ConsoleError `file`, when XML can't contain one of the texts
 */
export function skypeSettingsXml({ upn, mail, password }: Credential): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<SkypeSettings>',
    '  <UserAccount>',
    element('SkypeSignInAddress', upn),
    element('ExchangeAddress', mail),
    element('Password', password.reveal()),
    element('ModernAuthEnabled', 'true'),
    '  </UserAccount>',
    '</SkypeSettings>',
    '',
  ].join('\r\n');
}
