import { createContext, useContext } from 'react';
import type { FirstTexts } from '../../../texts/en/first-texts.ts';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';

const FirstTextsContext = createContext<FirstTexts | undefined>(undefined);
export const FirstTextsProvider = FirstTextsContext.Provider;

const TextsContext = createContext<TabTexts | undefined>(undefined);
export const TextsProvider = TextsContext.Provider;

/** In the reader's language, for what is there from the start or stands on every page. */
export function useFirstTexts(): FirstTexts {
  const texts = useContext(FirstTextsContext);
  if (texts === undefined) throw new Error('outside of the app');
  return texts;
}

/** In the reader's language, for a view that is loaded with its texts (`lazyView`). */
export function useTexts(): TabTexts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('outside of a lazy view');
  return texts;
}
