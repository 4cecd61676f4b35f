import { useState } from 'react';
import type { PersonView } from '../../../connector/wire.ts';
import { Avatar } from '../look/avatar.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Icon } from '../look/icon.tsx';
import { LOCALES, localeName } from './locale.ts';
import { PeopleDialog } from './people-dialog.tsx';
import { SHORTCUTS } from './shortcuts.ts';
import { THEME_NAMES, THEMES } from './theme.ts';
import type { Theme } from './theme.ts';

export interface TitleBarProps {
  readonly people: readonly PersonView[];
  readonly me: PersonView;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly locale: string;
  readonly onLocale: (locale: string) => void;
  readonly onHelp: () => void;
}

export function TitleBar({ people, me, theme, onTheme, locale, onLocale, onHelp }: TitleBarProps) {
  const [open, setOpen] = useState<'people' | 'shortcuts'>();
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
      <LanguageChoice locale={locale} onLocale={onLocale} />
      <ThemeChoice theme={theme} onTheme={onTheme} />
      <button
        type="button"
        className="bar-button"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts"
        onClick={() => setOpen('shortcuts')}
      >
        <Icon name="help" />
      </button>
      <button type="button" className="bar-button me-button" onClick={() => setOpen('people')}>
        <Avatar name={me.name} size="small" presence />{' '}
        <span className="me-name">
          {me.name}
          <span className="visually-hidden">: act as someone else</span>
        </span>
      </button>
      {open === 'people' && <PeopleDialog people={people} me={me} onClose={() => setOpen(undefined)} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={() => setOpen(undefined)} />}
    </header>
  );
}

function LanguageChoice({ locale, onLocale }: Pick<TitleBarProps, 'locale' | 'onLocale'>) {
  return (
    <label className="theme-choice">
      <span className="visually-hidden">Language</span>
      <select value={locale} onChange={(event) => onLocale(event.target.value)}>
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {localeName(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeChoice({ theme, onTheme }: Pick<TitleBarProps, 'theme' | 'onTheme'>) {
  return (
    <label className="theme-choice">
      <span className="visually-hidden">Theme</span>
      <select
        value={theme}
        onChange={(event) => onTheme(THEMES.find((one) => one === event.target.value) ?? 'default')}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {THEME_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl className="shortcuts">
        {SHORTCUTS.map(({ keys, what }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
