import type { VaultConfig } from '../settings/config.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { openAppTokens } from '../identity/app-tokens.ts';
import type { KeySource } from '../keys/key-source.ts';
import { openKeyVault } from '../keys/key-vault.ts';

/**
 * Opens the vault for a command that runs without the server. It returns `undefined` if all keys are in the settings.
 */
export function openKeptKeys({ vault }: VaultConfig): KeySource | undefined {
  if (vault === undefined) return undefined;
  const { url, identity, issuerUrl } = vault;
  return openKeyVault({ url, resource: CLOUDS[identity.cloud].vaultUrl, tokens: openAppTokens(identity, issuerUrl) });
}
