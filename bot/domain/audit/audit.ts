import type { AuditAct } from '../../../contract/words.ts';
import type { Actor } from '../admin.ts';

export type { AuditFilter } from '../../../contract/audit.ts';
export type { AuditAct } from '../../../contract/words.ts';

/** One row of the audit: who did what to which account and code. Never holds a secret. */
export interface AuditEvent {
  readonly actor: Actor;
  readonly act: AuditAct;
  readonly accountId?: string;
  readonly selector?: string;
  readonly requestId?: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditRow extends AuditEvent {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly at: Date;
  /** Of the account, as it is called today. */
  readonly accountName?: string;
}

export type AuditVerdict =
  | { readonly intact: true; readonly count: number; readonly head: string }
  | { readonly intact: false; readonly badRow: number };
