import type { Copied } from './code-state.ts';

/**
 * Copies the text of an element. The older way comes first, because a frame may use the clipboard API only when the
 * surrounding page allows it. When the browser refuses both, the text stays selected, so that the user can copy it.
 */
export async function copyTextOf(shown: HTMLElement): Promise<Copied> {
  const selection = getSelection();
  selection?.selectAllChildren(shown);
  const isCopied = document.execCommand('copy') || (await writeToClipboard(shown.textContent));
  if (!isCopied) return 'by_hand';
  selection?.removeAllRanges();
  return 'copied';
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
