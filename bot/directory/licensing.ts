import { type LicenseTrouble, licensesRoom, type UnknownReason } from '../domain/accounts/account.ts';

/** A subscription of the tenant as Microsoft Graph tells it (subscribedSku resource type). */
export interface GraphSku {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly capabilityStatus?: string | null;
  readonly servicePlans?:
    | readonly { readonly servicePlanId: string; readonly servicePlanName?: string | null }[]
    | null;
}

/** A license of a user in Microsoft Graph (assignedLicense resource type). */
export interface GraphLicense {
  readonly skuId: string;
  readonly disabledPlans?: readonly string[] | null;
}

/** Properties of a subscription that {@link judgeLicenses} reads. */
export const SKU_PROPERTIES = ['skuId', 'skuPartNumber', 'capabilityStatus', 'servicePlans'] as const;

export interface Licensing {
  /** Subscriptions by SKU id, or why they could not be read. */
  readonly skus: ReadonlyMap<string, GraphSku> | UnknownReason;
  /** SKU part numbers or prefixes of the licenses that are valid for rooms. */
  readonly licenses: readonly string[];
}

/** The judgement about the licenses of one account. Without `hasRoomsLicence` it is unknown, and `unknown` says why. */
export interface LicenseJudgement {
  readonly hasRoomsLicence?: boolean;
  readonly trouble?: LicenseTrouble;
  readonly unknown?: UnknownReason;
}

/**
 * Service plans without which a console can't sign in to Teams: Teams itself, its meeting service, which still has the
 * name of Skype for Business, and the plan that says that the license is for a room. Source: "Product names and service
 * plan identifiers for licensing",
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference. That the meeting service is needed
 * is taken from the sign-in of the Teams Rooms app,
 * https://learn.microsoft.com/microsoftteams/troubleshoot/teams-rooms-and-devices/teams-rooms-resource-account-sign-in-issues.
 */
const NEEDED_PLANS = /^(TEAMS1|TEAMS_GOV|TEAMS_AR|MCOSTANDARD|Teams_Rooms?_(Basic|Pro|Standard|Premium))(_|$)/i;

/**
 * Subscriptions in these states don't serve users anymore. `Warning` is a grace period in which everything works
 * (https://learn.microsoft.com/graph/api/resources/subscribedsku).
 */
const ENDED = ['Suspended', 'LockedOut', 'Deleted'];

interface Assigned {
  readonly sku: GraphSku;
  readonly disabled: ReadonlySet<string>;
}

/** Returns the SKU part numbers of the licenses. A license whose subscription is not listed keeps its SKU id. */
export function partNumbers(assigned: readonly GraphLicense[], { skus }: Licensing): readonly string[] {
  return assigned.map(({ skuId }) => (typeof skus === 'string' ? skuId : (skus.get(skuId)?.skuPartNumber ?? skuId)));
}

/**
 * Judges whether the licenses of an account let it sign in on a console. An account without any license has none,
 * whatever the subscriptions are. A license whose subscription is not listed may be one for rooms, so it makes the
 * answer unknown unless another license gives it.
 */
export function judgeLicenses(
  assigned: readonly GraphLicense[] | null | undefined,
  { skus, licenses }: Licensing,
): LicenseJudgement {
  if (!assigned) return { unknown: 'not_returned' };
  if (assigned.length === 0) return { hasRoomsLicence: false };
  if (typeof skus === 'string') return { unknown: skus };
  const known = assigned.flatMap(({ skuId, disabledPlans }) => {
    const sku = skus.get(skuId);
    return sku ? [{ sku, disabled: new Set(disabledPlans ?? []) }] : [];
  });
  const rooms = known.filter(({ sku }) => licensesRoom([sku.skuPartNumber], licenses));
  const judged = rooms.map((room) => judgeRoom(room, known));
  const best = judged.find(({ trouble, unknown }) => !trouble && !unknown) ?? judged.find(isExpiring) ?? judged[0];
  if (best && (!best.trouble || isExpiring(best))) return best;
  if (known.length < assigned.length) return { unknown: 'sku_not_listed' };
  return best ?? { hasRoomsLicence: false };
}

function isExpiring({ trouble }: LicenseJudgement): boolean {
  return trouble?.kind === 'subscription_expiring';
}

function judgeRoom({ sku, disabled }: Assigned, all: readonly Assigned[]): LicenseJudgement {
  const { skuPartNumber, capabilityStatus, servicePlans } = sku;
  if (capabilityStatus === undefined || capabilityStatus === null) return { unknown: 'not_returned' };
  if (ENDED.includes(capabilityStatus))
    return { hasRoomsLicence: true, trouble: { kind: 'subscription_ended', sku: skuPartNumber } };
  if (disabled.size > 0 && !servicePlans) return { unknown: 'not_returned' };
  const plans = (servicePlans ?? [])
    .filter(({ servicePlanId }) => disabled.has(servicePlanId) && !all.some((one) => gives(one, servicePlanId)))
    .flatMap(({ servicePlanName }) => servicePlanName ?? [])
    .filter((name) => NEEDED_PLANS.test(name));
  if (plans.length > 0) return { hasRoomsLicence: true, trouble: { kind: 'plan_disabled', sku: skuPartNumber, plans } };
  return capabilityStatus === 'Warning'
    ? { hasRoomsLicence: true, trouble: { kind: 'subscription_expiring', sku: skuPartNumber } }
    : { hasRoomsLicence: true };
}

/** Returns whether a license gives the service plan to the account. */
function gives({ sku, disabled }: Assigned, planId: string): boolean {
  return (
    !ENDED.includes(sku.capabilityStatus ?? '') &&
    !disabled.has(planId) &&
    (sku.servicePlans ?? []).some(({ servicePlanId }) => servicePlanId === planId)
  );
}
