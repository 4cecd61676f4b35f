import { useState } from 'react';
import type { PersonView } from '../../../connector/wire.ts';
import { Avatar } from '../look/avatar.tsx';
import { Icon } from '../look/icon.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { SwitchesDrawer } from './switches-drawer.tsx';
import type { Switches } from './switches.ts';

export interface TitleBarProps {
  readonly people: readonly PersonView[];
  readonly me: PersonView;
  readonly switches: Switches;
  readonly onHelp: () => void;
}

export function TitleBar({ people, me, switches, onHelp }: TitleBarProps) {
  const [open, setOpen] = useState<'people' | 'switches'>();
  return (
    <header className="title-bar">
      <span className="product">
        <span className="product-mark" aria-hidden="true">
          T
        </span>{' '}
        Teams sandbox
      </span>
      <span className="title-space" />
      <button type="button" className="bar-button first-steps-button" onClick={onHelp}>
        First steps
      </button>
      <button
        type="button"
        className="bar-button"
        aria-label="Sandbox switches"
        title="Sandbox switches: language, theme, width"
        onClick={() => setOpen('switches')}
      >
        <Icon name="switches" />
      </button>
      <button type="button" className="bar-button me-button" onClick={() => setOpen('people')}>
        <Avatar name={me.name} size="small" presence />{' '}
        <span className="me-name">
          {me.name}
          <span className="visually-hidden">: act as someone else</span>
        </span>
      </button>
      {open === 'people' && <PeopleDialog people={people} me={me} onClose={() => setOpen(undefined)} />}
      {open === 'switches' && <SwitchesDrawer switches={switches} onClose={() => setOpen(undefined)} />}
    </header>
  );
}
