import type { Copied } from './code-state.ts';
import { copyTextOf } from './copy-text.ts';

/** Copies a text that is not, or not so, on the page. */
export async function copyPlainText(text: string): Promise<Copied> {
  const carrier = document.createElement('pre');
  carrier.textContent = text;
  carrier.setAttribute('aria-hidden', 'true');
  // Out of sight, but where a browser still lets it be selected.
  carrier.style.position = 'fixed';
  carrier.style.clipPath = 'inset(50%)';
  document.body.append(carrier);
  try {
    return await copyTextOf(carrier);
  } finally {
    carrier.remove();
  }
}
