import { type CheckResult, READINESS_CHECKS, type ReadinessCheckName } from '../contract/words.ts';
import type { FieldTexts } from './en/field.ts';

export interface MadeCheck {
  readonly name: ReadinessCheckName;
  readonly result: CheckResult;
  readonly commandArguments?: string;
}

export interface CheckWords {
  readonly title: string;
  /** What to do when the check failed or when only a person can make it. */
  readonly remedy?: string;
}

export function checkWords({ checks }: FieldTexts, { name, result, commandArguments = '' }: MadeCheck): CheckWords {
  const { title, remedy } = checks[name];
  const isForPerson = result === 'failed' || (result === 'not_checked' && name === 'sign_in_policies');
  return { title, ...(isForPerson && { remedy: remedy(commandArguments) }) };
}

/** Joins the titles and remedies of the failed checks of an account that isn't ready. */
export function remediesOf(texts: FieldTexts, failed: readonly MadeCheck[]): string {
  return failed
    .map((check) => checkWords(texts, check))
    .map(({ title, remedy = '' }) => `${title}: ${remedy}`)
    .join(' ');
}

/**
 * Returns the titles of checks.
 * @param names the names of the checks, separated by commas
 */
export function checkTitles({ checks }: FieldTexts, names: string): string {
  return READINESS_CHECKS.filter((name) => names.split(',').includes(name))
    .map((name) => checks[name].title)
    .join('; ');
}

/** Reads the failed checks from the details of the refusal `account_not_ready`. */
export function failedChecksIn({ checks, commandArguments }: Readonly<Record<string, unknown>>): readonly MadeCheck[] {
  const names: readonly unknown[] = Array.isArray(checks) ? checks : [];
  return READINESS_CHECKS.filter((name) => names.includes(name)).map((name) => ({
    name,
    result: 'failed',
    ...(typeof commandArguments === 'string' && { commandArguments }),
  }));
}
