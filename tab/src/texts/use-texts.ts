import { createContext, useContext } from 'react';
import type { TabTexts } from '../../../bot/contract/texts/en/tab-texts.ts';

const TextsContext = createContext<TabTexts | undefined>(undefined);
export const TextsProvider = TextsContext.Provider;

/** In the reader's language. */
export function useTexts(): TabTexts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('outside of the app');
  return texts;
}
