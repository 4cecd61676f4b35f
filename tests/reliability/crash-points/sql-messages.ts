/** A message of a client in PostgreSQL's wire protocol, version 3: its type and what follows its length. */
interface Message {
  readonly type: string;
  readonly body: Buffer;
}

/** Reads messages out of pieces of a stream. The first message of a client has no type. */
class MessageReader {
  #rest: Buffer = Buffer.alloc(0);
  #isBegun: boolean;

  constructor(isBegun: boolean) {
    this.#isBegun = isBegun;
  }

  read(piece: Buffer): readonly Message[] {
    this.#rest = Buffer.concat([this.#rest, piece]);
    const messages: Message[] = [];
    for (;;) {
      const head = this.#isBegun ? 1 : 0;
      if (this.#rest.length < head + 4) return messages;
      const end = head + this.#rest.readUInt32BE(head);
      if (this.#rest.length < end) return messages;
      if (this.#isBegun)
        messages.push({ type: String.fromCharCode(this.#rest[0] ?? 0), body: this.#rest.subarray(5, end) });
      this.#isBegun = true;
      this.#rest = this.#rest.subarray(end);
    }
  }
}

const WRITES = /\b(insert|update|delete)\b/iu;

function textAt(body: Buffer, from: number): string {
  return body.toString('utf8', from, body.indexOf(0, from));
}

/** A statement in one line, short enough for a table. */
function nameOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 70);
}

/**
 * Follows what one connection asks, and finds what makes changes last: `commit`, and a statement that writes outside a
 * transaction.
 */
export class CommitFinder {
  readonly #reader = new MessageReader(false);
  readonly #prepared = new Map<string, string>();
  #isOpen = false;
  #lastWrite = 'nothing written';

  /** Returns the commits in this piece, each named after the last statement that wrote before it. */
  read(piece: Buffer): readonly string[] {
    return this.#reader.read(piece).flatMap((message) => this.#commitOf(message) ?? []);
  }

  #commitOf({ type, body }: Message): string | undefined {
    if (type === 'P') {
      const name = textAt(body, 0);
      this.#prepared.set(name, textAt(body, body.indexOf(0) + 1));
      return undefined;
    }
    if (type === 'Q') return this.#run(textAt(body, 0));
    // Bind names the portal and then the prepared statement.
    return type === 'B' ? this.#run(this.#prepared.get(textAt(body, body.indexOf(0) + 1)) ?? '') : undefined;
  }

  #run(text: string): string | undefined {
    if (/^\s*(begin|start transaction)\b/iu.test(text)) {
      this.#isOpen = true;
      this.#lastWrite = 'nothing written';
    }
    if (/\brollback\s*;?\s*$/iu.test(text)) this.#isOpen = false;
    if (WRITES.test(text)) this.#lastWrite = nameOf(text);
    const isCommit = /\bcommit\s*;?\s*$/iu.test(text) || (!this.#isOpen && WRITES.test(text));
    if (isCommit) this.#isOpen = false;
    return isCommit ? this.#lastWrite : undefined;
  }
}

/** Follows what the server answers on one connection, and finds that a commit has happened. */
export class AnswerReader {
  readonly #reader = new MessageReader(true);

  /** Tells whether this piece says that a statement is complete and the connection has no open transaction. */
  hasCommitted(piece: Buffer): boolean {
    return this.#reader.read(piece).some(({ type, body }) => type === 'Z' && body[0] === 'I'.charCodeAt(0));
  }
}
