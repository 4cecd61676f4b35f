import { isReplacedCell } from '../../../../contract/excel-cell.ts';
import type { ExpectedSerialNumber } from '../../../../contract/rollouts.ts';
import { isPlaceholderSerial, serialNumberKey } from '../../../../contract/serial-number.ts';
import { SIGN_IN_DATA_LIMITS } from '../../../../contract/sign-in-data.ts';
import type { ConfigurationTexts } from '../../../../texts/en/tab/wizard-configuration.ts';
import type { PickedAccount } from '../accounts/account-selection.ts';

interface SerialNumberMistake {
  /** Number of the line, counted from 1. */
  readonly line: number;
  /** The mistake, which the caller puts into the reader's words. */
  readonly mistake: (texts: ConfigurationTexts) => string;
}

/** The serial numbers that were found in the pasted text, and the lines that can't be used. */
export interface PastedSerialNumbers {
  readonly found: readonly ExpectedSerialNumber[];
  readonly mistakes: readonly SerialNumberMistake[];
}

/**
 * Reads two columns, the sign-in address or name and the serial number, as a spreadsheet copies them to the clipboard.
 * A comma or a semicolon may also separate them.
 */
export function readSerialNumbers(pasted: string, accounts: readonly PickedAccount[]): PastedSerialNumbers {
  const byWord = accountsByWord(accounts);
  const found = new Map<string, ExpectedSerialNumber>();
  const mistakes: SerialNumberMistake[] = [];
  const lines = new Map<string, number>();
  for (const [index, written] of pasted.split(/\r\n|\r|\n/).entries()) {
    if (written.trim() === '') continue;
    const line = index + 1;
    const { word, serialNumber } = columnsOf(written);
    const account = byWord.get(word.toLowerCase());
    const key = serialNumberKey(serialNumber);
    const mistake =
      mistakeInNumber(serialNumber, lines.get(key)) ??
      mistakeInAccount(word, account, account !== undefined && found.has(account.id));
    if (key !== '' && !lines.has(key)) lines.set(key, line);
    if (mistake !== undefined) mistakes.push({ line, mistake });
    else if (account) found.set(account.id, { accountId: account.id, serialNumber });
  }
  return { found: [...found.values()], mistakes };
}

function columnsOf(written: string): { readonly word: string; readonly serialNumber: string } {
  const at = ['\t', ';', ','].map((sign) => written.lastIndexOf(sign)).find((index) => index >= 0) ?? written.length;
  return { word: written.slice(0, at).trim(), serialNumber: written.slice(at + 1).trim() };
}

/** Returns the accounts by name and by sign-in address. A name that two accounts share leads to neither of them. */
function accountsByWord(accounts: readonly PickedAccount[]): ReadonlyMap<string, PickedAccount> {
  const byWord = new Map<string, PickedAccount>();
  const twice = new Set<string>();
  for (const account of accounts) {
    const name = account.displayName.toLowerCase();
    if (byWord.has(name)) twice.add(name);
    byWord.set(name, account);
  }
  for (const name of twice) byWord.delete(name);
  for (const account of accounts) byWord.set(account.upn.toLowerCase(), account);
  return byWord;
}

type Mistake = SerialNumberMistake['mistake'];

function mistakeInNumber(serialNumber: string, earlierLine: number | undefined): Mistake | undefined {
  if (serialNumber === '') return (texts) => texts.serialNumberMissing;
  if (serialNumber.length > SIGN_IN_DATA_LIMITS.serialNumberCharacters)
    return (texts) => texts.serialNumberLong(SIGN_IN_DATA_LIMITS.serialNumberCharacters);
  if (isReplacedCell(serialNumber)) return (texts) => texts.replacedByExcel;
  if (isPlaceholderSerial(serialNumber)) return (texts) => texts.serialNumberPlaceholder;
  return earlierLine === undefined ? undefined : (texts) => texts.serialNumberTwice(earlierLine);
}

function mistakeInAccount(word: string, account: PickedAccount | undefined, isSecond: boolean): Mistake | undefined {
  if (!account) return (texts) => texts.accountUnknown(word.slice(0, 80));
  return isSecond ? (texts) => texts.accountTwice(account.displayName) : undefined;
}
