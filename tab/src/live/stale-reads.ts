import type { Key } from '../api/query-keys.ts';

/** The part of react-query's client that reads again. */
interface Client {
  isFetching(filters: { readonly queryKey: Key }): number;
  invalidateQueries(filters: { readonly queryKey: Key }, options: { readonly cancelRefetch: boolean }): Promise<void>;
}

interface StaleReads {
  /** @param isFresh whether reads that run already bring data that is new enough */
  readonly add: (keys: readonly Key[], isFresh?: boolean) => void;
  readonly end: () => void;
}

/** Milliseconds for which changes are collected before they are read. */
const COLLECT_MILLISECONDS = 500;

/**
 * Reads again what changes made stale. The first change is read at once, and those that follow are collected, so that a
 * burst of changes is shown as it goes and costs two reads a second. By itself, react-query would abort a read at the
 * next change, and a burst would show nothing. A key is never read twice at the same time: a change that comes during a
 * read is read after it, because the answer may be older than the change.
 */
export function staleReads(client: Client): StaleReads {
  const stale = new Map<string, Key>();
  const running = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readAll = (isFresh?: boolean): void => {
    timer = stale.size > 0 ? setTimeout(readAll, COLLECT_MILLISECONDS) : undefined;
    for (const [name, queryKey] of stale) {
      if (running.has(name)) continue;
      stale.delete(name);
      // A read of everything, whose name is empty, brings the other keys too.
      if (name && stale.has('')) continue;
      running.add(name);
      const isLate = !isFresh && client.isFetching({ queryKey }) > 0;
      void client.invalidateQueries({ queryKey }, { cancelRefetch: false }).then(() => {
        running.delete(name);
        if (isLate) add([queryKey]);
      });
    }
  };
  const add: StaleReads['add'] = (keys, isFresh) => {
    for (const key of keys) stale.set(key.join(), key);
    if (!timer) readAll(isFresh);
  };
  return {
    add,
    end: () => clearTimeout(timer),
  };
}
