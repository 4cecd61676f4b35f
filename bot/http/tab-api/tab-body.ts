import type { IncomingMessage } from 'node:http';
import { parseJson } from '../device-api/form.ts';
import { readBody } from '../server/read-body.ts';
import { TabRefusal } from './tab-problem.ts';

/** This is enough for every body that doesn't carry a file or a selection of accounts. */
const TAB_BODY_BYTES = 16 * 1024;
const BODY_MILLISECONDS = 10_000;
/** The server can't tell the unread rest of a body from the next request, so the connection has to end. */
const CLOSE = { connection: 'close' };

/**
 * Reads the JSON in the body of a request. An empty body counts as an empty object.
 * @throws TabRefusal body_too_large, body_too_slow, body_not_json
 */
export async function readTabBody(request: IncomingMessage, bytes = TAB_BODY_BYTES): Promise<unknown> {
  const body = await readBody(request, { bytes, milliseconds: BODY_MILLISECONDS });
  switch (body.status) {
    case 'read':
      return jsonOf(request, body.text);
    case 'not_utf8':
      throw new TabRefusal('body_not_json');
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
