import { openDirectory } from '../../bot/directory/directory.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

/** Returns how many requests to Microsoft Graph read the list of so many accounts, as a sync does. */
export async function countSyncRequests(accounts: number): Promise<number> {
  const sandbox = await startSandbox({ rooms: accounts });
  try {
    const directory = openDirectory({
      tokens: sandboxTokens('graph', sandbox.issuer),
      groups: SANDBOX_GROUPS,
      cloud: 'public',
      roomLicenses: ROOM_LICENSES,
      local: { graphUrl: sandbox.graph },
    });
    let read = 0;
    for await (const page of directory.listAccounts()) read += page.accounts.length;
    if (read < accounts) throw new Error(`only ${read} of ${accounts} accounts were read`);
    return sandbox.parts.graph.requests().length;
  } finally {
    await sandbox.close();
  }
}
