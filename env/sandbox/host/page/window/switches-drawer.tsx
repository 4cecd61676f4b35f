import { Dialog } from '../look/dialog.tsx';
import { LOCALES, localeName } from './locale.ts';
import { SHORTCUTS } from './shortcuts.ts';
import type { Switches } from './switches.ts';
import { THEME_NAMES, THEMES } from './theme.ts';

export interface SwitchesDrawerProps {
  readonly switches: Switches;
  readonly onClose: () => void;
}

/** Holds the switches that Teams itself doesn't have on its pages. */
export function SwitchesDrawer({ switches, onClose }: SwitchesDrawerProps) {
  const { isNarrow, setNarrow, refusesToken, setRefusesToken } = switches;
  return (
    <Dialog title="Sandbox switches" onClose={onClose} className="drawer">
      <LanguageChoice {...switches} />
      <ThemeChoice {...switches} />
      <h3>Tab</h3>
      <label className="check">
        <input type="checkbox" checked={isNarrow} onChange={(event) => setNarrow(event.target.checked)} /> 400 px wide
      </label>
      <label className="check">
        <input type="checkbox" checked={refusesToken} onChange={(event) => setRefusesToken(event.target.checked)} />{' '}
        Refuse the sign-in token
      </label>
      <h3>Keyboard shortcuts</h3>
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

function LanguageChoice({ locale, setLocale }: Pick<Switches, 'locale' | 'setLocale'>) {
  return (
    <label className="switch-choice">
      <span>Language</span>
      <select value={locale} onChange={(event) => setLocale(event.target.value)}>
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {localeName(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeChoice({ theme, setTheme }: Pick<Switches, 'theme' | 'setTheme'>) {
  return (
    <label className="switch-choice">
      <span>Theme</span>
      <select
        value={theme}
        onChange={(event) => setTheme(THEMES.find((one) => one === event.target.value) ?? 'default')}
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
