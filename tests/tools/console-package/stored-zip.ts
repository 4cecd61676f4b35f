import assert from 'node:assert/strict';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Reads a zip whose files are stored (PKWARE, "APPNOTE", sections 4.3.7, 4.3.12 and 4.3.16), by its directory. */
export function storedEntries(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.length - 22;
  assert.equal(zip.readUInt32LE(end), END_OF_DIRECTORY);
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    assert.equal(zip.readUInt32LE(at), DIRECTORY_ENTRY);
    assert.equal(zip.readUInt16LE(at + 10), 0, 'compressed');
    const size = zip.readUInt32LE(at + 24);
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const content = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.set(zip.toString('utf8', at + 46, at + 46 + name), zip.subarray(content, content + size));
    at += 46 + name + extra + comment;
  }
  return entries;
}
