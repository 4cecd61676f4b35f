import { consoleTexts, type ConsoleTexts } from '../../../texts/console-texts.ts';
import { serverTexts, type ServerTexts } from '../../../texts/server-texts.ts';
import { pseudoTexts } from './pseudo-locale.ts';

/** The language whose place the pseudo-locale takes in a test: programs then think that the reader is German. */
const CARRIER = 'de';

export function pseudoServerTexts(): ServerTexts {
  return { ...pseudoTexts(serverTexts('en')), language: CARRIER };
}

export function pseudoConsoleTexts(): ConsoleTexts {
  return { ...pseudoTexts(consoleTexts('en')), language: CARRIER };
}

/**
 * Lets the server of this process answer German readers in the pseudo-locale.
 * @returns a function that gives them their own texts back
 */
export function answerInPseudoLocale(): () => void {
  const texts = serverTexts(CARRIER);
  const kept = { ...texts };
  Object.assign(texts, pseudoServerTexts());
  return () => {
    Object.assign(texts, kept);
  };
}
