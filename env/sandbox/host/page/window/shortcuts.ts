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
  { keys: 'Alt+Shift+3', what: 'Rooms OTP tab', code: 'Digit3', run: () => go('#/tab') },
  { keys: 'Alt+Shift+4', what: 'New console', code: 'Digit4', run: openConsole },
  {
    keys: 'Alt+Shift+C',
    what: 'Go to the message field',
    code: 'KeyC',
    run: () => focusOn('.conversation > .composer textarea'),
  },
  { keys: 'Alt+Shift+M', what: 'Go to the newest message', code: 'KeyM', run: focusNewest },
  { keys: '↑ ↓', what: 'Move in the list of conversations and in the rail' },
  { keys: 'Enter', what: 'Send the message; with Shift, start a new line' },
  { keys: '@', what: 'Mention someone: choose with ↑ ↓, insert with Enter' },
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
