import type { ChatTexts } from '../../../texts/en/chat.ts';
import type { ChannelStanding } from '../../domain/channel/personal-chat.ts';
import { plain } from '../markdown.ts';

/** What has become of the approval channel; nothing to say while it works. */
function standingText(
  { standing: words }: ChatTexts,
  standing: Exclude<ChannelStanding, { readonly state: 'works' }>,
): string {
  if (standing.state === 'missing') return words.missing;
  const channel = plain(standing.channelName);
  return standing.state === 'lost' ? words.lost[standing.cause](channel) : words.refuses(channel);
}

/** Over a card in a personal chat: why it is there, and what to do. */
export function standingNotice(texts: ChatTexts, standing: ChannelStanding): string {
  const { alsoInChannel, inOwnChats, remedy } = texts.standing;
  if (standing.state === 'works') return alsoInChannel(plain(standing.channelName));
  return `${standingText(texts, standing)} ${inOwnChats} ${remedy}`;
}

/** For whoever looks at how everything stands. */
export function standingWarning(
  texts: ChatTexts,
  standing: Exclude<ChannelStanding, { readonly state: 'works' }>,
  unheard: number,
): string {
  const words = texts.standing;
  const reach = unheard === 0 ? words.goesToChats : words.unheard(unheard);
  return `${standingText(texts, standing)} ${reach} ${words.remedy}`;
}
