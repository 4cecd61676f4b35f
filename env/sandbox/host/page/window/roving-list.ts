import type { KeyboardEvent } from 'react';

/** Moves from one `[data-roving]` to the next with the arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const next = target[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}
