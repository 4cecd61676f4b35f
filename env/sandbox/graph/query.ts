import { badRequest, unsupportedQuery } from './graph-error.ts';

const GRAPH = 'https://graph.microsoft.com';
const POSITION = /^m~(\d{1,9})$/;

/**
 * Refuses query options that are not in `known`, as Graph does for most of its collections.
 * @throws GraphError 400 for any other option
 */
export function refuseOtherOptions(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (name.startsWith('$') && !known.includes(name))
      throw unsupportedQuery(`The query option '${name}' is not supported here.`);
    if (query.getAll(name).length > 1) throw badRequest(`Query option '${name}' was specified more than once.`);
  }
}

/**
 * Returns a function that copies the selected properties.
 * @throws GraphError 400 for a property that the type doesn't have.
 */
export function selector<T extends object>(
  query: URLSearchParams,
  typeName: string,
  properties: readonly (keyof T & string)[],
  byDefault: readonly (keyof T & string)[],
): (resource: T) => Partial<T> {
  const names =
    query
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()) ?? byDefault;
  const wanted = names.map((name) => {
    const property = properties.find((candidate) => candidate === name);
    if (property === undefined) {
      throw badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${typeName}'.`,
      );
    }
    return property;
  });
  return (resource) => {
    const copy: Partial<T> = {};
    for (const property of wanted) copy[property] = resource[property];
    return copy;
  };
}

/** Reads the page size. @throws GraphError 400 unless `$top` is 1 to `max`. */
export function pageSize(query: URLSearchParams, byDefault: number, max: number): number {
  const top = query.get('$top');
  if (top === null) return byDefault;
  const size = /^\d{1,6}$/.test(top) ? Number(top) : 0;
  if (size < 1 || size > max)
    throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and ${max} inclusive.`);
  return size;
}

/** Returns the position where the page begins. @throws GraphError 400 for a token that no page returned. */
export function startOfPage(query: URLSearchParams): number {
  const token = query.get('$skiptoken');
  if (token === null) return 0;
  const [, position] = POSITION.exec(token) ?? [];
  if (position === undefined) throw badRequest('The specified page token value is incorrect.');
  return Number(position);
}

/** Reads `$skip`. @throws GraphError 400 unless it is a whole number. */
export function skipOf(query: URLSearchParams): number {
  const skip = query.get('$skip') ?? '0';
  if (!/^\d{1,9}$/.test(skip)) throw badRequest(`Invalid value '${skip}' for $skip query option found.`);
  return Number(skip);
}

/** Makes a link with Graph's real host, as Graph does. A client that uses another host has to rewrite it. */
export function nextLink(path: string, query: URLSearchParams, position: number): string {
  const options = [...query].filter(([name]) => name !== '$skiptoken' && name !== '$skip');
  const text = [...options, ['$skiptoken', `m~${position}`]].map(
    ([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${GRAPH}${path}?${text.join('&')}`;
}

export function context(fragment: string): string {
  return `${GRAPH}/v1.0/$metadata#${fragment}`;
}
