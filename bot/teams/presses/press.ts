import { DomainError } from '../../domain/errors.ts';

/** The data of a pressed button. A client can send anything, so the server checks each part where it uses it. */
export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const LONGEST_TEXT = 2_000;

/** Reads a press from the value of an activity. Missing parts are empty. */
export function readPress(value: unknown): Press {
  const action = objectOf(objectOf(value)['action']);
  return { verb: textOf(action, 'verb') ?? '', data: objectOf(action['data']) };
}

/** Returns a text from the data of a button. @throws DomainError with `code` when it is missing or empty */
export function required(
  data: Press['data'],
  name: string,
  code: 'otp_unknown' | 'request_unknown' | 'rules_change_unknown' | 'sign_out_unknown' | 'account_unknown',
): string {
  const text = textOf(data, name);
  if (!text) throw new DomainError(code);
  return text;
}

/** Returns a text from the data of a button, cut to 2,000 UTF-16 units, or `undefined` when there is none. */
export function textOf(data: Press['data'], name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
