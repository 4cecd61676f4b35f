import type { LoggedSignIn } from '../../domain/ports/sign-in-log.ts';

interface RawPolicy {
  readonly displayName?: string | null;
  readonly result?: string | null;
}

/** The properties that we read of a record of the sign-in log, any of which can be missing or null. */
export interface RawSignIn {
  readonly id?: string | null;
  readonly userId?: string | null;
  readonly createdDateTime?: string | null;
  readonly appId?: string | null;
  readonly appDisplayName?: string | null;
  readonly resourceDisplayName?: string | null;
  readonly ipAddress?: string | null;
  readonly isInteractive?: boolean | null;
  readonly status?: { readonly errorCode?: number | null; readonly failureReason?: string | null } | null;
  readonly deviceDetail?: { readonly displayName?: string | null } | null;
  readonly appliedConditionalAccessPolicies?: readonly RawPolicy[] | null;
}

/** Texts of a record that are longer are cut, because people read them. */
const LONGEST_TEXT = 500;
/** The highest error code, which is the highest number that its column holds. Those of Microsoft Entra have 5 to 7 digits. */
const HIGHEST_ERROR_CODE = 2_147_483_647;
/** More policies than this on one sign-in aren't shown. */
const MOST_POLICIES = 20;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, LONGEST_TEXT) : undefined;
}

function failedPolicies({ appliedConditionalAccessPolicies: policies }: RawSignIn): readonly string[] {
  if (!Array.isArray(policies)) return [];
  return (policies as readonly (RawPolicy | null)[])
    .flatMap((policy) => (policy?.result === 'failure' ? (textOf(policy.displayName) ?? []) : []))
    .slice(0, MOST_POLICIES);
}

/** Returns the properties that have a value. */
function present<Properties extends object>(
  properties: Properties,
): {
  readonly [Name in keyof Properties]?: Exclude<Properties[Name], undefined>;
} {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as never;
}

/** Reads a record of the sign-in log, or returns `undefined` if it lacks its id, its account, its time or its error code. */
export function readSignIn(record: unknown): LoggedSignIn | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const raw = record as RawSignIn;
  const { status, deviceDetail, isInteractive } = raw;
  const [id, userId, errorCode] = [textOf(raw.id), textOf(raw.userId), status?.errorCode];
  const at = new Date(textOf(raw.createdDateTime) ?? '');
  if (id === undefined || userId === undefined || Number.isNaN(at.getTime())) return undefined;
  if (typeof errorCode !== 'number' || !Number.isInteger(errorCode)) return undefined;
  if (errorCode < 0 || errorCode > HIGHEST_ERROR_CODE) return undefined;
  return {
    id,
    accountId: userId.toLowerCase(),
    at,
    errorCode,
    failedPolicies: failedPolicies(raw),
    ...present({
      appId: textOf(raw.appId)?.toLowerCase(),
      appName: textOf(raw.appDisplayName),
      resourceName: textOf(raw.resourceDisplayName),
      failureReason: errorCode === 0 ? undefined : textOf(status?.failureReason),
      isInteractive: typeof isInteractive === 'boolean' ? isInteractive : undefined,
      ipAddress: textOf(raw.ipAddress),
      deviceName: textOf(deviceDetail?.displayName),
    }),
  };
}
