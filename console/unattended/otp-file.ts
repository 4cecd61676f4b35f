import { type FileHandle, open, rm } from 'node:fs/promises';
import { ConsoleError } from '../enroll/outcome.ts';
import { codeOf } from '../machine/private-file.ts';

/** Largest file that is read, in bytes. A code takes 19 characters, and a tool may write it in UTF-16. */
const FILE_BYTES = 1024;

/**
 * Decodes what tools of Windows write: UTF-8 with or without a byte order mark, or UTF-16 (`>` of Windows PowerShell). The
 * first line counts.
 */
function firstLine(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  return text.split(/\r?\n/, 1)[0]?.trim() ?? '';
}

/** Overwrites the whole file with zeros, flushes them to the disk, and empties the file. */
async function overwrite(file: FileHandle, size: number): Promise<void> {
  await file.write(new Uint8Array(size), 0, size, 0);
  await file.sync();
  await file.truncate(0);
}

async function readAndOverwrite(file: FileHandle): Promise<string> {
  const { size } = await file.stat();
  if (size > FILE_BYTES) throw new ConsoleError('usage', ({ machine }) => machine.otpFileTooLarge(FILE_BYTES));
  const bytes = new Uint8Array(size);
  await file.read(bytes, 0, size, 0);
  try {
    await overwrite(file, size);
    return firstLine(bytes);
  } finally {
    bytes.fill(0);
  }
}

/**
 * Reads the one-time password from a file, overwrites the file and deletes it, so that the code can't be read there again.
 * It isn't used when the file can't be overwritten. Returns `undefined` when there is no such file.
 * @throws ConsoleError `usage`, when the file is empty or can't be read, overwritten or deleted
 */
export async function takeOtpFile(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, 'r+');
    let line: string;
    try {
      line = await readAndOverwrite(file);
    } finally {
      await file.close();
    }
    await rm(path);
    if (line === '') throw new ConsoleError('usage', ({ machine }) => machine.otpFileEmpty(path));
    return line;
  } catch (error) {
    if (error instanceof ConsoleError) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    throw new ConsoleError('usage', ({ machine }) => machine.otpFileUnusable(path, code ?? ''), { cause: error });
  }
}
