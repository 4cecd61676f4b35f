import type { PersonView } from '../../../connector/wire.ts';
import { Avatar } from '../look/avatar.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Icon } from '../look/icon.tsx';
import { addressAs } from './route.ts';

const ROLES: Readonly<Record<string, string>> = { generators: 'generator', approvers: 'approver', readers: 'reader' };

/** Describes in the product's words what the person's groups let them do. */
export function roleOf({ groups, userType, accountEnabled }: PersonView): string {
  const roles = groups.map((group) => ROLES[group] ?? group).join(' and ');
  if (userType === 'Guest') return `Guest${roles === '' ? '' : `, member of the ${roles}s group`}`;
  if (!accountEnabled) return `Account is disabled${roles === '' ? '' : `, member of the ${roles}s group`}`;
  return roles === '' ? 'No permissions' : `${roles[0]?.toUpperCase() ?? ''}${roles.slice(1)}`;
}

export interface PeopleDialogProps {
  readonly people: readonly PersonView[];
  readonly me: PersonView;
  readonly onClose: () => void;
}

/** Shows people as links, so that each window has its person in its address. */
export function PeopleDialog({ people, me, onClose }: PeopleDialogProps) {
  return (
    <Dialog title="Who are you?" onClose={onClose} className="dialog-list">
      <p>Each window belongs to one person. Open two windows to act as two people.</p>
      <ul className="people">
        {people.map((person) => (
          <li key={person.objectId} className="people-line">
            <Avatar name={person.name} />
            <a
              className="people-name"
              href={addressAs(person.userPrincipalName)}
              aria-current={person.objectId === me.objectId ? 'true' : undefined}
            >
              {person.name}
              <small>{roleOf(person)}</small>
            </a>
            <a
              className="icon-button"
              href={addressAs(person.userPrincipalName)}
              target="_blank"
              rel="noopener"
              aria-label={`${person.name} in a new window`}
              title="In a new window"
            >
              <Icon name="window" />
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
