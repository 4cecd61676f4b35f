import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseWitnessKey } from '../../../bot/domain/audit/cosignature.ts';
import { checkWitnesses } from '../../../bot/services/audit/check-witnesses.ts';
import { openWitnesses } from '../../../bot/witness/witness-client.ts';
import { openCheckpoint } from '../../../env/sandbox/witness/signed-note.ts';
import { startWitness, type Witness } from '../../../env/sandbox/witness/witness.ts';
import { SampleLog } from './sample-log.ts';

describe('the check of those who get checkpoints', () => {
  let witness: Witness;
  let log: SampleLog;
  beforeEach(async () => {
    log = new SampleLog().append('one', 'two', 'three');
    witness = await startWitness({ logs: () => [log.key] });
  });
  afterEach(() => witness.close());

  async function checked(tree: SampleLog | undefined = log, key = witness.key, url = witness.url) {
    const store = { clock: { now: async () => new Date() } };
    const deps = { store, tree, witnesses: openWitnesses(300), keys: [parseWitnessKey(key)] };
    const [check] = await checkWitnesses(deps, [{ url, place: url, kind: 'witness' }]);
    const { subject, outcome, found, remedy = '' } = check ?? assert.fail();
    assert.equal(subject, `witness ${url}`);
    assert.equal(outcome === 'missing', remedy !== '', found);
    return `${outcome}: ${found}`;
  }

  it('has the newest checkpoint cosigned, from whatever the witness has seen', async () => {
    const signed = 'ok: witness.example/w1 signed the checkpoint of size 3';
    assert.equal(await checked(), signed);
    assert.equal(await checked(), signed, 'again');
    const earlier = (await new SampleLog().append('one').newest())?.note ?? '';
    witness.remember(openCheckpoint(earlier, log.key));
    assert.equal(await checked(), signed);
  });

  it('says what is wrong with a witness, and what to do', async () => {
    const other = await startWitness({ logs: () => [] });
    try {
      assert.equal(await checked(log, other.key), 'missing: no key of AUDIT_WITNESS_KEYS signed its answer');
      assert.match(
        await checked(log, other.key, other.url),
        /^missing: it doesn't know this log, or there is no add-ch/,
      );
    } finally {
      await other.close();
    }
    witness.behavior = 'forged';
    assert.equal(await checked(), "missing: a signature in its name doesn't fit its key");
    witness.behavior = 'backdated';
    assert.match(await checked(), /^missing: its clock/);
    witness.behavior = 'silent';
    assert.equal(await checked(), 'missing: no answer in time');
    witness.behavior = 'fails';
    assert.equal(await checked(), 'missing: it answers 503');
    witness.behavior = 'documented';
    const longer = (await new SampleLog().append('one', 'two', 'three', 'four').newest())?.note ?? '';
    witness.remember(openCheckpoint(longer, log.key));
    assert.equal(await checked(), 'missing: it has seen more entries than the database has');
  });

  it('asks a witness whether it answers where no checkpoint can be read', async () => {
    assert.match(await checked(new SampleLog()), /^ok: it answers; no checkpoint can be read here/);
    assert.equal(witness.sizeOf(log.key.name), 0);
    witness.behavior = 'fails';
    assert.equal(await checked(new SampleLog()), 'missing: it answers 503');
  });

  it('gives a keeper the newest checkpoint', async () => {
    const kept: string[] = [];
    let status = 204;
    const keeper = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        kept.push(body);
        // Restify, once loaded, lets `writeHead` return nothing, so the calls can't be chained.
        response.writeHead(status);
        response.end();
      });
    });
    await new Promise<void>((resolve) => keeper.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(keeper.address() as AddressInfo).port}/`;
    const check = async (tree: SampleLog | undefined) => {
      const store = { clock: { now: async () => new Date() } };
      const deps = { store, tree, witnesses: openWitnesses(300), keys: [] };
      return checkWitnesses(deps, [{ url, place: 'keeper', kind: 'keeper' }]);
    };
    try {
      const [first] = await check(log);
      assert.deepEqual([first?.outcome, first?.found], ['ok', 'took the checkpoint of size 3']);
      assert.deepEqual(kept, [(await log.newest())?.note]);
      status = 401;
      const [refused] = await check(log);
      assert.deepEqual([refused?.outcome, refused?.found], ['missing', 'it answers 401']);
      assert.equal((await check(undefined))[0]?.outcome, 'not checked');
      assert.equal(kept.length, 2);
    } finally {
      keeper.closeAllConnections();
      keeper.close();
    }
  });
});
