import { openConsole } from './console-link.ts';
import { Icon } from '../look/icon.tsx';
import type { IconName } from '../look/icon.tsx';
import { moveFocus } from './roving-list.ts';
import type { Area } from './route.ts';

interface Entry {
  readonly area: Area;
  readonly icon: IconName;
  readonly title: string;
}

const ENTRIES: readonly Entry[] = [
  { area: 'chat', icon: 'chat', title: 'Chat' },
  { area: 'teams', icon: 'teams', title: 'Teams' },
  { area: 'tab', icon: 'app', title: 'Rooms OTP' },
];

export interface RailProps {
  readonly area: Area;
  readonly unread: ReadonlySet<Area>;
}

export function Rail({ area, unread }: RailProps) {
  return (
    <nav className="rail" aria-label="Teams" onKeyDown={moveFocus}>
      {ENTRIES.map((entry) => (
        <a
          key={entry.area}
          href={`#/${entry.area}`}
          className="rail-item"
          data-roving
          tabIndex={entry.area === area ? 0 : -1}
          aria-current={entry.area === area ? 'page' : undefined}
        >
          <Icon name={entry.icon} size={22} />
          {entry.title}
          {unread.has(entry.area) && (
            <span className="unread-dot">
              <span className="visually-hidden">, unread</span>
            </span>
          )}
        </a>
      ))}
      <button
        type="button"
        className="rail-item"
        data-roving
        tabIndex={-1}
        onClick={openConsole}
        title="Opens a console in a window of its own"
      >
        <Icon name="console" size={22} />
        Console
      </button>
    </nav>
  );
}
