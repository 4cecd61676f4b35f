import type { Client } from '@microsoft/microsoft-graph-client';
import type { Person, PermissionGroups } from '../domain/admin.ts';
import { DirectoryError } from '../domain/ports/directory.ts';
import { recentAnswers } from '../runtime/recent-answers.ts';
import { isObjectId } from './object-id.ts';
import { sendBatch } from './graph-batch.ts';

/** Header for calls that someone waits for. Microsoft Graph throttles other calls first ("throttling guidance"). */
export const WAITED_FOR = { 'x-ms-throttle-priority': 'high' } as const;

/**
 * Milliseconds for which an answer is cached, and thus the longest time for which a withdrawn permission still works.
 */
const CACHE_MS = 60_000;

type FindPerson = (objectId: string) => Promise<Person | undefined>;

/**
 * Returns a function that reads a person and their groups. It returns `undefined` if the person doesn't exist or the
 * text is no object id, because a mail address doesn't identify a person.
 */
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

/**
 * Caches the answers of a function that reads people.
 * @param now a monotonic clock in milliseconds
 */
export function cachePeople(find: FindPerson, now: () => number): FindPerson {
  return recentAnswers(find, { keyOf: (objectId) => objectId.toLowerCase(), milliseconds: CACHE_MS, now });
}
