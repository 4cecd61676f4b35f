import type { AppliedPolicy, PolicyReading, RoomService } from '../../ports/conditional-access.ts';
import type { UnreadReason } from '../../sign-ins/sight.ts';

/** What the last evaluation of the policies of an account said. */
export interface PolicyFacts {
  readonly readAt: Date;
  readonly policies: readonly AppliedPolicy[];
  /** The services for which the evaluation lacked information. */
  readonly notEnough: readonly RoomService[];
}

/** What is known of the policies that an account meets: the last evaluation, and why a later one failed. */
export interface KnownPolicies {
  readonly read?: PolicyFacts;
  readonly unread?: UnreadReason;
}

/** Whether an account will be able to sign in, as far as Conditional Access tells before. */
type PolicyVerdict = 'blocked' | 'depends' | 'clear' | 'not_enough';

/** Returns whether a policy stops the console whatever it is and wherever it stands. */
export function isBlocking({ blocks, depends, isReportOnly }: AppliedPolicy): boolean {
  const isConditional = depends.includes('device_filter') || depends.includes('location');
  return isReportOnly !== true && blocks.length > 0 && !isConditional;
}

/** Returns whether the console decides if a policy lets it pass. */
function isConditional(policy: AppliedPolicy): boolean {
  return policy.isReportOnly !== true && policy.depends.length > 0 && !isBlocking(policy);
}

/**
 * Combines the policies of all services. One that blocks decides. What depends on the device is said even where another
 * service lacks information, because there is something to do first. Policies that only report decide nothing.
 */
export function policyVerdict({ policies, notEnough }: Omit<PolicyFacts, 'readAt'>): PolicyVerdict {
  if (policies.some(isBlocking)) return 'blocked';
  if (policies.some(isConditional)) return 'depends';
  return notEnough.length > 0 ? 'not_enough' : 'clear';
}

/**
 * Returns what is known after another evaluation. One that got no answer leaves the earlier result. Without the
 * permission or the license nobody could correct an earlier result anymore, so it is forgotten.
 * @param at when the evaluation was made
 */
export function knownAfter(known: KnownPolicies, reading: PolicyReading, at: Date): KnownPolicies {
  if (reading.outcome === 'read')
    return { read: { readAt: at, policies: reading.policies, notEnough: reading.notEnough } };
  const { reason: unread } = reading;
  const isOfCall = unread === 'busy' || unread === 'no_answer';
  return { ...(isOfCall && known.read && { read: known.read }), unread };
}
