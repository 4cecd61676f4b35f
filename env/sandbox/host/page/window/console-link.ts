/** Opens a console, which is always a window of its own. */
export function openConsole(): void {
  window.open('/console', '_blank', 'popup,width=1280,height=800');
}
