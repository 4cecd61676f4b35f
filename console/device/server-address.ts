import { ConsoleError } from '../enroll/outcome.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Returns the base address of the server, without a slash at its end.
 * @throws ConsoleError `usage`, unless the address uses https, or http to this machine itself
 */
export function parseServerAddress(text: string): string {
  if (!URL.canParse(text)) throw new ConsoleError('usage', ({ errors }) => errors.noAddress(text));
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(text);
  if (username || password || search || hash) throw new ConsoleError('usage', ({ errors }) => errors.moreThanAddress);
  const encrypted = protocol === 'https:';
  if (!encrypted && !(protocol === 'http:' && LOOPBACK.test(hostname))) {
    throw new ConsoleError('usage', ({ errors }) => errors.notEncrypted);
  }
  return origin + pathname.replace(/\/+$/, '');
}
