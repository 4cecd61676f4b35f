import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { listenOnLoopback } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import { isConsistent } from './rfc6962.ts';
import { cosign, openCheckpoint, readCheckpoint, splitNote, witnessKeyText } from './signed-note.ts';
import type { NoteKey, OpenedCheckpoint } from './signed-note.ts';

/**
 * How a witness behaves towards the next request: `fails` answers 503, `silent` never answers, `forged` signs with
 * another key under its own name, `conflict` answers 409 with a size that it doesn't have, and `backdated` signs with
 * the time of a year ago.
 */
export type WitnessBehavior = 'documented' | 'fails' | 'silent' | 'forged' | 'conflict' | 'backdated';

export interface Witness {
  readonly url: string;
  /** Its verifier key, as `AUDIT_WITNESS_KEYS` takes it. */
  readonly key: string;
  /** How it behaves until it is told otherwise. */
  behavior: WitnessBehavior;
  /** The bodies that it got, oldest first. */
  readonly requests: readonly string[];
  /** The size of the newest checkpoint of a log that it cosigned, 0 for none. */
  sizeOf(origin: string): number;
  /** Makes it believe that it cosigned this checkpoint of a log. */
  remember(checkpoint: OpenedCheckpoint): void;
  close(): Promise<void>;
}

export interface WitnessOptions {
  readonly name?: string;
  /** The keys that logs sign with. The name of a key is the origin of its log. */
  readonly logs: () => readonly NoteKey[];
  readonly behavior?: WitnessBehavior;
  readonly port?: number;
}

interface Submission {
  readonly oldSize: number;
  readonly proof: readonly Buffer[];
  readonly note: string;
}

const YEAR_SECONDS = 31_536_000;
const EMPTY: Omit<OpenedCheckpoint, 'origin'> = { size: 0, root: Buffer.alloc(0) };

function plain(status: number, text: string, type = 'text/plain; charset=utf-8'): HttpReply {
  return { status, headers: { 'content-type': type }, body: Buffer.from(text) };
}

function conflict(size: number): HttpReply {
  return plain(409, `${size}\n`, 'text/x.tlog.size');
}

/** Reads `old <size>`, the lines of the proof, an empty line, and the checkpoint. */
function readSubmission(body: string): Submission | undefined {
  const match = /^old (0|[1-9]\d*)\n((?:[A-Za-z0-9+/]{43}=\n){0,63})\n([^]+)$/.exec(body);
  if (!match) return undefined;
  const [, size, lines = '', note = ''] = match;
  const proof = lines.split('\n').filter((line) => line !== '');
  return { oldSize: Number(size), proof: proof.map((line) => Buffer.from(line, 'base64')), note };
}

function openedBy(note: string, keys: readonly NoteKey[]): OpenedCheckpoint | undefined {
  for (const key of keys) {
    try {
      return openCheckpoint(note, key);
    } catch {
      // Another key may have signed it.
    }
  }
  return undefined;
}

function rawKey(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** The rules of c2sp.org/tlog-witness for `add-checkpoint`, over what the witness has cosigned so far. */
class WitnessLedger {
  readonly #newest = new Map<string, OpenedCheckpoint>();
  readonly #logs: () => readonly NoteKey[];

  constructor(logs: () => readonly NoteKey[]) {
    this.#logs = logs;
  }

  newestOf(origin: string): OpenedCheckpoint {
    return this.#newest.get(origin) ?? { origin, ...EMPTY };
  }

  remember(checkpoint: OpenedCheckpoint): void {
    this.#newest.set(checkpoint.origin, checkpoint);
  }

  /** Returns the text to cosign, or the refusal. */
  add(body: string): string | HttpReply {
    const submission = readSubmission(body);
    if (!submission) return plain(400, 'not a submission\n');
    const { oldSize, proof, note } = submission;
    const { text } = splitNote(note);
    const keys = this.#logs().filter(({ name }) => name === readCheckpoint(text).origin);
    if (keys.length === 0) return plain(404, 'unknown log\n');
    const later = openedBy(note, keys);
    if (!later) return plain(403, 'no signature of a known key\n');
    if (oldSize > later.size) return plain(400, 'the old size is larger than the new one\n');
    const earlier = this.newestOf(later.origin);
    if (oldSize !== earlier.size) return conflict(earlier.size);
    if (earlier.size === later.size && earlier.size > 0 && !earlier.root.equals(later.root))
      return conflict(earlier.size);
    if (!isConsistent(earlier, later, proof)) return plain(422, 'the consistency proof does not fit\n');
    this.remember(later);
    return text;
  }
}

/** Plays one witness of transparency logs, which speaks c2sp.org/tlog-witness and remembers in memory. */
export async function startWitness(options: WitnessOptions): Promise<Witness> {
  const { name = 'witness.example/w1', logs, port = 0 } = options;
  const { privateKey } = generateKeyPairSync('ed25519');
  const forger = generateKeyPairSync('ed25519').privateKey;
  const self: NoteKey = { name, publicKey: rawKey(privateKey) };
  const ledger = new WitnessLedger(logs);
  const requests: string[] = [];
  const cosigned = (text: string): HttpReply => {
    const seconds = Math.floor(Date.now() / 1000) - (witness.behavior === 'backdated' ? YEAR_SECONDS : 0);
    return plain(200, cosign(text, self, witness.behavior === 'forged' ? forger : privateKey, seconds));
  };
  const answer = async ({ method, url, body }: HttpRequest): Promise<HttpReply> => {
    if (method !== 'POST' || url.pathname !== '/add-checkpoint') return plain(404, 'no such call\n');
    requests.push(body);
    if (witness.behavior === 'fails') return plain(503, 'try later\n');
    if (witness.behavior === 'silent') return new Promise(() => undefined);
    if (witness.behavior === 'conflict') return conflict(1_000_000);
    const result = ledger.add(body);
    return typeof result === 'string' ? cosigned(result) : result;
  };
  const server = await listenOnLoopback(answer, port);
  const witness: Witness = {
    url: server.url,
    key: witnessKeyText(self),
    behavior: options.behavior ?? 'documented',
    requests,
    sizeOf: (origin) => ledger.newestOf(origin).size,
    remember: (checkpoint) => ledger.remember(checkpoint),
    close: () => server.close(),
  };
  return witness;
}
