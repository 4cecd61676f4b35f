import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseWitnessKey } from '../../bot/domain/audit/cosignature.ts';
import { checkWitnesses } from '../../bot/services/audit/check-witnesses.ts';
import { openWitnesses } from '../../bot/witness/witness-client.ts';
import { type DemoWitness, startDemoWitness } from '../../env/demo/demo-witness.ts';
import { SampleLog } from '../services/audit/sample-log.ts';

describe('the witness of the demo', () => {
  const log = new SampleLog().append('one', 'two');
  const server = createServer((_request, response) => {
    response.end(JSON.stringify({ keys: [{ key: Buffer.from(log.key.publicKey).toString('base64url') }] }));
  });
  let witness: DemoWitness;
  before(async () => {
    witness = await startDemoWitness();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await witness.close();
    server.close();
  });

  async function outcome(): Promise<string | undefined> {
    const { AUDIT_WITNESS_URL: url, AUDIT_WITNESS_KEYS: key } = witness.settings;
    const store = { clock: { now: async () => new Date() } };
    const deps = { store, tree: log, witnesses: openWitnesses(), keys: [parseWitnessKey(key)] };
    const [check] = await checkWitnesses(deps, [{ url, place: url, kind: 'witness' }]);
    return check?.outcome;
  }

  it('cosigns the audit of the server once it has read its key, and knows no log before', async () => {
    assert.equal(await outcome(), 'missing');
    await witness.know(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    assert.equal(await outcome(), 'ok');
    log.append('three');
    assert.equal(await outcome(), 'ok');
  });
});
