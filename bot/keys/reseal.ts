import type { Reseal } from '../domain/keys/key-rotation.ts';
import { openText, sealText } from './sealed-text.ts';

/** Without the earlier key, which was lost, nothing can be opened. */
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
