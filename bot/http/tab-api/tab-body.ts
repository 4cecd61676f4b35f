import type { IncomingMessage } from 'node:http';
import { parseJson } from '../device-api/form.ts';
import { readBody } from '../server/read-body.ts';
import { TabRefusal } from './tab-problem.ts';

/** Enough for every body but those that carry a file or a selection. */
const TAB_BODY_BYTES = 16 * 1024;
const BODY_MILLISECONDS = 10_000;
/** What is left of a body that was not read cannot be told from a next request. */
const CLOSE = { connection: 'close' };

/** The JSON of a body; an empty one is an empty object. @throws TabRefusal */
export async function readTabBody(request: IncomingMessage, bytes = TAB_BODY_BYTES): Promise<unknown> {
  const body = await readBody(request, { bytes, milliseconds: BODY_MILLISECONDS });
  switch (body.status) {
    case 'read':
      return jsonOf(request, body.text);
    case 'too_large':
      throw new TabRefusal('body_too_large', { headers: CLOSE, facts: { most: bytes } });
    case 'too_slow':
    case 'broken_off':
      throw new TabRefusal('body_too_slow', { headers: CLOSE });
  }
}

function jsonOf(request: IncomingMessage, text: string): unknown {
  if (text.trim() === '') return {};
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new TabRefusal('body_not_json');
  const value = parseJson(text);
  if (value === undefined) throw new TabRefusal('body_not_json');
  return value;
}
