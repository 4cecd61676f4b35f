import { useEffect, useRef, useState } from 'react';
import type { ConversationView, MessageView as Message, PersonView, TurnOutcome } from '../../../connector/wire.ts';
import { ChatMessages } from './chat-messages.tsx';
import { ChannelThreads } from './channel-threads.tsx';
import { Composer } from './composer.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { RequestFailed } from '../teams/teams-api.ts';
import { useTeams } from '../teams/teams-context.ts';

const NEAR_THE_END_PX = 120;
const CHAT_WORDS = { label: 'Type a message', placeholder: 'Type a message' };
const THREAD_WORDS = { label: 'Start a new thread', placeholder: 'Start a thread, or type @ to mention someone' };

export interface ConversationProps {
  readonly conversation: ConversationView;
  readonly messages: readonly Message[] | undefined;
}

export function Conversation({ conversation, messages }: ConversationProps) {
  const { settings } = useTeams();
  const { say, typing, problem } = useSay(conversation);
  const members = useMembers(conversation);
  const isChannel = conversation.kind === 'channel';
  const list = useStickToEnd();
  const names = conversation.kind === 'personal' ? [] : [settings.appName, ...members.map(({ name }) => name)];
  return (
    <section className="conversation" aria-labelledby="conversation-name">
      <ConversationHeader conversation={conversation} members={members} />
      <div className="message-list" ref={list} tabIndex={0} role="region" aria-labelledby="messages-heading">
        <div>
          <h2 id="messages-heading" className="visually-hidden">
            Messages
          </h2>
          {messages === undefined ? (
            <Skeleton />
          ) : isChannel ? (
            <ChannelThreads
              conversation={conversation}
              messages={messages}
              names={names}
              onReply={(threadId, text) => void say(text, threadId)}
            />
          ) : (
            <ChatMessages conversation={conversation} messages={messages} onSay={(text) => void say(text)} />
          )}
          {typing && <Typing name={settings.appName} />}
        </div>
      </div>
      <div role="status">{problem !== undefined && <p className="notice notice-error">{problem}</p>}</div>
      <Composer
        key={conversation.id}
        {...(isChannel ? THREAD_WORDS : CHAT_WORDS)}
        names={names}
        onSend={(text) => void say(text)}
      />
    </section>
  );
}

function Typing({ name }: { readonly name: string }) {
  return (
    <p className="typing">
      {name} is typing<span aria-hidden="true"> …</span>
    </p>
  );
}

function Skeleton() {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">Loading messages</span>
      {[60, 40, 75].map((width) => (
        <span key={width} className={`skeleton-line skeleton-${width}`} />
      ))}
    </div>
  );
}

function useSay({ id: conversationId, kind, botInstalled }: ConversationView) {
  const { api, settings } = useTeams();
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<string>();
  const say = async (text: string, threadId?: string): Promise<void> => {
    const mention = kind !== 'personal' && text.includes(`@${settings.appName}`);
    const isHeard = botInstalled && (mention || kind === 'personal');
    setProblem(undefined);
    setWaiting((count) => count + (isHeard ? 1 : 0));
    const said = api.say({ conversationId, text, mention, ...(threadId === undefined ? {} : { threadId }) });
    setProblem(await said.then((outcome) => problemOf(outcome, settings.appName), failureWords));
    setWaiting((count) => count - (isHeard ? 1 : 0));
  };
  return { say, typing: waiting > 0, problem };
}

function problemOf({ botStatus = 200 }: TurnOutcome, appName: string): string | undefined {
  return botStatus < 400 ? undefined : `${appName} isn't responding. Send your message again in a moment.`;
}

function failureWords(error: unknown): string {
  const isOffline = !(error instanceof RequestFailed) || error.status === 0;
  return isOffline
    ? "We can't reach Teams, so your message wasn't sent. Try again."
    : `Your message wasn't sent: ${error.message}`;
}

function useMembers({ id, kind }: ConversationView): readonly PersonView[] {
  const { api, store } = useTeams();
  const [members, setMembers] = useState<readonly PersonView[]>([]);
  useEffect(() => {
    let current: object | undefined;
    const read = (): void => {
      const { conversations } = store.state();
      if (conversations === current) return;
      current = conversations;
      void api.members(id).then(setMembers, () => undefined);
    };
    if (kind === 'personal') return undefined;
    read();
    return store.subscribe(read);
  }, [api, store, id, kind]);
  return members;
}

/** Scrolls to what arrives at the end, unless the person is reading further up. */
function useStickToEnd() {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current;
    const content = element?.firstElementChild;
    if (element === null || content === null || content === undefined) return undefined;
    let isAtEnd = true;
    const look = (): void => {
      isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_THE_END_PX;
    };
    const follow = new ResizeObserver(() => {
      if (isAtEnd) element.scrollTo({ top: element.scrollHeight });
    });
    element.addEventListener('scroll', look);
    follow.observe(content);
    return () => {
      element.removeEventListener('scroll', look);
      follow.disconnect();
    };
  }, []);
  return list;
}
