import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { readBody } from '../../../bot/http/server/read-body.ts';

function incoming(headers: Readonly<Record<string, string>> = {}): PassThrough & IncomingMessage {
  return Object.assign(new PassThrough(), { headers }) as unknown as PassThrough & IncomingMessage;
}

describe('readBody', () => {
  it('reads a body that is exactly as large as allowed, across chunks', async () => {
    const request = incoming();
    const reading = readBody(request, { bytes: 4, milliseconds: 5_000 });
    request.write('aé');
    request.end('b');
    assert.deepEqual(await reading, { status: 'read', text: 'aéb' });
  });

  it('refuses bytes that are not UTF-8, and leaves out a byte order mark', async () => {
    for (const bytes of [[0xff], [0xc3], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf5, 0x80, 0x80, 0x80]]) {
      const request = incoming();
      const reading = readBody(request, { bytes: 9, milliseconds: 5_000 });
      request.end(Buffer.from(bytes));
      assert.deepEqual(await reading, { status: 'not_utf8' });
    }
    const marked = incoming();
    const reading = readBody(marked, { bytes: 9, milliseconds: 5_000 });
    marked.end('\uFEFFa');
    assert.deepEqual(await reading, { status: 'read', text: 'a' });
  });

  it('refuses one byte more', async () => {
    const request = incoming();
    const reading = readBody(request, { bytes: 4, milliseconds: 5_000 });
    request.end('12345');
    assert.deepEqual(await reading, { status: 'too_large' });
  });

  it('does not wait for a body that announces itself as huge', async () => {
    const request = incoming({ 'content-length': '99999999' });
    assert.deepEqual(await readBody(request, { bytes: 4, milliseconds: 60_000 }), { status: 'too_large' });
  });

  it('gives up on a body that never ends', async () => {
    const request = incoming();
    request.write('12');
    assert.deepEqual(await readBody(request, { bytes: 4, milliseconds: 20 }), { status: 'too_slow' });
  });

  it('notices that the client went away, and survives a late error', async () => {
    const request = incoming();
    const reading = readBody(request, { bytes: 4, milliseconds: 60_000 });
    request.destroy(new Error('reset'));
    assert.deepEqual(await reading, { status: 'broken_off' });
    request.emit('error', new Error('reset'));
  });
});
