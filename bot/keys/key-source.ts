import { KEY_TEXT, type KeyName } from '../domain/keys/key-rotation.ts';
import type { Secret } from '../domain/secret.ts';

/** A place that keeps keys, each with 32 bytes in base64. */
export interface KeySource {
  /** @throws KeyUnavailable when the place doesn't return the key */
  read(name: KeyName): Promise<Secret>;
}

/** A key can't be read. The message has its name, the reason and what to do, but never the key itself. */
export class KeyUnavailable extends Error {
  override readonly name = 'KeyUnavailable';

  constructor(key: KeyName, problem: string, cause?: unknown) {
    super(`${key}: ${problem}`, { cause });
  }
}

/** The keys that are in the settings. */
export type GivenKeys = Readonly<Partial<Record<KeyName, Secret | undefined>>>;

/**
 * Reads the keys. A key that is given in the settings takes precedence over the one in the vault.
 * @throws AggregateError with the `KeyUnavailable` of every key that can't be read
 */
export async function readKeys<Name extends KeyName>(
  names: readonly Name[],
  given: GivenKeys,
  vault: KeySource | undefined,
): Promise<Readonly<Record<Name, Uint8Array>>> {
  const read = await Promise.allSettled(names.map((name) => readKey(name, given[name], vault)));
  const problems = read.filter((result) => result.status === 'rejected').map(({ reason }) => reason as unknown);
  if (problems.length > 0)
    throw new AggregateError(
      problems,
      problems.map((problem) => (problem instanceof Error ? problem.message : String(problem))).join('\n'),
    );
  const keys = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return Object.fromEntries(names.map((name, index) => [name, keys[index]])) as Record<Name, Uint8Array>;
}

async function readKey(name: KeyName, given: Secret | undefined, vault: KeySource | undefined): Promise<Uint8Array> {
  const key = given ?? (await vault?.read(name));
  if (key === undefined) throw new KeyUnavailable(name, 'it is not given, and there is no KEY_VAULT_URL');
  if (!KEY_TEXT.test(key.reveal()))
    throw new KeyUnavailable(name, 'it must be 32 bytes in base64 (openssl rand -base64 32)');
  return Buffer.from(key.reveal(), 'base64');
}
