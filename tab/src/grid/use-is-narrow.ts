import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 640px)';

/**
 * Returns whether the window is narrow. In a narrow window cells take two lines, and the page folds some of its parts.
 */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(changed: () => void): () => void {
  const media = matchMedia(NARROW);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
