import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Address, storeContract } from '../store-contract.ts';
import { SEALED } from './sealed-word.ts';

const SCRIPT = join(import.meta.dirname, 'changing-process.ts');
/**
 * After how many commits each process is killed. The first one also waits for two sealings, as one may have begun before its changes; the later
 * ones may find the lease of a sealer that was killed.
 */
const KILLED_AFTER = [
  { commits: 20, sealings: 2 },
  { commits: 1, sealings: 0 },
  { commits: 4, sealings: 0 },
  { commits: 9, sealings: 0 },
] as const;

/** Kills a process in the midst of its changes, after so many commits and sealings, and says what it had committed. */
async function killed(
  name: string,
  { dataDir, databaseUrl }: Address,
  { commits, sealings }: (typeof KILLED_AFTER)[number],
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [SCRIPT, name, dataDir, ...(databaseUrl === undefined ? [] : [databaseUrl])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const committed: string[] = [];
  let sealed = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === SEALED) sealed += 1;
    else committed.push(line);
    if (committed.length >= commits && sealed >= sealings) child.kill('SIGKILL');
  }
  await exited;
  assert.equal(child.signalCode, 'SIGKILL');
  return committed;
}

storeContract('changes of a process that is killed with -9', (opened) => {
  it('T7: are there with their audit entry and their job, or not at all, and sealing goes on where it was', async function kills() {
    this.timeout(120_000);
    const committed = await opened.away(async (address) => {
      const all: string[] = [];
      for (const [index, after] of KILLED_AFTER.entries()) all.push(...(await killed(`run-${index}`, address, after)));
      return all;
    });
    const rows = await opened.rows<{ audited: string | null; sent: string | null }>(`
      select a.event ->> 'otpId' as audited, j.data ->> 'text' as sent
      from (select event from audit_entries where event ->> 'act' = 'otp_expired') a
      full join (select data from pgboss.job where name = 'raise-alert-2') j on j.data ->> 'text' = a.event ->> 'otpId'`);
    for (const { audited, sent } of rows) assert.equal(audited, sent);
    const stored = new Set(rows.map(({ audited }) => audited));
    assert.deepEqual(
      committed.filter((name) => !stored.has(name)),
      [],
      'a change that was reported as done is lost',
    );
    assert.ok(committed.length >= 14);
    // A sealer that was killed in the middle keeps its lease for seconds.
    await opened.rows(`update audit_tree set lease_until = clock_timestamp() - interval '1 second'`);
    const [sealed] = await opened.rows<{ size: number }>('select size::integer as size from audit_tree');
    assert.ok(sealed && sealed.size > 0, 'nothing was sealed before a kill');
    await opened.store.sealAudit();
    const verdict = await opened.store.audit.verify();
    assert.ok(verdict.intact && verdict.size === verdict.count);
  });
});
