/**
 * Signs that make no difference between two serial numbers: ASCII and Latin-1 signs and controls, typographic and
 * invisible signs, CJK punctuation, and the byte order mark. The function `rooms_serial_key` of the database removes the
 * same ranges.
 */
// eslint-disable-next-line no-control-regex, no-irregular-whitespace -- invisible signs are what is looked for
const SIGNS = /[\u0001-/:-@[-`{-\u00BF\u2000-\u206F\u3000-\u303F\uFEFF]/g;

/**
 * Returns what two ways to write one serial number have in common: Unicode compatibility forms such as full-width
 * letters become plain ones (NFKC), ASCII letters become capitals, and spaces, punctuation and invisible signs go. The
 * text is empty when nothing but signs was written.
 */
export function serialNumberKey(serialNumber: string): string {
  return serialNumber
    .normalize('NFKC')
    .replace(SIGNS, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * Words that firmware, hypervisors and people write in place of a serial number. Sources: `kBadSerials` of ChromiumOS
 * Flex (chromium.googlesource.com/chromiumos/platform2, flex_id), the placeholders of Netdata
 * (github.com/netdata/netdata, src/daemon/status-file-dmi.c), the "rubbish" values of systemd's 20-dmi-id.hwdb, and
 * dmidecode reports such as github.com/system76/firmware-open/issues/432.
 */
const WORDS = [
  ...['Default', 'None', 'None provided', 'No', 'Null', 'Nil', 'NA', 'NaN', 'Empty', 'Blank', 'Invalid', 'Unknown'],
  ...['Unknow', 'Undefined', 'Unspecified', 'Unavailable', 'Uninitialized', 'Not specified', 'Not applicable'],
  ...['Not available', 'Not provided', 'Not present', 'Not set', 'Not settable', 'Not defined', 'Not known', 'Missing'],
  ...['OEM', 'OEM serial', 'OEM string', 'String', 'Text', 'Field', 'Eval', 'Test', 'Testing', 'Dummy', 'Sample'],
  ...['Example', 'Demo', 'Placeholder', 'Generic', 'TBD', 'TBA', 'Todo', 'Change me', 'No serial', 'No serial number'],
  ...[
    'Asset tag',
    'No asset tag',
    'No asset information',
    'SystemSerialNumb',
    'SerNum0',
    'ID not present but settable',
  ],
  ...['Keine', 'Keine Angabe', 'Unbekannt', 'Nicht verfügbar', 'Nicht angegeben', 'Nicht vorhanden', 'Seriennummer'],
];
const PLACEHOLDERS: ReadonlySet<string> = new Set(WORDS.map(serialNumberKey));
/** Beginnings after which firmware writes more words, such as "To be filled by O.E.M. by More String". */
const BEGINNING = /^(OEM)?(TOBEFILLED|TOBEDEFINED|TOBESET|DEFAULTSTRING)/;
/** The name of the field itself: "System Serial Number", "Chassis S/N", "System serial#", "$serialnumber$". */
const FIELD_NAME =
  /^(TYPE[1-3])?(SYSTEM|SYS|CHASSIS|BASEBOARD|MOTHERBOARD|MAINBOARD|BOARD|PRODUCT|DEVICE|BIOS)?(SERIALNUMBER|SERIALNO|SERIALNUM|SERNUM|SERIAL|SSN|BSN|CSN|SN)?/;
/** A UUID that many boards share: 03000200-0400-0500-0006-000700080009. */
const SHARED_UUID = '03000200040005000006000700080009';
const DIGITS = '0123456789'.repeat(7);
const HEXADECIMAL = '0123456789ABCDEF';
/** The shortest run of counted digits that nobody would print as a serial number, alone and after letters. */
const COUNTED = { alone: 3, afterName: 6, afterLetters: 9 } as const;

/**
 * Returns whether a text stands in place of a serial number instead of naming one device: a word such as "To be filled by
 * O.E.M.", the name of the field, one character again and again, digits that count up or down, or nothing but signs. It
 * compares {@link serialNumberKey}, so letter case and punctuation don't matter.
 */
export function isPlaceholderSerial(serialNumber: string): boolean {
  const key = serialNumberKey(serialNumber);
  if (PLACEHOLDERS.has(key) || BEGINNING.test(key) || key === SHARED_UUID || /^[0X]+$/.test(key)) return true;
  const rest = key.replace(FIELD_NAME, '');
  if (rest === '' || isRepeated(key) || counts(key, COUNTED.alone)) return true;
  if (rest !== key && (PLACEHOLDERS.has(rest) || /^0{2,}$/.test(rest) || counts(rest, COUNTED.afterName))) return true;
  if (rest !== key && rest.length > 4 && isRepeated(rest)) return true;
  return counts(key.replace(/^[A-Z]{1,6}(?=\d)/, ''), COUNTED.afterLetters);
}

function isRepeated(text: string): boolean {
  return new Set(text).size === 1;
}

/** Returns whether the text counts 0123 or 1234 upward, 9876 or …4321 downward, or all sixteen digits from 0. */
function counts(text: string, least: number): boolean {
  if (text.length < least) return false;
  const backward = [...text].toReversed().join('');
  const isCounted = (digits: string): boolean =>
    /^[01]/.test(digits) && (DIGITS.includes(digits) || DIGITS.replaceAll('0', '').includes(digits));
  return isCounted(text) || isCounted(backward) || (text.length > 11 && HEXADECIMAL.startsWith(text));
}
