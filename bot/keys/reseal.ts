import type { Reseal } from '../domain/keys/key-rotation.ts';
import { openText, sealText } from './sealed-text.ts';

/**
 * Returns a function that opens a text with the earlier key and seals it with the new one. It returns `undefined` if
 * the text can't be opened, which is always so if the earlier key is lost.
 */
export function resealBy(earlierKey: Uint8Array | undefined, key: Uint8Array): Reseal {
  return ({ sealed, context }) => {
    if (earlierKey === undefined) return undefined;
    try {
      return sealText(key, openText(earlierKey, sealed, context), context);
    } catch {
      return undefined;
    }
  };
}
