import type { ConsoleEvent } from '../enroll/events.ts';
import type { Reader } from './reader.ts';

type MachineEvents =
  | 'delivered'
  | 'restarting'
  | 'signed_in'
  | 'check_not_scheduled'
  | 'check_started'
  | 'nothing_to_check'
  | 'not_taken'
  | 'log_silent'
  | 'sign_in_failed'
  | 'told'
  | 'not_told'
  | 'task_not_removed';

type Words = {
  readonly [Name in MachineEvents]: (
    event: Extract<ConsoleEvent, { readonly event: Name }>,
    reader: Pick<Reader, 'texts'>,
  ) => string;
};

/** The words for what the machine does around a restart. */
export const MACHINE_WORDS: Words = {
  delivered: ({ checksItself }, { texts: { run, machine } }) =>
    checksItself ? machine.deliveredAndChecked : run.delivered,
  restarting: (_, { texts }) => texts.machine.restarting,
  signed_in: ({ source }, { texts: { run, machine } }) =>
    source === 'installer' ? run.signedIn : machine.signedInByLog,
  check_not_scheduled: ({ reason }, { texts }) => texts.machine.checkNotScheduled(reason),
  check_started: (_, { texts }) => texts.machine.checkStarted,
  nothing_to_check: (_, { texts }) => texts.machine.nothingToCheck,
  not_taken: ({ path }, { texts }) => texts.machine.notTaken(path),
  log_silent: ({ reason }, { texts }) => texts.machine.logSilent[reason],
  sign_in_failed: ({ detail }, { texts }) => texts.machine.signInFailed(detail),
  told: (_, { texts }) => texts.machine.told,
  not_told: ({ reason }, { texts }) => texts.machine.notTold(reason),
  task_not_removed: ({ reason }, { texts }) => texts.machine.taskNotRemoved(reason),
};
