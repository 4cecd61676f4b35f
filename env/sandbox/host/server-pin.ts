import { createHash } from 'node:crypto';
import { OPENING_PATHS, type ServerKeysAnswer } from '../../../contract/device-api.ts';

/**
 * Returns the pin of the server's newest key, or `undefined` when it shows none. Nobody stands between the sandbox and
 * its server, so the page of keys can be believed here. Real consoles get their pin when IT prepares them.
 */
export async function serverPin(serverUrl: string): Promise<string | undefined> {
  try {
    const answer = await fetch(serverUrl + OPENING_PATHS.serverKeys);
    const { keys } = (await answer.json()) as ServerKeysAnswer;
    const key = keys.at(-1)?.key;
    return key && createHash('sha256').update(Buffer.from(key, 'base64url')).digest('base64url');
  } catch {
    return undefined;
  }
}
