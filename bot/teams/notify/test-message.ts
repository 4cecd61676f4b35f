import type { Logger } from 'pino';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { type ApprovalChannel, ChannelError } from '../../domain/channel/channel.ts';
import { authentication } from '../authentication.ts';
import type { BotIdentity } from '../authentication.ts';
import { noticeCard } from '../cards/notice.ts';
import { QuietAdapter } from '../quiet-adapter.ts';
import { startThread, withCard } from './notifier.ts';

/** What came of a message. The problems are those of a {@link ChannelError}; `failed` is every other error. */
export type TestMessageOutcome = 'posted' | ChannelError['problem'] | 'failed';

export interface TestMessageParts {
  readonly identity: BotIdentity;
  readonly channel: ApprovalChannel;
  readonly texts: ServerTexts;
  readonly log: Logger;
}

/** Posts one message that says that it is a test, in the same way as the card of a request. It throws nothing. */
export async function postTestMessage({
  identity,
  channel,
  texts,
  log,
}: TestMessageParts): Promise<TestMessageOutcome> {
  const parts = { adapter: new QuietAdapter(authentication(identity), log), identity, log };
  try {
    await startThread(parts, channel, withCard(noticeCard(texts, 'note', texts.chat.testMessage)));
    return 'posted';
  } catch (error) {
    return error instanceof ChannelError ? error.problem : 'failed';
  }
}
