import { LANGUAGES } from '../../contract/language.ts';
import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { parseServerAddress } from '../device/server-address.ts';
import { ConsoleError } from '../enroll/outcome.ts';
import { parseRootFingerprint } from '../network/trust.ts';
import { parsePin } from '../trust/pins.ts';
import { printable } from '../window/printable.ts';
import { type ConsoleSettings, SUPPORT_TEXT_LENGTH } from './console-settings.ts';

/** Where settings stand, and what each of them is called there. */
export interface SettingsPlace {
  /** A path or a registry key, as messages name it. */
  readonly where: string;
  readonly names: Readonly<Record<keyof ConsoleSettings, string>>;
}

type Texts = ConsoleTexts['settings'];

/** Makes the error that ends the run, because a setting that is ignored could be a pin that is ignored. */
export function wrongSettings(say: (texts: Texts) => string, options?: ErrorOptions): ConsoleError {
  return new ConsoleError('usage', ({ settings }) => say(settings), options);
}

function serverOf(text: string, { where, names }: SettingsPlace): string {
  try {
    return parseServerAddress(text.trim());
  } catch (cause) {
    throw wrongSettings((texts) => texts.wrongServer(where, names.server), { cause });
  }
}

function pinOf(text: string, { where, names }: SettingsPlace): string {
  const pin = parsePin(text);
  if (pin === undefined) throw wrongSettings((texts) => texts.wrongPin(where, names.pins));
  return pin;
}

function rootOf(text: string, { where, names }: SettingsPlace): string {
  const root = parseRootFingerprint(text);
  if (root === undefined) throw wrongSettings((texts) => texts.wrongRoot(where, names.tlsRoots));
  return root;
}

function languageIn(text: string, { where, names }: SettingsPlace) {
  const found = LANGUAGES.find((language) => language === text.trim().toLowerCase());
  if (found === undefined)
    throw wrongSettings((texts) => texts.wrongLanguage(where, names.language, LANGUAGES.join(', ')));
  return found;
}

function supportTextOf(text: string, { where, names }: SettingsPlace): string {
  const line = printable(text);
  if (line.length > SUPPORT_TEXT_LENGTH)
    throw wrongSettings((texts) => texts.longSupportText(where, names.supportText, SUPPORT_TEXT_LENGTH));
  return line;
}

/** Settings as a source holds them. An empty text counts as absent, so that a file can show every setting there is. */
export interface RawSettings {
  readonly server?: string;
  readonly pins?: readonly string[];
  readonly tlsRoots?: readonly string[];
  readonly language?: string;
  readonly supportText?: string;
}

/**
 * Reads the settings of one source.
 * @throws ConsoleError `usage`, naming the source, the setting and what it must be
 */
export function checkSettings(raw: RawSettings, place: SettingsPlace): ConsoleSettings {
  const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
  const { server, pins = [], tlsRoots = [], language, supportText } = raw;
  const roots = tlsRoots.filter(given).map((root) => rootOf(root, place));
  return {
    pins: pins.filter(given).map((pin) => pinOf(pin, place)),
    ...(given(server) && { server: serverOf(server, place) }),
    ...(roots.length > 0 && { tlsRoots: roots }),
    ...(given(language) && { language: languageIn(language, place) }),
    ...(given(supportText) && { supportText: supportTextOf(supportText, place) }),
  };
}
