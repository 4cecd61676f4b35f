import { KEY_TEXT, type KeyName } from '../domain/keys/key-rotation.ts';
import type { Secret } from '../domain/secret.ts';

/** Where keys are kept: 32 bytes in base64 each. */
export interface KeySource {
  /** @throws KeyUnavailable */
  read(name: KeyName): Promise<Secret>;
}

/** Says which key, why, and what to do about it; never what the key is. */
export class KeyUnavailable extends Error {
  override readonly name = 'KeyUnavailable';

  constructor(key: KeyName, problem: string, cause?: unknown) {
    super(`${key}: ${problem}`, { cause });
  }
}

export type GivenKeys = Readonly<Partial<Record<KeyName, Secret | undefined>>>;

/** A key that was given goes before the vault's. @throws AggregateError of every KeyUnavailable */
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
