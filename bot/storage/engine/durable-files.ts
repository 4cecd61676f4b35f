import { fdatasyncSync, fstatSync, fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { DatabaseDidNotOpen } from './database-did-not-open.ts';

type EmscriptenOptions = Parameters<NodeFS['init']>[1];
type Sync = (fileDescriptor: number) => void;

/** What Emscripten's NODEFS keeps of an open file; `nfd` is Node's descriptor. */
interface NodeStream {
  readonly nfd?: number;
}
interface NodeStreamOperations {
  fsync?: (stream: NodeStream) => number;
}

/** EIO in Emscripten's numbering; PostgreSQL then gives up instead of going on with what may be lost. */
const INPUT_OUTPUT_ERROR = 29;

/** What PostgreSQL says before it gives up, in its log, or before it has one. */
const LAST_WORDS = /(?:\b(?:FATAL|PANIC):|^postgres:) +(.*)/;

export interface DurableOptions {
  readonly sync?: Sync;
  /** Must not return: PGlite would go on, and the next statement waits for ever for locks that nobody holds any more. */
  readonly givenUp?: (reason: string) => never;
}

/** NODEFS has no fsync of its own, so that a power cut would lose commits that were reported as done. */
class DurableNodeFS extends NodeFS {
  readonly #sync: Sync;
  readonly #abort: () => void;

  constructor(folder: string, sync: Sync, abort: () => void) {
    super(folder);
    this.#sync = sync;
    this.#abort = abort;
  }

  override async init(pg: PGlite, options: EmscriptenOptions): ReturnType<NodeFS['init']> {
    const prepared = await super.init(pg, options);
    const { emscriptenOpts } = prepared;
    const before = emscriptenOpts.preRun ?? [];
    const addSync = (module: { readonly NODEFS: unknown }): void => {
      (module.NODEFS as { readonly stream_ops: NodeStreamOperations }).stream_ops.fsync = (stream) =>
        this.#fsync(stream);
    };
    return { ...prepared, emscriptenOpts: { ...emscriptenOpts, preRun: [...before, addSync], onAbort: this.#abort } };
  }

  #fsync({ nfd }: NodeStream): number {
    if (nfd === undefined) return 0;
    try {
      this.#sync(nfd);
      return 0;
    } catch {
      return INPUT_OUTPUT_ERROR;
    }
  }
}

/** A file's content and length; not its dates, which would cost a second write per commit. PostgreSQL's own default for its log on Linux. */
function syncContent(fileDescriptor: number): void {
  if (fstatSync(fileDescriptor).isDirectory()) fsyncSync(fileDescriptor);
  else fdatasyncSync(fileDescriptor);
}

function endProcess(reason: string): never {
  process.stderr.write(`The embedded database gave up: ${reason}\n`);
  process.exit(1);
}

/** ENOSPC in Emscripten's numbering. */
const NO_SPACE = 51;

/** What can be told without knowing PGlite; its own errors say no more than that it failed. */
function didNotOpen(folder: string, lastWords: string | undefined, error: unknown): unknown {
  const isFull = (error as { readonly errno?: unknown }).errno === NO_SPACE;
  const reason = lastWords ?? (isFull ? 'no space left on device' : undefined);
  return reason === undefined ? error : new DatabaseDidNotOpen(folder, reason, error);
}

/**
 * Opens, or begins, an embedded database whose commits are on the disk when they return; `pg_trgm` is for the index of searches.
 * @throws DatabaseDidNotOpen
 */
export async function openDurable(
  folder: string,
  { sync = syncContent, givenUp = endProcess }: DurableOptions = {},
): Promise<PGlite> {
  // `-F` switches fsync off.
  const startParams = [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    '-c',
    'fsync=on',
    '-c',
    'wal_sync_method=fsync',
  ];
  let lastWords: string | undefined;
  const onStderr = (line: string): boolean => {
    lastWords = LAST_WORDS.exec(line)?.[1] ?? lastWords;
    return false;
  };
  const fs = new DurableNodeFS(folder, sync, () => givenUp(lastWords ?? 'it did not say why'));
  try {
    return await PGlite.create({ fs, startParams, onStderr, extensions: { pg_trgm } });
  } catch (error) {
    throw didNotOpen(folder, lastWords, error);
  }
}
