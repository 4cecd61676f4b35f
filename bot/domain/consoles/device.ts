import { isMisleading } from '../../../contract/text/escaped-signs.ts';
import { isPlaceholderSerial, serialNumberKey } from '../../../contract/serial-number.ts';
import { DomainError } from '../errors.ts';
import { fitWords } from './console-words.ts';

/** Whether the serial number of a console is the expected one. `not_set` means that no serial number was expected. */
export type SerialNumberMatch = 'expected' | 'different' | 'not_set';

/** What a console reports about itself. It is evidence for people to compare, and no proof. */
export interface DeviceInformation {
  readonly make: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly name?: string;
  readonly appVersion?: string;
}

/** The longest accepted text of each field, in characters. */
export const DEVICE_LIMITS = { make: 64, model: 64, serialNumber: 64, name: 64, appVersion: 32 } as const;

type DeviceField = keyof typeof DEVICE_LIMITS;

/**
 * Characters that do not belong in a line of text: control and format characters (including bidirectional overrides),
 * separators, lone surrogates, and characters that are invisible.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Returns the text as one printable line. It drops characters that could disguise or reorder the text, and folds white
 * space.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/[^\S\uFEFF]/gu, ' ')
    .replaceAll(UNPRINTABLE, '')
    .replaceAll(/ +/g, ' ')
    .normalize('NFC')
    .trim();
}

/** Control characters and halves of characters. They show nothing, and the database can't store all of them. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;

/** Returns one line as a console reported it. Characters that hide or reorder others stay, so that they can be shown. */
export function reportedLine(text: string): string {
  return text
    .replaceAll(/[^\S\uFEFF]/gu, ' ')
    .replaceAll(UNSTORABLE, '')
    .replaceAll(/ +/g, ' ')
    .trim();
}

function take(field: DeviceField, raw: string | undefined): string {
  const line = reportedLine(raw ?? '').normalize('NFC');
  if (line.length > DEVICE_LIMITS[field]) {
    throw new DomainError('device_information_invalid', { field, problem: 'too_long', most: DEVICE_LIMITS[field] });
  }
  return printable(line) === '' ? '' : fitWords(line);
}

function require(field: DeviceField, raw: string | undefined): string {
  const text = take(field, raw);
  if (text === '') throw new DomainError('device_information_invalid', { field, problem: 'missing' });
  return text;
}

/**
 * Reads what a console reports about itself. What could mislead is escaped ({@link fitWords}), so all that shows it is safe.
 * @throws DomainError device_information_invalid with the field, and whether it is missing or too long
 */
export function readDeviceInformation(raw: Partial<Record<DeviceField, string>>): DeviceInformation {
  const name = take('name', raw.name);
  const appVersion = take('appVersion', raw.appVersion);
  return {
    make: require('make', raw.make),
    model: require('model', raw.model),
    serialNumber: require('serialNumber', raw.serialNumber),
    ...(name && { name }),
    ...(appVersion && { appVersion }),
  };
}

/** Tells whether the words of a console, or the serial number of a second one, hold something that could mislead. */
export function hasMisleadingWords(
  { make, model, serialNumber, name, appVersion }: DeviceInformation,
  secondConsole?: string,
): boolean {
  return isMisleading([make, model, serialNumber, name, appVersion, secondConsole]);
}

/**
 * Compares serial numbers in the way people write them: letter case, space and punctuation do not matter. A placeholder
 * names no device, so an expected one, which an earlier release may have stored, counts as not set and matches nothing.
 * What was escaped in the serial number of a console ({@link fitWords}) matches nothing.
 */
export function compareSerialNumber(device: DeviceInformation, expected: string | undefined): SerialNumberMatch {
  if (!expected || isPlaceholderSerial(expected)) return 'not_set';
  return serialNumberKey(expected) === serialNumberKey(device.serialNumber) ? 'expected' : 'different';
}
