import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTabFiles, TabBundleMissing } from '../../../bot/http/server/tab-files.ts';
import { type RawAnswer, sendRaw } from '../raw-request.ts';
import { startTabServer, type TabServer } from '../tab-server.ts';

const PAGE = '<!doctype html><title>Rooms OTP</title>';
const ANCESTORS = ['https://teams.microsoft.com', 'https://*.cloud.microsoft'];
const SCRIPT = 'console.log("hello")';

async function bundle(folder: string): Promise<string> {
  const tab = join(folder, 'tab');
  await mkdir(join(tab, 'assets'), { recursive: true });
  await writeFile(join(tab, 'index.html'), PAGE);
  await writeFile(join(tab, 'assets', 'index-A1b2_c-3.js'), SCRIPT);
  await writeFile(join(tab, 'assets', 'picture-x.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  await writeFile(join(tab, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'tab.sources'), 'beside the bundle');
  return tab;
}

describe('the files of the tab', () => {
  let folder: string;
  let server: TabServer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rooms-otp-tab-'));
    server = await startTabServer(await readTabFiles(await bundle(folder), ANCESTORS));
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
    sendRaw(server.url, { method: 'GET', path, headers });

  it('are a page that Teams alone may frame, and that nobody keeps', async () => {
    const { status, headers, text } = await get('/tab/');
    assert.deepEqual([status, text, headers['content-type']], [200, PAGE, 'text/html; charset=utf-8']);
    assert.equal(
      headers['content-security-policy'],
      "default-src 'none'; script-src 'self'; " +
        "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self' https://res.cdn.office.net; base-uri 'none'; form-action 'self'; " +
        'frame-ancestors https://teams.microsoft.com https://*.cloud.microsoft',
    );
    assert.deepEqual([headers['cache-control'], headers['x-content-type-options']], ['no-store', 'nosniff']);
  });

  it('are kept for ever where the name changes with the content', async () => {
    const { status, headers, text } = await get('/tab/assets/index-A1b2_c-3.js');
    assert.deepEqual([status, text, headers['content-type']], [200, SCRIPT, 'text/javascript; charset=utf-8']);
    assert.deepEqual(
      [headers['cache-control'], headers['x-content-type-options']],
      ['public, max-age=31536000, immutable', 'nosniff'],
    );
    assert.equal((await get('/tab/icon.svg')).headers['cache-control'], 'no-cache');
    assert.equal((await get('/tab/assets/picture-x.png')).headers['content-type'], 'image/png');
  });

  it('are sent zipped to who takes that', async () => {
    const answer = await fetch(`${server.url}/tab/assets/index-A1b2_c-3.js`, {
      headers: { 'accept-encoding': 'br, gzip' },
    });
    assert.deepEqual([answer.headers.get('content-encoding'), await answer.text()], ['gzip', SCRIPT]);
    assert.equal(answer.headers.get('vary'), 'accept-encoding');
    assert.equal((await get('/tab/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'], undefined);
    const files = await readTabFiles(join(folder, 'tab'), ANCESTORS);
    assert.equal(gunzipSync(files.get('/tab/')?.zipped ?? Buffer.alloc(0)).toString('utf8'), PAGE);
  });

  it('are found by their folder without a slash', async () => {
    const { status, headers } = await get('/tab');
    assert.deepEqual([status, headers.location], [308, '/tab/']);
  });

  const ELSEWHERE = [
    '/tab/index.html',
    '/tab/../tab.sources',
    '/tab/%2e%2e/tab.sources',
    '/tab/..%2ftab.sources',
    '/tab/%00',
    '/tab/assets/',
    '/tab/assets',
    '/tab/assets/..%5c..%5ctab.sources',
    '/tab//etc/passwd',
    '/tab/%',
    '/tab/assets/index-A1b2_c-3.js%00.png',
    '/tab.sources',
    '/TAB/',
  ];
  for (const path of ELSEWHERE) {
    it(`T2: are nowhere else: ${path}`, async () => {
      const { status, text } = await get(path);
      assert.ok([400, 404].includes(status), `answered ${status}`);
      assert.ok(!text.includes('beside the bundle'));
      assert.equal((await get('/tab/')).status, 200);
    });
  }

  it('are missed at the start, with what to do about it', async () => {
    await assert.rejects(
      readTabFiles(join(folder, 'nothing'), ANCESTORS),
      (error) => error instanceof TabBundleMissing && error.message.endsWith('Run: npm run build'),
    );
  });

  it('are refused at the start when nobody knows what one of them is', async () => {
    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'index.html'), PAGE);
    await writeFile(join(other, 'key.pem'), '');
    await assert.rejects(readTabFiles(other, ANCESTORS), /unknown type: .*key\.pem/);
  });
});
