import { type Client, GraphError } from '@microsoft/microsoft-graph-client';
import { type EvaluatedPolicy, judgePolicy } from '../../domain/accounts/policies/evaluated-policy.ts';
import { type Observer, UNOBSERVED } from '../../domain/observer.ts';
import {
  type AppliedPolicy,
  type ConditionalAccess,
  type PolicyReading,
  ROOM_SERVICES,
  type RoomService,
} from '../../domain/ports/conditional-access.ts';
import type { UnreadReason } from '../../domain/sign-ins/sight.ts';
import { retryAfterSeconds } from '../../runtime/retry-after.ts';
import { policiesIn } from './evaluate-answer.ts';

/**
 * The services that a console signs in to, by the app ids that Microsoft lists as its own
 * (https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in). Teams Rooms needs
 * Exchange Online, SharePoint Online and Microsoft Teams Services
 * (https://learn.microsoft.com/microsoftteams/rooms/supported-ca-and-compliance-policies); a device that joins Microsoft
 * Entra also signs in to the Device Registration Service.
 */
export const SERVICE_APPS: Readonly<Record<RoomService, string>> = {
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  sharepoint: '00000003-0000-0ff1-ce00-000000000000',
  teams: 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
  device_registration: '01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9',
};

/** Waits until a call may be made, and makes it. */
export type PacedCall = <Result>(call: () => Promise<Result>) => Promise<Result>;

/**
 * Returns the question "What If" of Conditional Access for one service. It asks for the policies that don't apply, too,
 * because only those tell that information was missing. The levels of risk are given although "none" is their default,
 * because without them the evaluation was seen to answer `notEnoughInformation`
 * (https://github.com/maester365/maester/issues/152).
 */
function bodyFor(accountId: string, service: RoomService, ipAddress: string | undefined): object {
  return {
    signInIdentity: { '@odata.type': '#microsoft.graph.userSignIn', userId: accountId },
    signInContext: {
      '@odata.type': '#microsoft.graph.applicationContext',
      includeApplications: [SERVICE_APPS[service]],
    },
    signInConditions: {
      devicePlatform: 'windows',
      clientAppType: 'mobileAppsAndDesktopClients',
      signInRiskLevel: 'none',
      userRiskLevel: 'none',
      ...(ipAddress !== undefined && { ipAddress }),
    },
    appliedPoliciesOnly: false,
  };
}

/**
 * Returns why the policies can't be read. Microsoft Graph answers 403 without the permission and, for what needs a
 * license, in a tenant without it; the text of the error tells them apart.
 */
function unreadReason(error: unknown): UnreadReason {
  if (!(error instanceof GraphError)) return 'no_answer';
  const { statusCode, code, message } = error;
  if (statusCode === 429) return 'busy';
  if (statusCode !== 403) return 'no_answer';
  return /premium|licens/i.test(`${code ?? ''} ${message}`) ? 'no_license' : 'no_permission';
}

function unread(error: unknown): PolicyReading {
  const wait = error instanceof GraphError ? error.headers?.get('Retry-After') : undefined;
  const seconds = retryAfterSeconds(wait, Date.now());
  return {
    outcome: 'unread',
    reason: unreadReason(error),
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
  };
}

/** The policies of all services so far, each once. */
class Gathered {
  readonly #policies = new Map<string, AppliedPolicy>();
  readonly #notEnough = new Set<RoomService>();

  add(service: RoomService, evaluated: readonly EvaluatedPolicy[] | undefined, knowsAddress: boolean): void {
    if (evaluated === undefined) this.#notEnough.add(service);
    for (const one of evaluated ?? []) {
      const judged = judgePolicy(one, knowsAddress);
      if (judged === 'not_enough') this.#notEnough.add(service);
      else if (judged) {
        const services = [...(this.#policies.get(judged.id)?.services ?? []), service];
        this.#policies.set(judged.id, { ...judged, services });
      }
    }
  }

  get reading(): PolicyReading {
    return { outcome: 'read', policies: [...this.#policies.values()], notEnough: [...this.#notEnough] };
  }
}

/**
 * Opens the What-If evaluation of Conditional Access
 * (https://learn.microsoft.com/graph/api/conditionalaccessroot-evaluate) with any client: that of the app, or one that
 * acts on behalf of a person. It asks about each service alone, so one reading makes four calls.
 * @param paced keeps the pace of the calls; without it, each is made at once
 */
export function openConditionalAccess(
  client: Client,
  paced: PacedCall = (call) => call(),
  observer: Observer = UNOBSERVED,
): ConditionalAccess {
  return {
    async evaluate(accountId, ipAddress) {
      const gathered = new Gathered();
      try {
        for (const service of ROOM_SERVICES) {
          const body = bodyFor(accountId, service, ipAddress);
          const answer: unknown = await paced(() => client.api('/identity/conditionalAccess/evaluate').post(body));
          gathered.add(service, policiesIn(answer), ipAddress !== undefined);
        }
      } catch (error) {
        const failed = unread(error);
        observer.note({ what: 'graph call', call: 'evaluatePolicies', outcome: outcomeOf(failed) });
        return failed;
      }
      observer.note({ what: 'graph call', call: 'evaluatePolicies', outcome: 'done' });
      return gathered.reading;
    },
  };
}

function outcomeOf(reading: PolicyReading): 'directory_failing' | 'permission_missing' | 'throttled' {
  if (reading.outcome === 'unread' && reading.reason === 'busy') return 'throttled';
  return reading.outcome === 'unread' && reading.reason !== 'no_answer' ? 'permission_missing' : 'directory_failing';
}
