import { useEffect } from 'react';
import { openConsole } from './console-link.ts';

interface Shortcut {
  readonly keys: string;
  readonly what: string;
  /**
   * `KeyboardEvent.code`, pressed with Alt and Shift. Without it, the shortcut is only listed here and handled
   * elsewhere.
   */
  readonly code?: string;
  readonly run?: () => void;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: 'Alt+Shift+1', what: 'Chat', code: 'Digit1', run: () => go('#/chat') },
  { keys: 'Alt+Shift+2', what: 'Teams', code: 'Digit2', run: () => go('#/teams') },
  { keys: 'Alt+Shift+3', what: 'The tab of Rooms OTP', code: 'Digit3', run: () => go('#/tab') },
  { keys: 'Alt+Shift+4', what: 'A new console', code: 'Digit4', run: openConsole },
  {
    keys: 'Alt+Shift+C',
    what: 'To the field for a message',
    code: 'KeyC',
    run: () => focusOn('.conversation > .composer textarea'),
  },
  { keys: 'Alt+Shift+M', what: 'To the newest message', code: 'KeyM', run: focusNewest },
  { keys: '↑ ↓', what: 'Along a list of conversations, and in the rail' },
  { keys: 'Enter', what: 'Send; with Shift a new line' },
  { keys: '@', what: 'Offer names to mention; ↑ ↓ choose, Enter takes' },
  { keys: 'Escape', what: 'Close a dialog or a list' },
];

export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const shortcut = event.altKey && event.shiftKey ? SHORTCUTS.find(({ code }) => code === event.code) : undefined;
      if (shortcut?.run === undefined) return;
      event.preventDefault();
      shortcut.run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function go(hash: string): void {
  location.hash = hash;
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Focuses the first button or field of the newest message, or else the list itself. */
function focusNewest(): void {
  const last = [...document.querySelectorAll('.message')].at(-1);
  const target = last?.querySelector<HTMLElement>('.card button, .card input, .card select, .card textarea');
  if (target === null || target === undefined) focusOn('.message-list');
  else target.focus();
}
