import type { ConversationView } from '../../../connector/wire.ts';
import { Avatar } from '../look/avatar.tsx';
import { Icon } from '../look/icon.tsx';
import { summaryOf } from '../conversation/message-view.tsx';
import { shortMoment } from '../conversation/moments.ts';
import { hashOf } from './route.ts';
import { moveFocus } from './roving-list.ts';
import { useTeams } from '../teams/teams-context.ts';

export interface SideListProps {
  readonly conversations: readonly ConversationView[];
  readonly current: ConversationView | undefined;
  readonly isUnread: (conversation: ConversationView) => boolean;
}

export function ChatList({ conversations, current, isUnread }: SideListProps) {
  return (
    <nav className="side" aria-label="Chats">
      <h2>Chat</h2>
      <ul onKeyDown={moveFocus}>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <SideLink conversation={conversation} current={current} unread={isUnread(conversation)}>
              <Avatar name={conversation.name} kind={conversation.kind === 'personal' ? 'bot' : 'team'} />
              <span className="side-text">
                <span className="side-name">{conversation.name}</span>
                <span className="side-preview">
                  {conversation.latest === undefined ? 'No messages yet' : summaryOf(conversation.latest)}
                </span>
              </span>
              {conversation.latest !== undefined && (
                <time className="side-time" dateTime={conversation.latest.createdAt}>
                  {shortMoment(conversation.latest.createdAt)}
                </time>
              )}
            </SideLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function ChannelList({ conversations, current, isUnread }: SideListProps) {
  const { settings } = useTeams();
  return (
    <nav className="side" aria-label="Channels">
      <h2>Teams</h2>
      <p className="side-team">
        <Avatar name={settings.teamName} kind="team" size="small" /> {settings.teamName}
      </p>
      <ul className="side-channels" onKeyDown={moveFocus}>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <SideLink conversation={conversation} current={current} unread={isUnread(conversation)}>
              <span className="side-name">{conversation.name}</span>
              {conversation.channelType === 'private' && <Icon name="lock" size={14} />}
              {conversation.channelType !== 'standard' && (
                <span className="visually-hidden">({conversation.channelType})</span>
              )}
            </SideLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SideLinkProps {
  readonly conversation: ConversationView;
  readonly current: ConversationView | undefined;
  readonly unread: boolean;
  readonly children: React.ReactNode;
}

function SideLink({ conversation, current, unread, children }: SideLinkProps) {
  const isCurrent = conversation.id === current?.id;
  return (
    <a
      href={hashOf(conversation)}
      className={`side-link ${unread ? 'side-unread' : ''}`}
      data-roving
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
      {unread && (
        <span className="unread-dot">
          <span className="visually-hidden">, unread</span>
        </span>
      )}
    </a>
  );
}
