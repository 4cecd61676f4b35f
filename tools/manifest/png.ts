import { inflateSync } from 'node:zlib';

/** A picture with 8 bits per channel and four bytes per pixel: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG. @throws Error for anything else, and for palettes, grays or interlacing, which no icon here needs */
export function readPng(bytes: Buffer): Picture {
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error("isn't a PNG file");
  const header = bytes.subarray(16, 29);
  const [width, height, depth, kind, interlace] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9],
    header[12],
  ];
  const channels = CHANNELS[kind ?? -1];
  if (depth !== 8 || channels === undefined || interlace !== 0)
    throw new Error('must have 8 bits per channel in red, green, and blue, and must not be interlaced');
  const rows = unfilter(inflateSync(imageData(bytes)), width * channels, channels);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (const [y, row] of rows.slice(0, height).entries()) {
    for (let x = 0; x < width; x += 1) pixels.set(row.subarray(x * channels, (x + 1) * channels), (y * width + x) * 4);
  }
  return { width, height, pixels };
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** Each row begins with the number of its filter (PNG specification, section 9). */
function unfilter(data: Buffer, rowBytes: number, channels: number): readonly Uint8Array[] {
  const rows: Uint8Array[] = [];
  let above = new Uint8Array(rowBytes);
  for (let at = 0; at + rowBytes < data.length; at += rowBytes + 1) {
    const row = new Uint8Array(data.subarray(at + 1, at + 1 + rowBytes));
    for (let x = 0; x < rowBytes; x += 1) {
      const left = row[x - channels] ?? 0;
      const up = above[x] ?? 0;
      row[x] = (row[x] ?? 0) + predicted(data[at] ?? 0, left, up, above[x - channels] ?? 0);
    }
    rows.push(row);
    above = row;
  }
  return rows;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
