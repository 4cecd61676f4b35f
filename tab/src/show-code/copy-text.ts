import type { Copied } from './code-state.ts';

/**
 * Copies what an element says. A frame may not use the clipboard unless the page around allows it; then the older way is
 * tried, and last the text stays selected for the person to copy.
 */
export async function copyTextOf(shown: HTMLElement): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(shown.textContent);
    return 'copied';
  } catch {
    const selection = getSelection();
    selection?.selectAllChildren(shown);
    if (!document.execCommand('copy')) return 'by_hand';
    selection?.removeAllRanges();
    return 'copied';
  }
}
