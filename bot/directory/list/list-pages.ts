import { type Client, GraphError, type GraphRequest } from '@microsoft/microsoft-graph-client';
import { ListError } from '../../domain/ports/directory.ts';

/** One page of a list of Microsoft Graph. */
export interface ListPage {
  readonly records: readonly unknown[];
  /** The address of the next page; absent on the last page, and on every page of services that give none. */
  readonly next?: string;
  /** The number of all records, where the service tells it (`@odata.count`). */
  readonly total?: number;
}

/** Pages after which a list counts as endless. Lists of 999 accounts a page end long before. */
const MOST_PAGES = 20_000;
const VERSION = /^\/(?:v1\.0|beta)(?=\/)/;
/** A relative address belongs to this host; only path and query are compared. */
const ANY_HOST = 'https://graph.microsoft.com';

/**
 * Returns path and query of an address in one spelling: without host and version, decoded, with the options in order.
 * @throws ListError list_malformed
 */
function spellingOf(address: string): string {
  const url = URL.parse(address, ANY_HOST);
  if (url === null) throw new ListError('list_malformed');
  const options = [...url.searchParams].map((option) => option.join('=')).toSorted();
  return [url.pathname.replace(VERSION, ''), ...options].join('\n');
}

/**
 * The pages of one list that were asked for. A link that leads back to one of them, at once or after a circle of
 * several, would never end.
 */
export class PageTrail {
  readonly #seen = new Set<string>();

  /** Notes the page that is asked for next. @throws ListError list_repeats, list_malformed */
  follow(address: string): void {
    const spelling = spellingOf(address);
    if (this.#seen.has(spelling) || this.#seen.size >= MOST_PAGES) throw new ListError('list_repeats');
    this.#seen.add(spelling);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Tells whether an answer of success had a body that is no JSON, for example because it was cut off. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof GraphError)) return false;
  return error.statusCode >= 200 && error.statusCode < 300 && error.code === 'SyntaxError';
}

/**
 * Reads one page.
 * @throws ListError list_malformed if the answer is no page of a list; any error of the client otherwise
 */
export async function readListPage(client: Client, address: string): Promise<ListPage> {
  return await readPage(client.api(address));
}

/** Reads the page that a request asks for. @throws as {@link readListPage} */
export async function readPage(request: Pick<GraphRequest, 'get'>): Promise<ListPage> {
  const body: unknown = await request.get().catch((error: unknown) => {
    throw isUnreadable(error) ? new ListError('list_malformed', { cause: error }) : error;
  });
  if (!isRecord(body) || !Array.isArray(body['value'])) throw new ListError('list_malformed');
  const next = body['@odata.nextLink'] ?? undefined;
  if (next !== undefined && typeof next !== 'string') throw new ListError('list_malformed');
  const total = body['@odata.count'];
  return {
    records: body['value'] as readonly unknown[],
    ...(next && { next }),
    ...(typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 && { total }),
  };
}

/** Reads all pages of a list. @throws ListError, and any error of the client */
export async function* readListPages(client: Client, address: string): AsyncGenerator<ListPage> {
  const trail = new PageTrail();
  for (let next: string | undefined = address; next !== undefined;) {
    trail.follow(next);
    const page = await readListPage(client, next);
    yield page;
    next = page.next;
  }
}
