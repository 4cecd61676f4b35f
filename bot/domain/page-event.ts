/**
 * Tells open pages what to read again. It carries no data, so nobody learns anything that they may not see. `all` comes
 * first on each connection, and when too much has changed to name it. `alive` says that the connection still works.
 */
export type PageEvent =
  | { readonly type: 'request'; readonly requestId: string; readonly accountId: string }
  | { readonly type: 'account'; readonly accountId: string }
  | { readonly type: 'batch'; readonly batchId: string }
  | { readonly type: 'sync' | 'preferences' | 'all' | 'alive' };
