import {
  BLOCKING_CONTROLS,
  type CheckResult,
  type LicenseTrouble,
  READINESS_CHECKS,
  type ReadinessCheckName,
  type UnknownReason,
} from '../contract/words.ts';
import type { FieldTexts } from './en/field.ts';
import type { ReadinessTexts } from './en/readiness.ts';
import { blockedWords, conditionWords, type ToldPolicy } from './policy-words.ts';

export interface MadeCheck {
  readonly name: ReadinessCheckName;
  readonly result: CheckResult;
  readonly commandArguments?: string;
  readonly unknown?: UnknownReason;
  readonly trouble?: LicenseTrouble;
  readonly policies?: readonly ToldPolicy[];
}

export interface CheckWords {
  readonly title: string;
  /** What to do when the check failed, when only a person can make it, or when it will fail soon. */
  readonly remedy?: string;
  /** Why the check was not made. */
  readonly reason?: string;
}

interface CheckTexts {
  readonly field: FieldTexts;
  readonly readiness: ReadinessTexts;
}

export function checkWords({ field, readiness }: CheckTexts, check: MadeCheck): CheckWords {
  const { name, result, commandArguments = '', trouble } = check;
  const { title, remedy } = field.checks[name];
  if (result === 'not_checked') {
    const reason = reasonOf(readiness, check);
    return {
      title,
      ...(name === 'sign_in_policies' && { remedy: remedy(commandArguments) }),
      ...(reason !== undefined && { reason }),
    };
  }
  if (trouble) return { title, remedy: troubleText(readiness, trouble) };
  if (name === 'sign_in_policies') return policyWords(readiness, title, check);
  return { title, ...(result === 'failed' && { remedy: remedy(commandArguments) }) };
}

/** Returns the words about policies. One that blocks comes before what to do first, and what only reports is told too. */
function policyWords({ policies: texts }: ReadinessTexts, title: string, { policies = [] }: MadeCheck): CheckWords {
  const remedy = [blockedWords(texts, policies), conditionWords(texts, policies)].filter(Boolean).join(' ');
  return { title, ...(remedy !== '' && { remedy }) };
}

/** Returns why a check was not made, as a part of a sentence. It is absent when the check needs no reason. */
function reasonOf({ unknown, notTried }: ReadinessTexts, check: MadeCheck): string | undefined {
  return check.unknown === undefined ? notTried[check.name] : unknown[check.unknown];
}

function troubleText({ trouble }: ReadinessTexts, told: LicenseTrouble): string {
  return trouble[told.kind](told.sku, told.kind === 'plan_disabled' ? told.plans.join(', ') : '');
}

/** Joins the titles and remedies of the failed checks of an account that isn't ready. */
export function remediesOf(texts: CheckTexts, failed: readonly MadeCheck[]): string {
  return failed
    .map((check) => checkWords(texts, check))
    .map(({ title, remedy = '' }) => `${title}: ${remedy}`)
    .join(' ');
}

/** Returns the titles of the checks that were not made, each with the reason in parentheses. */
export function uncheckedTitles(texts: CheckTexts, checks: readonly MadeCheck[]): readonly string[] {
  return checks
    .filter(({ result }) => result === 'not_checked')
    .map((check) => checkWords(texts, check))
    .map(({ title, reason }) => (reason === undefined ? title : `${title} (${reason})`));
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
export function failedChecksIn(details: Readonly<Record<string, unknown>>): readonly MadeCheck[] {
  const { checks, commandArguments } = details;
  const names: readonly unknown[] = Array.isArray(checks) ? checks : [];
  const trouble = troubleIn(details);
  const policies = policiesIn(details);
  return READINESS_CHECKS.filter((name) => names.includes(name)).map((name) => ({
    name,
    result: 'failed',
    ...(typeof commandArguments === 'string' && { commandArguments }),
    ...(name === 'rooms_licence' && trouble && { trouble }),
    ...(name === 'sign_in_policies' && { policies }),
  }));
}

/** Reads the policies that block. Each name has its controls, joined by commas, at the same place of the other list. */
function policiesIn({ policies, policyControls }: Readonly<Record<string, unknown>>): readonly ToldPolicy[] {
  if (!Array.isArray(policies) || !Array.isArray(policyControls)) return [];
  return policies.map((name, index) => {
    const controls = String(policyControls[index]).split(',');
    return { name: String(name), blocks: BLOCKING_CONTROLS.filter((one) => controls.includes(one)), depends: [] };
  });
}

function troubleIn({
  licenseTrouble: kind,
  sku,
  plans,
}: Readonly<Record<string, unknown>>): LicenseTrouble | undefined {
  if (typeof sku !== 'string') return undefined;
  if (kind === 'plan_disabled') return { kind, sku, plans: Array.isArray(plans) ? plans.map(String) : [] };
  return kind === 'subscription_ended' || kind === 'subscription_expiring' ? { kind, sku } : undefined;
}
