import type { Copied } from './code-state.ts';

/**
 * Copies what an element says. The older way comes first, as a frame may use the clipboard's interface only when the page
 * around allows it; when nothing may be copied, the text stays selected for the person to copy.
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
