import type { GraphCall } from '../graph/graph-call.ts';
import { isRecord } from '../loopback-server.ts';
import type { JsonRecord } from '../loopback-server.ts';

/** Returns a function that says whether a key is seen for the first time. */
export function firstOfEach(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  };
}

/** Names what a call is about, without the id of the account or group: `GET /users/{id}/mailboxSettings`. */
export function kindOf({ method, path }: Pick<GraphCall, 'method' | 'path'>): string {
  const kind = pathIn(path)
    .replace(/^(\/(?:users|groups)\/)[^/]+/, '$1{id}')
    .replace(/^\/applications\(.*\)/, '/applications/{id}');
  return `${method} ${kind}`;
}

/** Returns the path behind the version of Graph. */
export function pathIn(path: string): string {
  return path.replace(/^\/v1\.0/, '');
}

/** Returns the id of the account that a write of an account names, or `undefined` for any other call. */
export function writtenAccount({ method, path }: Pick<GraphCall, 'method' | 'path'>): string | undefined {
  return method === 'PATCH' ? /^\/users\/([^/]+)$/.exec(pathIn(path))?.[1]?.toLowerCase() : undefined;
}

/** Returns the entries of a page of a list, or `undefined` if the body is no such page. */
export function entriesOf(body: unknown): readonly JsonRecord[] | undefined {
  const value = isRecord(body) ? body['value'] : undefined;
  return Array.isArray(value) && value.every(isRecord) ? value : undefined;
}

/** Returns the body with the next link left out. */
export function withoutNextLink(body: unknown): JsonRecord {
  const { '@odata.nextLink': _link, ...others } = isRecord(body) ? body : {};
  return others;
}
