import type { KnownPolicies, PolicyFacts } from '../../domain/accounts/policies/policy-verdict.ts';

/** The policies of an account in their JSON form, in which the date is text. */
export interface StoredPolicies extends Omit<KnownPolicies, 'read'> {
  readonly read?: Omit<PolicyFacts, 'readAt'> & { readonly readAt: string };
}

/** Returns what is known of the policies, with its date. */
export function toPolicies({ read, ...known }: StoredPolicies): KnownPolicies {
  return { ...known, ...(read && { read: { ...read, readAt: new Date(read.readAt) } }) };
}
