import { ConsoleError } from '../enroll/outcome.ts';

/** The value of `--otp` that makes the console read the one-time password from its input. */
export const FROM_INPUT = '-';

/** The options about this machine and about runs that nobody attends, for `parseArgs`. */
export const MACHINE_OPTIONS = {
  'replace-settings': { type: 'boolean', default: false },
  'restart-now': { type: 'boolean', default: false },
  unattended: { type: 'boolean', default: false },
  'after-restart': { type: 'boolean', default: false },
  'otp-file': { type: 'string' },
  log: { type: 'string' },
  outcome: { type: 'string' },
} as const;

/** These options after they were checked; a file that was not named is absent. */
export interface MachineArguments {
  /** Overwrites a SkypeSettings.xml that the run hasn't written. */
  readonly replaceSettings: boolean;
  /** Restarts the console after the delivery. */
  readonly restartNow: boolean;
  /** Asks no questions. */
  readonly unattended: boolean;
  /** Checks what became of a delivery, instead of making one. */
  readonly afterRestart: boolean;
  readonly otpFile?: string;
  readonly log?: string;
  readonly outcome?: string;
}

interface MachineValues {
  readonly 'replace-settings': boolean;
  readonly 'restart-now': boolean;
  readonly unattended: boolean;
  readonly 'after-restart': boolean;
  readonly 'otp-file'?: string | undefined;
  readonly log?: string | undefined;
  readonly outcome?: string | undefined;
  readonly otp?: string | undefined;
}

/**
 * Checks these options. An unattended run never takes the code from the command line, where lists of processes and the
 * logs of tools show it.
 * @throws ConsoleError `usage`
 */
export function machineArguments(values: MachineValues): MachineArguments {
  const { unattended, otp, 'otp-file': otpFile, log, outcome } = values;
  for (const [flag, value] of Object.entries({ 'otp-file': otpFile, log, outcome })) {
    if (value?.trim() === '') throw new ConsoleError('usage', ({ errors }) => errors.emptyOption(`--${flag}`));
  }
  if (otp !== undefined && otpFile !== undefined)
    throw new ConsoleError('usage', ({ machine }) => machine.twoOtpSources);
  if (unattended && otp !== undefined && otp !== FROM_INPUT)
    throw new ConsoleError('usage', ({ machine }) => machine.otpAsArgument);
  return {
    unattended,
    replaceSettings: values['replace-settings'],
    restartNow: values['restart-now'],
    afterRestart: values['after-restart'],
    ...(otpFile !== undefined && { otpFile }),
    ...(log !== undefined && { log }),
    ...(outcome !== undefined && { outcome }),
  };
}
