import { DomainError } from '../../domain/errors.ts';

/** The data of a pressed button. A client can send anything, so the server checks each part where it uses it. */
export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const LONGEST_TEXT = 2_000;

export function readPress(value: unknown): Press {
  const action = objectOf(objectOf(value)['action']);
  return { verb: textOf(action, 'verb') ?? '', data: objectOf(action['data']) };
}

export function required(
  data: Press['data'],
  name: string,
  code: 'otp_unknown' | 'request_unknown' | 'account_unknown',
): string {
  const text = textOf(data, name);
  if (!text) throw new DomainError(code);
  return text;
}

export function textOf(data: Press['data'], name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
