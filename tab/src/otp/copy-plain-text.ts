import type { Copied } from './code-state.ts';
import { copyTextOf } from './copy-text.ts';

/** Copies a text that the page doesn't show in this form. */
export async function copyPlainText(text: string): Promise<Copied> {
  const carrier = document.createElement('pre');
  carrier.textContent = text;
  carrier.setAttribute('aria-hidden', 'true');
  // The element is out of sight, but in a place where a browser still lets a script select it.
  carrier.style.position = 'fixed';
  carrier.style.clipPath = 'inset(50%)';
  document.body.append(carrier);
  try {
    return await copyTextOf(carrier);
  } finally {
    carrier.remove();
  }
}
