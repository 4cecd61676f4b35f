import { useState } from 'react';
import type { ConversationView, MessageView as Message } from '../../../connector/wire.ts';
import { Composer } from './composer.tsx';
import { Icon } from '../look/icon.tsx';
import { MessageView } from './message-view.tsx';
import { useTeams } from '../teams/teams-context.ts';

export interface ChannelThreadsProps {
  readonly conversation: ConversationView;
  readonly messages: readonly Message[];
  readonly names: readonly string[];
  readonly onReply: (threadId: string, text: string) => void;
}

interface Thread {
  readonly id: string;
  readonly messages: readonly Message[];
}

export function ChannelThreads({ conversation, messages, names, onReply }: ChannelThreadsProps) {
  const { settings } = useTeams();
  const threads = threadsOf(messages);
  if (threads.length === 0)
    return (
      <p className="empty">
        There are no messages in {conversation.name} yet. Mention @{settings.appName} to ask it something.
      </p>
    );
  return (
    <ol className="threads">
      {threads.map((thread) => (
        <li key={thread.id} className="thread">
          <h3 className="visually-hidden">Thread by {thread.messages[0]?.from.name}</h3>
          {thread.messages.map((message, index) => (
            <div key={message.id} className={index === 0 ? 'thread-root' : 'thread-reply'}>
              <MessageView message={message} conversationId={conversation.id} />
            </div>
          ))}
          <Reply names={names} onSend={(text) => onReply(thread.id, text)} />
        </li>
      ))}
    </ol>
  );
}

function Reply({ names, onSend }: { readonly names: readonly string[]; readonly onSend: (text: string) => void }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" className="reply-button" onClick={() => setOpen(true)}>
        <Icon name="reply" size={16} /> Reply
      </button>
    );
  }
  return (
    <Composer
      label="Reply"
      placeholder="Reply, or press Escape to close"
      names={names}
      autoFocus
      onCancel={() => setOpen(false)}
      onSend={(text) => {
        onSend(text);
        setOpen(false);
      }}
    />
  );
}

/** Returns the threads in the order in which they began. */
function threadsOf(messages: readonly Message[]): readonly Thread[] {
  const threads = Map.groupBy(messages, ({ id, threadId }) => threadId ?? id);
  return [...threads].map(([id, own]) => ({ id, messages: own }));
}
