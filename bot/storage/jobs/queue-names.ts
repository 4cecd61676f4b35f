import type { JobName } from '../../domain/ports/store/jobs.ts';

/**
 * The queue of each job. A server fetches every job of a queue that it knows, so a job whose payload changes moves to a
 * queue with a new name: a server of an earlier version then never fetches it. A test compares the payloads with those
 * of each release.
 *
 * Version 0.1.0 can't tell the alerts that were added after it, reminds of one request at a time, counts no attempts at
 * mailboxes and knows no releases,
 * so these jobs have queues of their own.
 */
export const QUEUE_NAMES = {
  'deliver-card': 'deliver-card',
  'deliver-chat-card': 'deliver-chat-card',
  'deliver-digest': 'deliver-digest',
  'deliver-rule-card': 'deliver-rule-card',
  'deliver-sign-out-card': 'deliver-sign-out-card',
  'note-outcomes': 'note-outcomes',
  'deliver-outcome': 'deliver-outcome',
  'notify-outcome': 'notify-outcome',
  remind: 'remind-2',
  'remind-person': 'remind-person',
  'tell-trouble': 'tell-trouble',
  'tell-sign-in': 'tell-sign-in',
  'retire-card': 'retire-card',
  'retire-digest': 'retire-digest',
  'release-credential': 'release-credential',
  'publish-credential': 'publish-credential',
  'alert-in-chat': 'alert-in-chat-2',
  'raise-alert': 'raise-alert-2',
  'run-batch': 'run-batch',
  'sync-accounts': 'sync-accounts',
  'check-mailboxes': 'check-mailboxes-2',
  'check-policies': 'check-policies',
  'check-target': 'check-target',
  'look-up-device': 'look-up-device',
  'tell-device': 'tell-device',
  'check-account-key': 'check-account-key',
  'confirm-sign-in': 'confirm-sign-in-2',
  'watch-password': 'watch-password',
  'read-sign-ins': 'read-sign-ins',
  'sign-out': 'sign-out',
  expire: 'expire',
} as const satisfies Readonly<Record<JobName, string>>;

/** Former queues of a job. Nothing is sent to them anymore, but servers of an earlier version may, so they are read. */
export const FORMER_QUEUES = {
  'alert-in-chat': ['alert-in-chat'],
  'raise-alert': ['raise-alert'],
  remind: ['remind'],
  'check-mailboxes': ['check-mailboxes'],
  'confirm-sign-in': ['confirm-sign-in'],
} as const satisfies Partial<Readonly<Record<JobName, readonly string[]>>>;

/** Returns every queue in which a job of this name may wait: the one that it is sent to, and its former ones. */
export function queuesOf(name: JobName): readonly string[] {
  const former: Partial<Readonly<Record<JobName, readonly string[]>>> = FORMER_QUEUES;
  return [QUEUE_NAMES[name], ...(former[name] ?? [])];
}
