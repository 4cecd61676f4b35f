/**
 * What pages that are open should read again: no data, so that nothing is told to somebody who may not see it.
 * `all` comes first on each connection, and when too much has changed to name it. `alive` says that the line still holds.
 */
export type PageEvent =
  | { readonly type: 'request'; readonly requestId: string; readonly accountId: string }
  | { readonly type: 'account'; readonly accountId: string }
  | { readonly type: 'batch'; readonly batchId: string }
  | { readonly type: 'sync' | 'preferences' | 'all' | 'alive' };
