import { ConsoleError } from '../enroll/outcome.ts';
import type { RootFingerprint } from '../network/trust.ts';
import type { Pin } from '../trust/pins.ts';
import { wrongSettings } from './check-settings.ts';
import type { ConsoleSettings, SettingsSource } from './console-settings.ts';
import { readSettingsFile } from './settings-file.ts';
import type { ReadPolicy } from './windows-policy.ts';

/** What was prepared for this console before the program started. */
export interface PreparedSettings {
  /** The sources that could be read, the stronger one first. */
  readonly sources: readonly SettingsSource[];
  /** The reason why a source can't be used. It ends every run that needs the settings. */
  readonly problem?: ConsoleError;
}

/**
 * Reads the policy of the machine and the file beside the program. It throws nothing, so that a message about a broken
 * file can appear in the language that the policy names, and `--help` works all the same.
 * @param folder the folder of the program
 */
export async function readPrepared(folder: string, policy?: ReadPolicy): Promise<PreparedSettings> {
  const sources: SettingsSource[] = [];
  let problem: ConsoleError | undefined;
  for (const read of [policy ?? (async () => undefined), () => readSettingsFile(folder)]) {
    try {
      const source = await read();
      if (source !== undefined) sources.push(source);
    } catch (error) {
      if (!(error instanceof ConsoleError)) throw error;
      problem ??= error;
    }
  }
  return { sources, ...(problem !== undefined && { problem }) };
}

/** Returns the setting of the strongest source that has one. */
export function preparedSetting<Name extends 'server' | 'language' | 'supportText'>(
  { sources }: PreparedSettings,
  name: Name,
): ConsoleSettings[Name] | undefined {
  return sources.map(({ settings }) => settings[name]).find((value) => value !== undefined);
}

/**
 * Returns the pins that hold. The policy decides before the file, and the file before the command line: a weaker source
 * can neither remove a pin nor add one, because the installer would then choose which server gets the code.
 * @throws ConsoleError `usage`, when a weaker source has a pin that the stronger one lacks
 */
function bindingPins({ sources }: PreparedSettings, given: readonly Pin[]): readonly Pin[] {
  const [binding, ...weaker] = [...sources, { where: '--pin', settings: { pins: given } }].filter(
    ({ settings }) => settings.pins.length > 0,
  );
  if (binding === undefined) return [];
  const { pins } = binding.settings;
  const other = weaker.find(({ settings }) => settings.pins.some((pin) => !pins.includes(pin)));
  if (other !== undefined) throw wrongSettings((texts) => texts.otherPin(other.where, binding.where));
  return pins;
}

/** The part of the command line that can also be prepared. */
interface GivenSettings {
  readonly server?: string;
  readonly pins: readonly Pin[];
  readonly tlsRoots: readonly RootFingerprint[];
  readonly allowUnbound: boolean;
  /** Set when a person tells the server of an earlier run whether the room signed in. */
  readonly confirm?: unknown;
  /** Whether the scheduled task tells the same. */
  readonly afterRestart?: boolean;
}

/**
 * Completes the command line with what was prepared. What is told about an earlier run goes to the server of that run,
 * so that no broken file keeps it back.
 * @throws ConsoleError `usage`, when a source can't be used, or when pins contradict each other or `--allow-unbound`
 */
export function withPrepared<Given extends GivenSettings>(given: Given, prepared: PreparedSettings): Given {
  // A root only says which certificates are expected; the pins hold whatever the root is. So all sources count.
  const prepares = prepared.sources.flatMap(({ settings }) => settings.tlsRoots ?? []);
  const tlsRoots = [...prepares, ...given.tlsRoots];
  if (given.confirm !== undefined || given.afterRestart === true) return { ...given, tlsRoots };
  if (prepared.problem !== undefined) throw prepared.problem;
  const server = given.server ?? preparedSetting(prepared, 'server');
  const pins = bindingPins(prepared, given.pins);
  if (given.allowUnbound && pins.length > 0) throw new ConsoleError('usage', ({ errors }) => errors.unboundWithPin);
  return { ...given, pins, tlsRoots, ...(server !== undefined && { server }) };
}
