import { memo } from 'react';
import { asText, objectsIn } from '../../../connector/json-object.ts';
import type { MessageView as Message } from '../../../connector/wire.ts';
import { Avatar } from '../look/avatar.tsx';
import { MarkdownView } from '../text/markdown-view.tsx';
import { MessageCards } from '../cards/message-cards.tsx';
import { fullMoment, shortMoment } from './moments.ts';
import { useTeams } from '../teams/teams-context.ts';

export interface MessageProps {
  readonly message: Message;
  readonly conversationId: string;
}

/** One message: its author, time, text and cards. */
export const MessageView = memo(function MessageView({ message, conversationId }: MessageProps) {
  const { me } = useTeams();
  const { from, createdAt, updatedAt } = message;
  const isMine = from.id === me.objectId;
  return (
    <div
      className={`message ${isMine ? 'message-mine' : ''} ${message.cards.length > 0 ? 'message-with-card' : ''}`}
      data-message={message.id}
    >
      {!isMine && <Avatar name={from.name} kind={from.isBot ? 'bot' : 'person'} />}
      <div className="message-main">
        <div className="message-head">
          <span className="message-author">{from.name}</span>
          {from.isBot && <span className="badge">App</span>}
          <time dateTime={createdAt} title={fullMoment(createdAt)}>
            {shortMoment(createdAt)}
          </time>
          {updatedAt !== undefined && <span className="message-edited">Edited</span>}
        </div>
        <div className="bubble">
          {message.text !== '' &&
            (from.isBot ? <MarkdownView text={message.text} /> : <SaidText text={message.text} />)}
          <MessageCards message={message} conversationId={conversationId} />
        </div>
      </div>
    </div>
  );
});

/** Shows a person's text exactly as typed, with mentions of the app highlighted. */
function SaidText({ text }: { readonly text: string }) {
  const { settings } = useTeams();
  const mention = `@${settings.appName}`;
  const [before = '', ...after] = text.split(mention);
  return (
    <p className="said">
      {before}
      {after.map((part, index) => (
        <span key={index}>
          <span className="mention">{settings.appName}</span>
          {part}
        </span>
      ))}
    </p>
  );
}

/**
 * Returns what the notification of a message says, for lists and screen readers: its summary, its text, or the first
 * words of its card.
 */
export function summaryOf({ summary, text, cards }: Message): string {
  if (summary !== undefined && summary !== '') return summary;
  if (text !== '') return text.replaceAll(/[*_`]|<\/?at>/g, '');
  const first = objectsIn(cards[0]?.['body']).find((element) => element['type'] === 'TextBlock');
  return withLocalTimes(asText(cards[0]?.['fallbackText']) ?? asText(first?.['text']) ?? 'Card');
}

/** Replaces `{{DATE(2026-03-02T09:00:00Z, SHORT)}} {{TIME(2026-03-02T09:00:00Z)}}` by local times, as Teams does. */
function withLocalTimes(text: string): string {
  return text.replaceAll(/\{\{DATE\(([^,)]+)[^)]*\)\}\}(?: \{\{TIME\([^)]*\)\}\})?/g, (_, at: string) =>
    fullMoment(at),
  );
}
