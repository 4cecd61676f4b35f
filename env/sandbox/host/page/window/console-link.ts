let last: Window | null | undefined;

/** Opens a console, which is always a window of its own. */
export function openConsole(): void {
  last = window.open('/console', '_blank', 'popup,width=1280,height=800');
}

/** Brings the console that this window opened last to the front, or opens one. */
export function showConsole(): void {
  if (last && !last.closed) last.focus();
  else openConsole();
}
