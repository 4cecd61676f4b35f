import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 640px)';

/** Cells take two lines then, and what can be folded is. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(changed: () => void): () => void {
  const media = matchMedia(NARROW);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
