import type { ChatTexts } from '../../../texts/en/chat.ts';
import type { ChannelStanding, ChatCardReason } from '../../domain/channel/personal-chat.ts';
import { plain } from '../markdown.ts';

/** Says what is wrong with the approval channel. There is nothing to say while it works. */
function standingText(
  { standing: words }: ChatTexts,
  standing: Exclude<ChannelStanding, { readonly state: 'works' }>,
): string {
  if (standing.state === 'missing') return words.missing;
  const channel = plain(standing.channelName);
  return standing.state === 'lost' ? words.lost[standing.cause](channel) : words.refuses(channel);
}

/** Returns the notice above a card in a personal chat, which says why the card is there and what to do. */
export function standingNotice(texts: ChatTexts, standing: ChatCardReason): string {
  const { alsoInChannel, cardRefused, inOwnChats, remedy } = texts.standing;
  if (standing.state === 'works') return alsoInChannel(plain(standing.channelName));
  if (standing.state === 'card_refused') return `${cardRefused(plain(standing.channelName))} ${inOwnChats}`;
  return `${standingText(texts, standing)} ${inOwnChats} ${remedy}`;
}

/**
 * Returns the warning for someone who looks at the overview. `unheard` is the number of waiting requests that have no
 * card in any channel or chat.
 */
export function standingWarning(
  texts: ChatTexts,
  standing: Exclude<ChannelStanding, { readonly state: 'works' }>,
  unheard: number,
): string {
  const words = texts.standing;
  const reach = unheard === 0 ? words.goesToChats : words.unheard(unheard);
  return `${standingText(texts, standing)} ${reach} ${words.remedy}`;
}
