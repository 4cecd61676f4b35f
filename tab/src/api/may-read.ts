import type { Me } from '../../../contract/accounts.ts';

/** Returns whether a person may read, which every permission includes. */
export function mayRead({ permissions }: Me): boolean {
  return permissions.read || permissions.approve || permissions.generate;
}
