const KEY = 'rooms-otp/known-reader';

/**
 * Whether the person of this browser was allowed to read when the server said so last. Only then are lists asked for
 * before that is known: each refusal would leave a trace in the audit. A browser may deny storage to a frame.
 */
export function isKnownReader(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

export function noteReader(mayRead: boolean): void {
  try {
    if (mayRead) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // The next start asks one after the other.
  }
}
