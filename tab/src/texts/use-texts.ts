import { createContext, useContext } from 'react';
import type { FirstTexts } from '../../../texts/en/first-texts.ts';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';

const FirstTextsContext = createContext<FirstTexts | undefined>(undefined);
export const FirstTextsProvider = FirstTextsContext.Provider;

const TextsContext = createContext<TabTexts | undefined>(undefined);
export const TextsProvider = TextsContext.Provider;

/**
 * Returns the texts in the reader's language that are loaded from the start or used on every page.
 * @throws Error outside of the app
 */
export function useFirstTexts(): FirstTexts {
  const texts = useContext(FirstTextsContext);
  if (texts === undefined) throw new Error('outside of the app');
  return texts;
}

/**
 * Returns all texts in the reader's language, for a view that loads together with them (`lazyView`).
 * @throws Error outside of such a view
 */
export function useTexts(): TabTexts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('outside of a lazy view');
  return texts;
}
