import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { readPng } from '../../tools/manifest/png.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** The check sum stays empty: it is not read. */
function chunk(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]);
}

function png(width: number, height: number, kind: number, rows: readonly (readonly number[])[], depth = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, kind], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  const [first, second] = [data.subarray(0, 5), data.subarray(5)];
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', first),
    chunk('IDAT', second),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a PNG', () => {
  it('is read through each of the five filters of a row', () => {
    const rows = [
      [0, 10, 20, 30, 40, 50, 60, 70, 80],
      [1, 10, 20, 30, 40, 40, 40, 40, 40],
      [2, 0, 0, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 20, 20, 20, 20, 20],
      [4, 0, 0, 0, 0, 40, 40, 40, 40],
    ];
    const plain = [10, 20, 30, 40, 50, 60, 70, 80];
    assert.deepEqual(
      [...readPng(png(2, 5, 6, rows)).pixels],
      [...plain, ...plain, ...plain, 10, 20, 30, 40, 50, 60, 70, 80, 10, 20, 30, 40, 90, 100, 110, 120],
    );
  });

  it('is opaque where it has no opacity of its own', () => {
    assert.deepEqual([...readPng(png(1, 1, 2, [[0, 1, 2, 3]])).pixels], [1, 2, 3, 255]);
  });

  it('is refused when it is none, or of another kind', () => {
    assert.throws(() => readPng(Buffer.from('GIF89a')), /isn't a PNG file/);
    assert.throws(() => readPng(png(1, 1, 3, [[0, 1]])), /must have 8 bits/);
    assert.throws(() => readPng(png(1, 1, 6, [[0, 1]], 16)), /must have 8 bits/);
  });
});
