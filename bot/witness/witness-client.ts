import type { CallProblem, Witnesses, WitnessAnswer, WitnessSubmission } from '../domain/ports/witness.ts';

/** Time limit of a call, in milliseconds, with the time to read the answer. */
const CALL_MILLISECONDS = 10_000;
/** The largest answer that is read, in bytes. A witness with a hundred keys needs less. */
const MOST_BYTES = 16_384;
/** A number without a leading zero that a JavaScript number holds exactly. */
const SIZE = /^(0|[1-9]\d{0,14})\n$/;
const CONFLICT = 409;

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Returns the text of a body. @throws RangeError when it is larger than an honest one */
async function readBody(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (!response.body) return '';
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new RangeError('the answer is too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function problemOf(error: unknown): CallProblem {
  if (error instanceof RangeError) return 'malformed';
  return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
}

async function post(url: string, body: string, milliseconds: number): Promise<Answer | CallProblem> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    });
    return { status: response.status, text: await readBody(response) };
  } catch (error) {
    return problemOf(error);
  }
}

/** Writes the body of `add-checkpoint`: the old size, the proof line by line, an empty line, and the checkpoint. */
function bodyOf({ oldSize, proof, note }: WitnessSubmission): string {
  const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`);
  return `old ${oldSize}\n${lines.join('')}\n${note}`;
}

function read(answer: Answer | CallProblem): WitnessAnswer {
  if (typeof answer === 'string') return { kind: 'failed', problem: answer };
  const { status, text } = answer;
  if (status === 200) return { kind: 'cosigned', lines: text };
  const [, size] = (status === CONFLICT && SIZE.exec(text)) || [];
  return size === undefined
    ? { kind: 'failed', problem: `status_${status}` }
    : { kind: 'conflict', size: Number(size) };
}

/**
 * Opens the client for witnesses, which speaks `add-checkpoint` of https://c2sp.org/tlog-witness.
 * @param milliseconds time limit of a call
 */
export function openWitnesses(milliseconds = CALL_MILLISECONDS): Witnesses {
  return {
    submit: async (url, submission) =>
      read(await post(`${url.replace(/\/$/, '')}/add-checkpoint`, bodyOf(submission), milliseconds)),
    deposit: async (url, note) => {
      const answer = await post(url, note, milliseconds);
      if (typeof answer === 'string') return answer;
      return answer.status >= 200 && answer.status < 300 ? 'kept' : `status_${answer.status}`;
    },
  };
}
