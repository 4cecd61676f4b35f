import { useState } from 'react';
import type { ConversationView, PersonView } from '../../../connector/wire.ts';
import { Avatar } from '../look/avatar.tsx';
import { Icon } from '../look/icon.tsx';
import { MembersDialog } from './members-dialog.tsx';
import { useTeams } from '../teams/teams-context.ts';

export interface ConversationHeaderProps {
  readonly conversation: ConversationView;
  readonly members: readonly PersonView[];
}

export function ConversationHeader({ conversation, members }: ConversationHeaderProps) {
  const { settings } = useTeams();
  const [open, setOpen] = useState(false);
  const { kind, name, channelType } = conversation;
  return (
    <header className="conversation-header">
      <Avatar
        name={kind === 'channel' ? settings.teamName : name}
        kind={kind === 'channel' ? 'team' : kind === 'personal' ? 'bot' : 'person'}
      />
      <div className="conversation-title">
        <h1 id="conversation-name">{name}</h1>
        <p>
          {subtitle(conversation, settings.teamName)}
          {channelType === 'private' && (
            <>
              {' '}
              <Icon name="lock" size={14} />
            </>
          )}
        </p>
      </div>
      <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
        <Icon name="person" />{' '}
        {kind === 'personal' ? (
          'About this app'
        ) : (
          <>
            <span className="wide-only">Members and apps</span> {members.length}
          </>
        )}
      </button>
      {open && <MembersDialog conversation={conversation} members={members} onClose={() => setOpen(false)} />}
    </header>
  );
}

function subtitle({ kind, channelType }: ConversationView, teamName: string): string {
  if (kind === 'personal') return 'App';
  if (kind === 'groupChat') return 'Group chat';
  return channelType === 'standard' ? teamName : `${teamName}, ${String(channelType)} channel`;
}
