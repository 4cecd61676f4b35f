import { TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Turn } from '../turn.ts';
import type { Heard } from './grammar/lifetime.ts';

/**
 * Returns the text of a message without the mention of the bot. It is empty when there is none, as in a message that
 * holds only a picture; the SDK would fail on a mention in a message without text.
 */
export function saidTextOf(activity: Activity): string {
  const { text } = activity as { readonly text?: string };
  return text === undefined ? '' : TurnContext.removeRecipientMention(activity);
}

/** Returns when something is said, and in which time zone, if the client of the person has sent one. */
export function heardIn({ reader: { timeZone } }: Pick<Turn, 'reader'>): Heard {
  return { now: new Date(), ...(timeZone !== undefined && { timeZone }) };
}
