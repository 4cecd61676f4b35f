import { fdatasyncSync, fstatSync, fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { DatabaseDidNotOpen } from './database-did-not-open.ts';

type EmscriptenOptions = Parameters<NodeFS['init']>[1];
type Sync = (fileDescriptor: number) => void;

/** An open file of Emscripten's NODEFS. `nfd` is Node's file descriptor. */
interface NodeStream {
  readonly nfd?: number;
}
interface NodeStreamOperations {
  fsync?: (stream: NodeStream) => number;
}
type SetAttributes = (node: unknown, attributes: { readonly mode?: number | null }) => void;

/** The parts of Emscripten's NODEFS that are replaced. */
interface NodeFileSystem {
  readonly stream_ops: NodeStreamOperations;
  readonly node_ops: { setattr: SetAttributes };
}

/** Rights of group and others. Emscripten gives them to some new files by a `chmod`, which the umask doesn't touch. */
const WIDE_RIGHTS = 0o077;

/** EIO in Emscripten's numbering. PostgreSQL stops on it, because data that it thinks is on the disk may be lost. */
const INPUT_OUTPUT_ERROR = 29;

/** Matches the last message of PostgreSQL before it stops, whether or not its log is open yet. */
const LAST_WORDS = /(?:\b(?:FATAL|PANIC):|^postgres:) +(.*)/;

/** Replaceable parts of the embedded database. */
export interface DurableOptions {
  /** Writes a file to the disk. Tests replace it. */
  readonly sync?: Sync;
  /**
   * Must not return: PGlite would continue, and its next statement would wait forever for locks that nobody releases.
   */
  readonly givenUp?: (reason: string) => never;
  /** The files with which a new database begins, as `dumpDataDir` of PGlite packed them. */
  readonly packed?: Blob;
}

/**
 * Adds an fsync to the file system of PGlite. Emscripten's NODEFS has none, so PostgreSQL would report a commit as done
 * while its data is still in memory, and a power cut would lose it. Before PostgreSQL starts, `preRun` adds the
 * function to the stream operations of NODEFS. When the sync fails, PostgreSQL gets an input/output error and stops,
 * because it can't know which writes reached the disk.
 */
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
    const replace = (module: { readonly NODEFS: unknown }): void => {
      const { stream_ops: streams, node_ops: nodes } = module.NODEFS as NodeFileSystem;
      streams.fsync = (stream) => this.#fsync(stream);
      nodes.setattr = withoutWideRights(nodes.setattr);
    };
    return { ...prepared, emscriptenOpts: { ...emscriptenOpts, preRun: [...before, replace], onAbort: this.#abort } };
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

function withoutWideRights(setAttributes: SetAttributes): SetAttributes {
  return (node, attributes) => {
    const { mode } = attributes;
    setAttributes(node, typeof mode === 'number' ? { ...attributes, mode: mode & ~WIDE_RIGHTS } : attributes);
  };
}

/**
 * Writes the content and the length of a file to the disk, but not its dates, which would cost a second write per
 * commit. PostgreSQL does the same for its log on Linux by default. A directory needs a full fsync.
 */
function syncContent(fileDescriptor: number): void {
  if (fstatSync(fileDescriptor).isDirectory()) fsyncSync(fileDescriptor);
  else fdatasyncSync(fileDescriptor);
}

function endProcess(reason: string): never {
  process.stderr.write(`The embedded database gave up: ${reason}\n`);
  process.exit(1);
}

/**
 * PostgreSQL touches all of its buffers at each start. Its default of 128 MB stays in memory from then on, and the files
 * of the database are in the system's cache anyway.
 */
const SHARED_BUFFERS = '16MB';

/** ENOSPC in Emscripten's numbering. */
const NO_SPACE = 51;

/**
 * Adds the reason to an error of PGlite, which by itself says only that PGlite failed. Without a reason, it stays as
 * is.
 */
function didNotOpen(folder: string, lastWords: string | undefined, error: unknown): unknown {
  const isFull = (error as { readonly errno?: unknown }).errno === NO_SPACE;
  const reason = lastWords ?? (isFull ? 'no space left on device' : undefined);
  return reason === undefined ? error : new DatabaseDidNotOpen(folder, reason, error);
}

/**
 * Opens or creates an embedded database whose commits are on the disk when they return. The index for searches needs
 * the extension `pg_trgm`.
 * @throws DatabaseDidNotOpen when the reason is known, and the error of PGlite otherwise
 */
export async function openDurable(
  folder: string,
  { sync = syncContent, givenUp = endProcess, packed }: DurableOptions = {},
): Promise<PGlite> {
  // PGlite starts PostgreSQL with `-F` by default, which switches fsync off.
  const startParams = [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    '-c',
    'fsync=on',
    '-c',
    'wal_sync_method=fsync',
    '-c',
    `shared_buffers=${SHARED_BUFFERS}`,
  ];
  let lastWords: string | undefined;
  const onStderr = (line: string): boolean => {
    lastWords = LAST_WORDS.exec(line)?.[1] ?? lastWords;
    return false;
  };
  const fs = new DurableNodeFS(folder, sync, () => givenUp(lastWords ?? 'it did not say why'));
  try {
    const options = { fs, startParams, onStderr, extensions: { pg_trgm } };
    return await PGlite.create({ ...options, ...(packed && { loadDataDir: packed }) });
  } catch (error) {
    throw didNotOpen(folder, lastWords, error);
  }
}
