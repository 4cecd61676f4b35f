import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDirectory } from '../../bot/directory/directory.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { asActor } from '../../bot/domain/admin.ts';
import { openKeys } from '../../bot/keys/keys.ts';
import { openTargetCheck } from '../../bot/services/accounts/check-target.ts';
import { releaseCredential } from '../../bot/services/release/release-credential.ts';
import type { CheckTarget } from '../../bot/services/release/release-target.ts';
import { openStore, type OpenedStore } from '../../bot/storage/open-store.ts';
import { startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS, SANDBOX_TENANT_ID, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { ISSUER } from '../support/samples/requests.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

/** Milliseconds from the start of a release until its credential is published, without a settle time. */
export interface TargetTimes {
  readonly withCheck: readonly number[];
  readonly withoutCheck: readonly number[];
}

const KEY = readConsolePublicKey(
  generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey.export({ format: 'jwk' }),
);

async function approved(store: OpenedStore, room: number): Promise<string> {
  const accountId = sandboxRoom(room).objectId;
  return store.transaction(async (tx) => {
    await tx.otps.supersede(accountId);
    const otp = await tx.otps.insert({
      id: randomUUID(),
      selector: randomUUID(),
      accountId,
      issuedBy: ISSUER,
      ttlHours: 8,
      passwordMode: 'reset',
      verifier: { salt: '', hash: '', pepperVersion: 1 },
    });
    await tx.otps.submit(otp.id);
    const { id, revision } = await tx.requests.open({
      id: randomUUID(),
      otpId: otp.id,
      device: { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' },
      publicKey: KEY,
      decisionMinutes: 60,
    });
    await tx.requests.approve({ requestId: id, revision, by: asActor(ISSUER) });
    return id;
  });
}

/**
 * Measures releases with the target check and without it, in turn and on the same embedded database. The directory is
 * that of the sandbox, so the difference is what the check costs besides the time of one call in a network.
 */
export async function measureTarget(runs: number): Promise<TargetTimes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-target-'));
  const sandbox = await startSandbox();
  const store = await openStore({ dataDir, auditKey: randomBytes(32) });
  try {
    const directory = openDirectory({
      cloud: 'public',
      tokens: sandboxTokens('graph', sandbox.issuer),
      groups: SANDBOX_GROUPS,
      roomLicenses: ROOM_LICENSES,
      local: { graphUrl: sandbox.graph },
    });
    for await (const portion of directory.listAccounts())
      await store.transaction((tx) => tx.accounts.save(portion.accounts));
    const keys = openKeys({ pepper: randomBytes(32), encryptionKey: randomBytes(32) });
    const policy = { settleSeconds: 0, resetWaitSeconds: 50, tenantId: SANDBOX_TENANT_ID };
    const check = openTargetCheck({ store, directory });
    const allow: CheckTarget = async ({ account: { upn } }) => ({ allowed: true, upn, mail: upn });
    const release = async (checkTarget: CheckTarget, room: number): Promise<number> => {
      const requestId = await approved(store, room);
      const from = performance.now();
      await releaseCredential({ store, keys, directory, policy, checkTarget }, requestId);
      return performance.now() - from;
    };
    const times = { withCheck: [] as number[], withoutCheck: [] as number[] };
    for (let run = 0; run <= runs; run += 1) {
      const withoutCheck = await release(allow, 1 + (run % 10));
      const withCheck = await release(check, 1 + (run % 10));
      // The first run is a warm-up: it gets the token and the names of the licenses.
      if (run === 0) continue;
      times.withoutCheck.push(withoutCheck);
      times.withCheck.push(withCheck);
    }
    return times;
  } finally {
    await store.close();
    await sandbox.close();
    await rm(dataDir, { recursive: true });
  }
}
