/** Opens a console and gives this window to the page of its program. */
import { languageOf } from '../../../../../contract/language.ts';
import { ask } from '../teams/teams-api.ts';
import { chosenLocale } from '../window/locale.ts';
import '../styles/theme.css';
import '../styles/opening.css';

const TEXTS = {
  en: { title: 'Teams Rooms console', starting: 'Starting the console …', failed: "The console didn't start:" },
  de: { title: 'Teams-Rooms-Konsole', starting: 'Die Konsole startet …', failed: 'Die Konsole ist nicht gestartet:' },
} as const;

const language = languageOf(chosenLocale());
const texts = TEXTS[language];
const status = document.querySelector('#status');
document.documentElement.lang = language;
document.title = texts.title;
if (status !== null) status.textContent = texts.starting;
try {
  const { url } = await ask<{ readonly url: string }>('POST', 'consoles', { language });
  // The window has one page in its history, so that the page can close it.
  location.replace(url);
} catch (error) {
  if (status !== null) status.textContent = `${texts.failed} ${error instanceof Error ? error.message : String(error)}`;
}
