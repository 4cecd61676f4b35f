import type { AdminActs } from './use-cases.ts';

/** What an administrator can do in the tab; each act checks the right of the person anew. */
export type TabActs = Pick<AdminActs, 'showCode'>;
