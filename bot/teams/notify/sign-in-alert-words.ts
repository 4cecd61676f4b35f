import type { ServerTexts } from '../../../texts/server-texts.ts';
import { verdictWords } from '../../../texts/sign-in-words.ts';
import type { SignInAlert } from '../../domain/channel/sign-in-alert.ts';
import { plain } from '../markdown.ts';

/** Says what became of a sign-in and what to do. The text doesn't name the room. */
export function signInReply(texts: Pick<ServerTexts, 'consoleReports' | 'signIns'>, { verdict }: SignInAlert): string {
  const { against, text, remedy } = verdictWords(texts, verdict);
  return plain([against ?? text, remedy].filter(Boolean).join(' '));
}
