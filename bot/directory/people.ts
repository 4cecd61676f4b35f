import type { Client } from '@microsoft/microsoft-graph-client';
import type { Person, PermissionGroups } from '../domain/admin.ts';
import { DirectoryError } from '../domain/ports/directory.ts';
import { recentAnswers } from '../runtime/recent-answers.ts';
import { isObjectId } from './object-id.ts';
import { type BatchRequest, sendBatch } from './graph-batch.ts';
import { askInTime, type Timer } from './group-check.ts';

/** Header for calls that someone waits for. Microsoft Graph throttles other calls first ("throttling guidance"). */
export const WAITED_FOR = { 'x-ms-throttle-priority': 'high' } as const;

/**
 * Milliseconds for which an answer is cached, and thus the longest time for which a withdrawn permission still works.
 */
const CACHE_MS = 60_000;
/**
 * Age in milliseconds from which a cached answer is read again while it still counts, so that a Graph that is throttled
 * or slow for half a minute refuses nobody.
 */
const REFRESH_MS = 30_000;

type FindPerson = (objectId: string) => Promise<Person | undefined>;

/**
 * Returns a function that reads a person and their groups. It returns `undefined` if the person doesn't exist or the
 * text is no object id, because a mail address doesn't identify a person. It ends within 4.5 seconds.
 */
export function openPersonReader(client: Client, groups: PermissionGroups, timer: Timer): FindPerson {
  const groupIds = [...new Set([groups.generators, groups.approvers, groups.readers])];
  const read = async (objectId: string, signal: AbortSignal): Promise<Person | undefined> => {
    const url = `/users/${objectId}`;
    try {
      const requests: readonly BatchRequest[] = [
        { method: 'GET', url: `${url}?$select=id,displayName,userType,accountEnabled`, headers: WAITED_FOR },
        {
          method: 'POST',
          url: `${url}/checkMemberGroups`,
          headers: { ...WAITED_FOR, 'Content-Type': 'application/json' },
          body: { groupIds },
        },
      ];
      const [user, membership] = (await sendBatch(client, requests, signal)) as [
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
  return async (objectId) => (isObjectId(objectId) ? askInTime((signal) => read(objectId, signal), timer) : undefined);
}

/**
 * Caches the answers of a function that reads people. From the age of 30 seconds on, an answer is read again in the
 * background and still given out until it is 60 seconds old.
 * @param now a monotonic clock in milliseconds
 */
export function cachePeople(find: FindPerson, now: () => number): FindPerson {
  const keyOf = (objectId: string): string => objectId.toLowerCase();
  return recentAnswers(find, { keyOf, milliseconds: CACHE_MS, refreshAfter: REFRESH_MS, now });
}
