import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseWitnessKey } from '../domain/audit/cosignature.ts';
import type { NoteKey } from '../domain/audit/signed-note.ts';
import { type ExportFlaw, verifyExport } from '../services/audit/verify-export.ts';

/** A file to verify, and the public key to trust. */
export interface FileToVerify {
  readonly file: string;
  /** In base64url. Without it, only the key in the file itself is there to compare with. */
  readonly key?: string;
  /** Verifier keys of witnesses that must have seen the log. */
  readonly witnesses?: readonly string[];
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
  witness: 'a witness that you trust has not cosigned this log',
};

function witnessKey(text: string): NoteKey {
  try {
    return parseWitnessKey(text);
  } catch (error) {
    throw new Error(`--witness ${error instanceof Error ? error.message : 'is not valid'}`, { cause: error });
  }
}

/**
 * Verifies an export with proofs. It needs no database, no server and no secret.
 * @throws Error when the file can't be read, or the key has another form
 */
export async function verifyFile({ file, key, witnesses = [] }: FileToVerify): Promise<FileReport> {
  if (key !== undefined && !KEY.test(key))
    throw new Error('--key must be a public key of /.well-known/rooms-otp-audit, 43 characters');
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  const verdict = await verifyExport(lines, {
    ...(key !== undefined && { pinned: key }),
    witnesses: witnesses.map(witnessKey),
  });
  if (!verdict.intact) {
    const { line, flaw } = verdict;
    return { isIntact: false, text: `The file is not intact: line ${line}: ${FLAWS[flaw]}.\n` };
  }
  const { entries, unsealed, size, root, witnessed } = verdict;
  const seen = witnessed.map((one) => `\n${one.witness} saw ${one.size} of them at ${one.at.toISOString()}`).join('');
  const waiting = unsealed === 0 ? '' : `; nothing proves the ${unsealed} that had no number yet`;
  const trust =
    key === undefined
      ? `\nIts key is ${verdict.key}. Compare it with one that you know, or give that one with --key.`
      : '';
  return {
    isIntact: true,
    text: `The file is intact: ${entries} of ${size} entries, root ${root}${waiting}${seen}${trust}\n`,
  };
}
