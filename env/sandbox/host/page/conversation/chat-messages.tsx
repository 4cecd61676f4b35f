import type { ConversationView, MessageView as Message } from '../../../connector/wire.ts';
import { MessageView } from './message-view.tsx';
import { useTeams } from '../teams/teams-context.ts';

export interface ChatMessagesProps {
  readonly conversation: ConversationView;
  readonly messages: readonly Message[];
  readonly onSay: (text: string) => void;
}

export function ChatMessages({ conversation, messages, onSay }: ChatMessagesProps) {
  const last = messages.at(-1);
  return (
    <>
      {messages.length === 0 && <EmptyChat onSay={onSay} isPersonal={conversation.kind === 'personal'} />}
      <ol className="chat">
        {messages.map((message) => (
          <li key={message.id}>
            <MessageView message={message} conversationId={conversation.id} />
          </li>
        ))}
      </ol>
      {last !== undefined && last.suggestedActions.length > 0 && (
        <div className="prompts" role="group" aria-label="Suggested">
          {last.suggestedActions.map(({ title, value }) => (
            <Prompt key={title} text={title} onChoose={() => onSay(value)} />
          ))}
        </div>
      )}
    </>
  );
}

function EmptyChat({ onSay, isPersonal }: { readonly onSay: (text: string) => void; readonly isPersonal: boolean }) {
  const { settings } = useTeams();
  if (!isPersonal)
    return <p className="empty">There are no messages here yet. Mention @{settings.appName} to ask it something.</p>;
  const prompts = [
    'help',
    `generate otp ${settings.exampleRoom.name}`,
    'pending',
    `status ${settings.exampleRoom.name}`,
  ];
  return (
    <div className="empty">
      <p>This is your own chat with {settings.appName}. Try one of these, or type a command.</p>
      <div className="prompts" role="group" aria-label="Commands to try">
        {prompts.map((text) => (
          <Prompt key={text} text={text} onChoose={() => onSay(text)} />
        ))}
      </div>
    </div>
  );
}

function Prompt({ text, onChoose }: { readonly text: string; readonly onChoose: () => void }) {
  return (
    <button type="button" className="prompt" onClick={onChoose}>
      {text}
    </button>
  );
}
