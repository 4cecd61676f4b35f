import type { Client } from '@microsoft/microsoft-graph-client';
import type { Person, PermissionGroups } from '../domain/admin.ts';
import { DirectoryError } from '../domain/ports/directory.ts';
import { recentAnswers } from '../runtime/recent-answers.ts';
import { isObjectId } from './object-id.ts';
import { sendBatch } from './graph-batch.ts';

/** What a person waits for goes first when Graph throttles (Microsoft Graph: throttling guidance). */
export const WAITED_FOR = { 'x-ms-throttle-priority': 'high' } as const;

/** A permission that was withdrawn ends after this time at the latest. */
const CACHE_MS = 60_000;

type FindPerson = (objectId: string) => Promise<Person | undefined>;

/** `undefined` for somebody who does not exist, and for anything but an object id: an address is no identity. */
export function openPersonReader(client: Client, groups: PermissionGroups): FindPerson {
  const groupIds = [...new Set([groups.generators, groups.approvers, groups.readers])];
  return async (objectId) => {
    if (!isObjectId(objectId)) return undefined;
    const url = `/users/${objectId}`;
    try {
      const [user, membership] = (await sendBatch(client, [
        { method: 'GET', url: `${url}?$select=id,displayName,userType,accountEnabled`, headers: WAITED_FOR },
        {
          method: 'POST',
          url: `${url}/checkMemberGroups`,
          headers: { ...WAITED_FOR, 'Content-Type': 'application/json' },
          body: { groupIds },
        },
      ])) as [
        { id: string; displayName: string; userType: string | null; accountEnabled: boolean },
        { value: readonly string[] },
      ];
      return {
        objectId: user.id,
        displayName: user.displayName,
        userType: user.userType ?? '',
        accountEnabled: user.accountEnabled,
        groupIds: groupIds.filter((id) => membership.value.some((held) => held.toLowerCase() === id.toLowerCase())),
      };
    } catch (error) {
      if (error instanceof DirectoryError && error.problem === 'account_gone') return undefined;
      throw error;
    }
  };
}

/** @param now milliseconds of a clock that is never set back */
export function cachePeople(find: FindPerson, now: () => number): FindPerson {
  return recentAnswers(find, { keyOf: (objectId) => objectId.toLowerCase(), milliseconds: CACHE_MS, now });
}
