import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyFile } from '../../bot/main/verify-file.ts';
import { auditLogPortions } from '../../bot/services/audit/export-audit-log.ts';
import { keyText, SampleLog, successionOf } from '../services/audit/sample-log.ts';

describe('an exported file of the audit', () => {
  let folder: string;
  let file: string;
  let content = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rooms-otp-export-'));
    file = join(folder, 'audit.jsonl');
    const store = {
      auditLog: new SampleLog().act(6),
      signingKeys: { all: async () => successionOf(1) },
      witnessStates: { notes: async () => [] },
    };
    for await (const portion of auditLogPortions(store, {})) content += portion;
  });
  beforeEach(() => writeFile(file, content));
  after(() => rm(folder, { recursive: true }));

  it('is verified with the public key, also when its line ends were changed', async () => {
    const intact = await verifyFile({ file, key: keyText(1) });
    assert.match(intact.text, /^The file is intact: 6 of 6 entries, root [\w+/]{43}=\n$/);
    await writeFile(file, content.replaceAll('\n', '\r\n'));
    assert.deepEqual(await verifyFile({ file, key: keyText(1) }), intact);
  });

  it('names its own key when none is given, because that proves less', async () => {
    const { isIntact, text } = await verifyFile({ file });
    assert.ok(isIntact);
    assert.ok(text.includes(`Its key is ${keyText(1)}. Compare it`), text);
  });

  it('tells the line that does not fit', async () => {
    await writeFile(file, content.replace('Ada Admin', 'Eve Admin'));
    const { isIntact, text } = await verifyFile({ file, key: keyText(1) });
    assert.ok(!isIntact);
    assert.equal(text, 'The file is not intact: line 2: the name is not the one of the entry.\n');
  });

  it('is not verified with a key of another form, or when it is not there', async () => {
    await assert.rejects(verifyFile({ file, key: 'short' }), /--key must be a public key/);
    await assert.rejects(verifyFile({ file: join(folder, 'missing.jsonl') }), /ENOENT/);
  });
});
