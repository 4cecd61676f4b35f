/** Offsets of Microsoft's "PE Format", for the 64-bit form (PE32+). */
const HEADER_AT = 0x3c;
const OPTIONAL_HEADER = 24;
const PE32_PLUS = 0x20b;
const CHECKSUM = 64;
/** The directory of the certificate table is the fifth, of eight bytes each; its address is an offset in the file. */
const CERTIFICATES = 112 + 4 * 8;

/**
 * Returns a Windows executable without its Authenticode signature, which stands at the end of the file. A changed file
 * with the old signature is worse than an unsigned one: Windows calls it tampered with.
 * @throws Error when the file isn't a 64-bit Windows executable, or has something behind its signature
 */
export function withoutSignature(executable: Buffer): Buffer {
  const optional = executable.readUInt32LE(HEADER_AT) + OPTIONAL_HEADER;
  if (executable.toString('latin1', 0, 2) !== 'MZ' || executable.readUInt16LE(optional) !== PE32_PLUS)
    throw new Error("this isn't a 64-bit Windows executable");
  const [start, size] = [0, 4].map((at) => executable.readUInt32LE(optional + CERTIFICATES + at)) as [number, number];
  if (start === 0) return Buffer.from(executable);
  if (start + size !== executable.length) throw new Error('the signature is not the end of the executable');
  const bare = Buffer.from(executable.subarray(0, start));
  bare.fill(0, optional + CERTIFICATES, optional + CERTIFICATES + 8);
  bare.writeUInt32LE(0, optional + CHECKSUM); // zero means that nobody computed it
  return bare;
}
