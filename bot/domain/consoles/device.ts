import type { SerialNumberMatch } from '../../../contract/words.ts';
import { DomainError } from '../errors.ts';

export type { SerialNumberMatch } from '../../../contract/words.ts';

/** Self-reported by the console: evidence for a person to compare, not proof. */
export interface DeviceInformation {
  readonly make: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly name?: string;
  readonly appVersion?: string;
}

/** Longest accepted text of each part, in characters. */
export const DEVICE_LIMITS = { make: 64, model: 64, serialNumber: 64, name: 64, appVersion: 32 } as const;

type DeviceField = keyof typeof DEVICE_LIMITS;

/** Control and format characters (bidirectional overrides among them), separators, lone surrogates, and what shows as nothing. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/** One printable line: what could disguise or reorder the text is dropped, white space is folded. */
export function printable(text: string): string {
  return text
    .replaceAll(/[^\S\uFEFF]/gu, ' ')
    .replaceAll(UNPRINTABLE, '')
    .replaceAll(/ +/g, ' ')
    .normalize('NFC')
    .trim();
}

function take(field: DeviceField, raw: string | undefined): string {
  const text = printable(raw ?? '');
  if (text.length > DEVICE_LIMITS[field]) {
    throw new DomainError('device_information_invalid', { field, problem: 'too_long', most: DEVICE_LIMITS[field] });
  }
  return text;
}

function require(field: DeviceField, raw: string | undefined): string {
  const text = take(field, raw);
  if (text === '') throw new DomainError('device_information_invalid', { field, problem: 'missing' });
  return text;
}

/** @throws DomainError device_information_invalid with the field, and whether it is missing or too long. */
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

/** Compares serial numbers as people write them: case and surrounding space do not matter. */
export function compareSerialNumber(device: DeviceInformation, expected: string | undefined): SerialNumberMatch {
  if (!expected) return 'not_set';
  return printable(expected).toUpperCase() === device.serialNumber.toUpperCase() ? 'expected' : 'different';
}
