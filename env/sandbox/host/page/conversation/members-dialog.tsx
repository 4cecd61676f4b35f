import { useState } from 'react';
import type { ConversationView, PersonView } from '../../../connector/wire.ts';
import { Avatar } from '../look/avatar.tsx';
import { Dialog } from '../look/dialog.tsx';
import { roleOf } from '../window/people-dialog.tsx';
import { useTeams } from '../teams/teams-context.ts';

export interface MembersDialogProps {
  readonly conversation: ConversationView;
  readonly members: readonly PersonView[];
  readonly onClose: () => void;
}

export function MembersDialog({ conversation, members, onClose }: MembersDialogProps) {
  const { api, store } = useTeams();
  const [problem, setProblem] = useState<string>();
  const isPersonal = conversation.kind === 'personal';
  const run = (work: Promise<void>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  const others = store.state().people.filter(({ objectId }) => !members.some((member) => member.objectId === objectId));
  return (
    <Dialog
      title={isPersonal ? 'About this app' : `Members and apps in ${conversation.name}`}
      onClose={onClose}
      className="dialog-list"
    >
      <AppLine conversation={conversation} onChange={(change) => run(api.changeApp(change, conversation.id))} />
      {!isPersonal && (
        <>
          <h3>Members</h3>
          <PersonLines
            people={members}
            act="Remove"
            onAct={({ objectId }) => run(api.changeMember('remove', conversation.id, objectId))}
          />
          {others.length > 0 && <h3>Not in this conversation</h3>}
          <PersonLines
            people={others}
            act="Add"
            onAct={({ objectId }) => run(api.changeMember('add', conversation.id, objectId))}
          />
        </>
      )}
      <div role="alert">{problem !== undefined && <p className="notice notice-error">{problem}</p>}</div>
    </Dialog>
  );
}

function AppLine({
  conversation,
  onChange,
}: {
  readonly conversation: ConversationView;
  readonly onChange: (change: 'install' | 'remove') => void;
}) {
  const { settings } = useTeams();
  const { botInstalled } = conversation;
  return (
    <div className="people-line">
      <Avatar name={settings.appName} kind="bot" />
      <span className="people-name">
        {settings.appName}
        <small>{botInstalled ? 'Installed here' : 'Not installed here'}</small>
      </span>
      <button type="button" className="quiet-button" onClick={() => onChange(botInstalled ? 'remove' : 'install')}>
        {botInstalled ? 'Remove' : 'Add'}
        <span className="visually-hidden"> {settings.appName}</span>
      </button>
    </div>
  );
}

interface PersonLinesProps {
  readonly people: readonly PersonView[];
  readonly act: string;
  readonly onAct: (person: PersonView) => void;
}

function PersonLines({ people, act, onAct }: PersonLinesProps) {
  return (
    <ul className="people">
      {people.map((person) => (
        <PersonLine key={person.objectId} person={person} act={act} onAct={() => onAct(person)} />
      ))}
    </ul>
  );
}

function PersonLine({
  person,
  act,
  onAct,
}: {
  readonly person: PersonView;
  readonly act: string;
  readonly onAct: () => void;
}) {
  return (
    <li className="people-line">
      <Avatar name={person.name} />
      <span className="people-name">
        {person.name}
        <small>{roleOf(person)}</small>
      </span>
      <button type="button" className="quiet-button" onClick={onAct}>
        {act}
        <span className="visually-hidden"> {person.name}</span>
      </button>
    </li>
  );
}
