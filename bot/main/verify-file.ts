import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ExportFlaw, verifyExport } from '../services/audit/verify-export.ts';

/** A file to verify, and the public key to trust. */
export interface FileToVerify {
  readonly file: string;
  /** In base64url. Without it, only the key in the file itself is there to compare with. */
  readonly key?: string;
}

export interface FileReport {
  readonly isIntact: boolean;
  /** What to tell, ending with a newline. */
  readonly text: string;
}

const KEY = /^[\w-]{43}$/;

const FLAWS: Readonly<Record<ExportFlaw, string>> = {
  checkpoint: 'no key that you trust has signed its checkpoint',
  end: 'it has no checkpoint at its end',
  line: 'this line is not as the server writes it',
  name: 'the name is not the one of the entry',
  number: 'the number of this entry comes twice',
  tree: 'an entry was changed, added or left out',
};

/**
 * Verifies an export with proofs. It needs no database, no server and no secret.
 * @throws Error when the file can't be read, or the key has another form
 */
export async function verifyFile({ file, key }: FileToVerify): Promise<FileReport> {
  if (key !== undefined && !KEY.test(key))
    throw new Error('--key must be a public key of /.well-known/rooms-otp-audit, 43 characters');
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  const verdict = await verifyExport(lines, key);
  if (!verdict.intact) {
    const { line, flaw } = verdict;
    return { isIntact: false, text: `The file is not intact: line ${line}: ${FLAWS[flaw]}.\n` };
  }
  const { entries, unsealed, size, root } = verdict;
  const waiting = unsealed === 0 ? '' : `; nothing proves the ${unsealed} that had no number yet`;
  const trust =
    key === undefined
      ? `\nIts key is ${verdict.key}. Compare it with one that you know, or give that one with --key.`
      : '';
  return {
    isIntact: true,
    text: `The file is intact: ${entries} of ${size} entries, root ${root}${waiting}${trust}\n`,
  };
}
