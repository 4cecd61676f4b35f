import { type Language, languageOf } from '../../../contract/language.ts';
import { consentTexts as german } from '../../../texts/de/tab/consent.ts';
import { type ConsentTexts, consentTexts as english } from '../../../texts/en/tab/consent.ts';
import { TAB_PAGE } from '../../../contract/tab-api.ts';
import { pageHeading, showPage } from '../page/element.ts';
import type { TeamsLibrary } from '../teams/teams-host.ts';
import { authorizeUrl, readAnswer, readQuestion } from './consent-flow.ts';

const TEXTS: Readonly<Record<Language, ConsentTexts>> = { en: english, de: german };
const texts = TEXTS[languageOf(navigator.language)];
/** The place of the state in the storage of this window, which keeps it while Microsoft Entra asks. */
const STATE = 'rooms-otp.consent-state';

/** The part of teams-js that the page uses. */
type ConsentLibrary = Pick<TeamsLibrary, 'app' | 'authentication'>;

function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function tell(place: HTMLElement, title: string): void {
  showPage(place, pageHeading(title));
}

async function ask({ app, authentication }: ConsentLibrary): Promise<void> {
  const question = readQuestion({ search: location.search, origin: location.origin });
  if (question === undefined) return authentication.notifyFailure('failed');
  const { user } = await app.getContext();
  const state = randomText();
  sessionStorage.setItem(STATE, state);
  location.assign(
    authorizeUrl(question, {
      redirectUrl: location.origin + TAB_PAGE,
      state,
      challenge: randomText(),
      ...(user?.loginHint !== undefined && { loginHint: user.loginHint }),
    }),
  );
}

/**
 * Asks for a consent in this window, or hands the answer of Microsoft Entra to the tab that opened it. The answer decides
 * nothing: the tab only tries again, and Microsoft Entra says then whether there is a consent.
 */
export async function openConsentPage(place: HTMLElement, teams: ConsentLibrary): Promise<void> {
  tell(place, texts.asking);
  const answer = readAnswer(location.hash, sessionStorage.getItem(STATE));
  // The code in the address is of no use to anybody, but it need not stay.
  history.replaceState(null, '', location.pathname + location.search);
  await teams.app.initialize();
  if (answer === undefined) return ask(teams);
  sessionStorage.removeItem(STATE);
  tell(place, texts.over);
  if (answer === 'consented') teams.authentication.notifySuccess(answer);
  else teams.authentication.notifyFailure(answer);
}
