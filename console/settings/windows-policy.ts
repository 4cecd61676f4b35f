import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../machine/private-file.ts';
import type { WindowsCommand } from '../machine/windows-command.ts';
import { checkSettings, type RawSettings, wrongSettings } from './check-settings.ts';
import type { SettingsSource } from './console-settings.ts';
import { NOT_TEXT, parseRegistryExport, type RegistryValue } from './registry-export.ts';

/** Reads the settings that a policy of the machine gives; `undefined` when there are none. */
export type ReadPolicy = () => Promise<SettingsSource | undefined>;

const POLICIES = String.raw`HKEY_LOCAL_MACHINE\Software\Policies`;
const POLICY = String.raw`HKEY_LOCAL_MACHINE\Software\Policies\RoomsOTP`;
/** The key as people write it. */
const POLICY_KEY = String.raw`HKLM\Software\Policies\RoomsOTP`;
const NAMES = {
  server: 'Server',
  pins: 'Pin',
  language: 'Language',
  supportText: 'SupportText',
  tlsRoots: 'TlsRoot',
} as const;

function rawSettings(values: ReadonlyMap<string, RegistryValue | typeof NOT_TEXT>): RawSettings {
  const raw: Record<string, string | readonly string[]> = {};
  for (const [written, texts] of values) {
    const [setting, name] = Object.entries(NAMES).find(([, one]) => one.toLowerCase() === written.toLowerCase()) ?? [];
    if (setting === undefined || name === undefined)
      throw wrongSettings((say) => say.unknownName(POLICY_KEY, written, Object.values(NAMES).join(', ')));
    if (texts === NOT_TEXT) throw wrongSettings((say) => say.notText(POLICY_KEY, name));
    const isList = setting === 'pins' || setting === 'tlsRoots';
    raw[setting] = isList ? texts.flatMap((text) => text.split(/[\s,;]+/)) : texts.join(' ');
  }
  return raw;
}

async function exported(command: WindowsCommand): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-policy-'));
  try {
    const file = join(folder, 'policy.reg');
    await command('reg', ['export', POLICY, file, '/y']);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Reads `HKLM\Software\Policies\RoomsOTP` by Windows' own `reg.exe`. Its answer to a question for a missing key is the
 * same as for a key that can't be read, so it lists the parent, which every Windows has. It exports the key to a file,
 * because what it prints is in the code page of the console, which has no room for every letter of a text.
 */
export function windowsPolicy(command: WindowsCommand): ReadPolicy {
  return async () => {
    let values: ReturnType<typeof parseRegistryExport>;
    try {
      const keys = (await command('reg', ['query', POLICIES])).toLowerCase().split(/\r?\n/);
      if (!keys.some((line) => line.trim() === POLICY.toLowerCase())) return undefined;
      values = parseRegistryExport(await exported(command), POLICY);
    } catch (cause) {
      throw wrongSettings((texts) => texts.unreadablePolicy(POLICY_KEY, codeOf(cause) ?? String(cause)), { cause });
    }
    return { where: POLICY_KEY, settings: checkSettings(rawSettings(values), { where: POLICY_KEY, names: NAMES }) };
  };
}
