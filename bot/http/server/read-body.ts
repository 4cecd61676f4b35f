import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** The most bytes of a body, and the time in milliseconds within which it has to arrive. */
export interface BodyLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** The result of reading a body. It is `broken_off` when the connection ended before the body did. */
export type BodyRead =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'not_utf8' }
  | { readonly status: 'too_large' }
  | { readonly status: 'too_slow' }
  | { readonly status: 'broken_off' };

/** The server still reads and drops this much of an oversized body, so that the client gets to read the refusal. */
const DROPPED_BYTES = 1024 * 1024;

/** Reads the whole body as UTF-8 and never keeps more than `limits.bytes` of it in memory. */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<BodyRead> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes + DROPPED_BYTES) {
    return Promise.resolve({ status: 'too_large' });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limits.bytes) chunks.push(chunk);
      if (size > limits.bytes + DROPPED_BYTES) finish({ status: 'too_large' });
    };
    const onEnd = () => finish(size > limits.bytes ? { status: 'too_large' } : decoded(Buffer.concat(chunks)));
    const onGone = () => finish({ status: 'broken_off' });
    const timer = setTimeout(() => finish({ status: 'too_slow' }), limits.milliseconds);
    const finish = (outcome: BodyRead) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onGone);
      resolve(outcome);
    };
    // The 'error' listener stays: a reset after the outcome must not become an uncaught error.
    request.on('error', onGone).on('close', onGone).on('end', onEnd).on('data', onData);
  });
}

/** Decodes a body, and leaves out a byte order mark at its start, as RFC 8259, section 8.1, allows. */
function decoded(bytes: Buffer): BodyRead {
  return isUtf8(bytes) ? { status: 'read', text: new TextDecoder().decode(bytes) } : { status: 'not_utf8' };
}
