import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { AuditFilter } from '../../../bot/domain/audit/audit.ts';
import { canonical } from '../../../bot/domain/canonical.ts';
import { auditLogPortions } from '../../../bot/services/audit/export-audit-log.ts';
import { type ExportVerdict, verifyExport } from '../../../bot/services/audit/verify-export.ts';
import { hashOfLeaf, rootOfLeafHashes } from '../../../env/sandbox/witness/rfc6962.ts';
import { cosign, openCheckpoint, splitNote } from '../../../env/sandbox/witness/signed-note.ts';
import { keyText, SampleLog, successionOf } from './sample-log.ts';

/** A filter under which the sample has every fifth entry. */
const SOME: AuditFilter = { act: 'code_shown' };

async function fileOf(
  log: SampleLog,
  filter: AuditFilter = {},
  keys = successionOf(1),
  notes: readonly string[] = [],
): Promise<readonly string[]> {
  const store = {
    auditLog: log,
    signingKeys: { all: async () => keys },
    witnessStates: { notes: async () => notes },
  };
  let text = '';
  for await (const portion of auditLogPortions(store, filter)) text += portion;
  return text.split('\n').slice(0, -1);
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function verify(lines: readonly string[], pinned: string | undefined = keyText(1)): Promise<ExportVerdict> {
  return verifyExport(each(lines), { pinned });
}

function flawIn(verdict: ExportVerdict): string {
  return verdict.intact ? 'none' : verdict.flaw;
}

/** Changes the JSON of one line. */
function edited(lines: readonly string[], index: number, edit: (line: string) => string): readonly string[] {
  return lines.map((line, at) => (at === index ? edit(line) : line));
}

describe('an export of the audit with proofs', () => {
  for (const size of [1, 2, 3, 7, 8, 21, 64]) {
    it(`of ${size} entries is verified with the public key alone, all of it and a part of it`, async () => {
      const log = new SampleLog().act(size);
      const all = await verify(await fileOf(log));
      assert.deepEqual([all.intact, all.intact && all.entries, all.intact && all.size], [true, size, size]);
      const some = await verify(await fileOf(log, SOME));
      assert.deepEqual([some.intact, some.intact && some.entries], [true, Math.ceil(size / 5)]);
      const none = await verify(await fileOf(log, { accountId: 'none' }));
      assert.deepEqual([none.intact, none.intact && none.entries], [true, 0]);
    });
  }

  it('is what a verifier from the specifications computes', async () => {
    const log = new SampleLog().act(13);
    const lines = (await fileOf(log)).map(
      (line) => JSON.parse(line) as { note: string; number: number; leaf: unknown },
    );
    const hashes = lines
      .filter(({ leaf }) => leaf !== undefined)
      .toSorted((left, right) => left.number - right.number)
      .map(({ leaf }) => hashOfLeaf(Buffer.from(canonical(leaf))));
    assert.deepEqual(rootOfLeafHashes(hashes), openCheckpoint(lines.at(-1)?.note ?? '', log.key).root);
  });

  it('has no hash beside its entries when it has all of them, and few when it lacks some', async () => {
    const log = new SampleLog().act(1000);
    assert.equal((await fileOf(log)).filter((line) => line.includes('"kind":"gap"')).length, 0);
    const gap = (await fileOf(log, { accountId: 'none' })).find((line) => line.includes('"kind":"gap"')) ?? '';
    assert.ok((JSON.parse(gap) as { hashes: unknown[] }).hashes.length <= 10);
  });

  it('has no name in what the tree holds, and the name beside it can be erased', async () => {
    const log = new SampleLog().act(3);
    const lines = await fileOf(log);
    assert.equal(lines.filter((line) => line.includes('Ada Admin')).length, 2);
    for (const [index, { salted: _salted, ...entry }] of log.entries.entries()) log.entries[index] = entry;
    const forgotten = await fileOf(log);
    assert.ok(!forgotten.join('').includes('Ada Admin'));
    assert.equal(flawIn(await verify(forgotten)), 'none');
  });

  it('counts entries that were not sealed yet, and proves nothing about them', async () => {
    const log = new SampleLog().act(5);
    const [{ number: _number, ...first } = assert.fail()] = log.entries;
    log.entries.push({ ...first, place: 99 });
    const verdict = await verify(await fileOf(log));
    assert.deepEqual(verdict.intact && [verdict.entries, verdict.unsealed], [5, 1]);
  });

  it('of a log that an announced key has signed since holds for the pin of the earlier key', async () => {
    const log = new SampleLog().act(9).sign(3);
    const keys = successionOf(3);
    for (const pinned of [keyText(1), keyText(2), keyText(3)])
      assert.equal(flawIn(await verify(await fileOf(log, {}, keys), pinned)), 'none');
    const unannounced = keys.map((key) => (key.number === 2 ? { ...key, isLost: true } : key));
    assert.equal(flawIn(await verify(await fileOf(log, {}, unannounced), keyText(1))), 'checkpoint');
    assert.equal(flawIn(await verify(await fileOf(log, {}, unannounced), keyText(2))), 'none');
  });

  it('is refused under another key, although it fits its own', async () => {
    const lines = await fileOf(new SampleLog().act(4));
    assert.equal(flawIn(await verifyExport(each(lines))), 'none');
    assert.equal(flawIn(await verify(lines, keyText(2))), 'checkpoint');
    assert.equal(flawIn(await verify(lines, 'nonsense')), 'checkpoint');
  });

  it('shows each edit: a flipped character, a line that goes, comes twice or changes places with another', async () => {
    const lines = await fileOf(new SampleLog().act(12), SOME);
    const entries = lines.findIndex((line) => line.includes('"kind":"gap"'));
    for (let index = 0; index < lines.length; index += 1) {
      const without = lines.filter((_, at) => at !== index);
      assert.notEqual(flawIn(await verify(without)), 'none', `without line ${index + 1}`);
      const twice = [...lines.slice(0, index + 1), ...lines.slice(index)];
      assert.notEqual(flawIn(await verify(twice)), 'none', `line ${index + 1} twice`);
    }
    const act = edited(lines, 0, (line) => line.replace('code_shown', 'code_hidden'));
    assert.deepEqual(await verify(act), { intact: false, line: lines.length, flaw: 'tree' });
    const moved = edited(lines, 0, (line) => line.replace(/"number":\d+/, '"number":11'));
    assert.equal(flawIn(await verify(moved)), 'tree');
    const shorter = edited(lines, lines.length - 1, (line) => line.replace(String.raw`\n12\n`, String.raw`\n11\n`));
    assert.equal(flawIn(await verify(shorter)), 'checkpoint');
    assert.ok(entries > 0);
  });

  it('shows a name that is not the one of the entry, and a member that is given twice', async () => {
    const lines = await fileOf(new SampleLog().act(2));
    const renamed = edited(lines, 0, (line) => line.replace('Ada Admin', 'Eve Admin'));
    assert.deepEqual(await verify(renamed), { intact: false, line: 1, flaw: 'name' });
    const twice = edited(lines, 0, (line) => line.replace('"kind":"entry"', '"kind":"entry","kind":"entry"'));
    assert.deepEqual(await verify(twice), { intact: false, line: 1, flaw: 'line' });
    assert.deepEqual(await verify([]), { intact: false, line: 0, flaw: 'end' });
  });

  it('shows what a witness has seen, also when the log has grown since', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    const witness = { name: 'witness.example/w1', publicKey: spki.subarray(-32) };
    const log = new SampleLog().act(5);
    const { note = '' } = (await log.newest()) ?? {};
    const cosigned = note + cosign(splitNote(note).text, witness, privateKey, 1_777_888_999);
    const lines = await fileOf(log.act(6), SOME, successionOf(1), [cosigned]);
    const trust = { pinned: keyText(1), witnesses: [witness] };
    const verdict = await verifyExport(each(lines), trust);
    const seen = { witness: witness.name, at: new Date(1_777_888_999_000), size: 5 };
    assert.deepEqual(verdict.intact && verdict.witnessed, [seen]);
    // Its salts are its own, so it is another log with the same acts.
    const other = new SampleLog().act(11);
    const elsewhere = await fileOf(other, SOME, successionOf(1), [cosigned]);
    assert.equal(flawIn(await verify(elsewhere)), 'none');
    assert.equal(flawIn(await verifyExport(each(elsewhere), trust)), 'witness');
    assert.equal(flawIn(await verifyExport(each(await fileOf(log)), trust)), 'witness');
  });
});
