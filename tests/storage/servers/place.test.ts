import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takePlace } from '../../../bot/storage/servers/place.ts';

describe("a server's place in the data folder", () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-place-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('names the server that had it before', async () => {
    const first = await takePlace(dataDir, 'first');
    assert.deepEqual(first?.predecessors, []);
    first?.release();
    const second = await takePlace(dataDir, 'second');
    assert.deepEqual(second?.predecessors, ['first']);
    second?.release();
  });

  it('belongs to one living server, so another one gets the next place', async () => {
    const living = await takePlace(dataDir, 'living');
    const other = await takePlace(dataDir, 'other');
    assert.deepEqual(other?.predecessors, []);
    other?.release();
    const next = await takePlace(dataDir, 'next');
    assert.deepEqual(next?.predecessors, ['other']);
    for (const place of [living, next]) place?.release();
  });

  it('names all servers whose leases nobody gave back', async () => {
    (await takePlace(dataDir, 'first'))?.release();
    (await takePlace(dataDir, 'second'))?.release();
    const third = await takePlace(dataDir, 'third');
    assert.deepEqual(third?.predecessors, ['first', 'second']);
    await third?.settle();
    third?.release();
    const fourth = await takePlace(dataDir, 'fourth');
    assert.deepEqual(fourth?.predecessors, ['third']);
    fourth?.release();
  });

  for (const [what, change] of [
    ['of another machine', (text: string) => text.replace('"machine":"', '"machine":"other-')],
    ['that is no JSON', () => 'servers'],
    ['of another form', () => '{"machine":1}'],
  ] as const) {
    it(`believes no file ${what}`, async () => {
      (await takePlace(dataDir, 'first'))?.release();
      const file = join(dataDir, 'servers', '0', 'servers.json');
      await writeFile(file, change(await readFile(file, 'utf8')));
      const second = await takePlace(dataDir, 'second');
      assert.deepEqual(second?.predecessors, []);
      second?.release();
    });
  }
});
