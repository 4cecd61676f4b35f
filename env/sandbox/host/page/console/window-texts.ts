import type { Language } from '../../../../../contract/language.ts';
import { consoleRunTexts as germanProgram } from '../../../../../texts/de/console-run.ts';
import { type ConsoleRunTexts, consoleRunTexts as englishProgram } from '../../../../../texts/en/console-run.ts';

/** In a terminal the console program says these itself, where it asks. */
const program = ({ mistakes }: ConsoleRunTexts): Pick<ConsoleRunTexts, 'mistakes'> => ({ mistakes });

const english = {
  ...program(englishProgram),
  mistyped: 'The code is mistyped.',
  device: (make: string, model: string, serialNumber: string) => `${make} ${model}, serial number ${serialNumber}`,
  bar: 'Teams Rooms console',
  about: 'In the sandbox this window runs the real console program.',
  startOver: 'Start over',
  opening: 'Starting the console …',
  reconnecting: 'Reconnecting …',
  doing: {
    starting: 'Starting',
    making_key: "Making this console's key",
    sending: 'Sending the code',
    written: 'The password has come; the settings are written',
    restarting: 'Restarting',
  },
  tryingAgain: (trouble: string) => `Trying again: ${trouble}`,
  enter: {
    title: 'Type the one-time password',
    help: 'Your administrator reads it to you: 12 letters and digits.',
    label: 'One-time password',
    next: 'Next',
  },
  waiting: {
    title: 'Waiting for an administrator',
    read: 'Read these six digits to your administrator:',
    since: (time: string) => `Since ${time}, for an approver in Teams`,
    progress: 'Waiting',
  },
  matchCode: (digits: string) => `Match code ${digits}`,
  approved: {
    title: 'Approved',
    text: 'The new password of the room is being made ready.',
    since: (time: string) => `Since ${time}`,
  },
  trouble: (trouble: string) => `The server cannot be used at the moment (${trouble}). Trying again; nothing is lost.`,
  delivered: {
    title: 'Delivered',
    text: 'The settings for the sign-in are on this console. Restart it; the Teams Rooms app then signs in.',
    restart: 'Restart the console',
  },
  confirm: {
    title: 'Did the room sign in?',
    signedInAs: 'The Teams Rooms app says: signed in as',
    failed: 'The Teams Rooms app says: the sign-in did not work.',
    yes: 'Yes, it signed in',
    no: 'No',
  },
  signedIn: { title: 'Signed in', text: 'The room is ready for meetings.' },
  rejected: { title: 'Rejected', text: (reason: string) => `An administrator rejected the request: ${reason}` },
  over: 'It is over',
  stopped: { title: 'Not yet', goOn: 'Go on with the same request' },
  ended: (exitCode: string) => `The console program ended (exit code ${exitCode}).`,
};

export type WindowTexts = typeof english;

const german: WindowTexts = {
  ...program(germanProgram),
  mistyped: 'Der Code hat einen Tippfehler.',
  device: (make, model, serialNumber) => `${make} ${model}, Seriennummer ${serialNumber}`,
  bar: 'Teams-Rooms-Konsole',
  about: 'Dieses Fenster der Sandbox führt das echte Konsolenprogramm aus.',
  startOver: 'Von vorn beginnen',
  opening: 'Die Konsole startet …',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  doing: {
    starting: 'Startet',
    making_key: 'Der Schlüssel dieser Konsole wird erzeugt',
    sending: 'Der Code wird gesendet',
    written: 'Das Kennwort ist da; die Einstellungen sind gespeichert',
    restarting: 'Startet neu',
  },
  tryingAgain: (trouble) => `Neuer Versuch: ${trouble}`,
  enter: {
    title: 'Geben Sie das Einmalkennwort ein',
    help: 'Ihr Administrator liest es Ihnen vor: 12 Buchstaben und Ziffern.',
    label: 'Einmalkennwort',
    next: 'Weiter',
  },
  waiting: {
    title: 'Wartet auf einen Administrator',
    read: 'Lesen Sie Ihrem Administrator diese sechs Ziffern vor:',
    since: (time) => `Seit ${time}, auf eine Freigabe in Teams`,
    progress: 'Wartet',
  },
  matchCode: (digits) => `Abgleichcode ${digits}`,
  approved: {
    title: 'Freigegeben',
    text: 'Das neue Kennwort des Raums wird vorbereitet.',
    since: (time) => `Seit ${time}`,
  },
  trouble: (trouble) =>
    `Der Server ist zurzeit nicht nutzbar (${trouble}). Es wird erneut versucht; nichts geht verloren.`,
  delivered: {
    title: 'Übergeben',
    text: 'Die Einstellungen für die Anmeldung sind auf dieser Konsole. Starten Sie sie neu; die Teams-Rooms-App meldet sich dann an.',
    restart: 'Konsole neu starten',
  },
  confirm: {
    title: 'Hat der Raum sich angemeldet?',
    signedInAs: 'Die Teams-Rooms-App sagt: angemeldet als',
    failed: 'Die Teams-Rooms-App sagt: Die Anmeldung hat nicht geklappt.',
    yes: 'Ja, er ist angemeldet',
    no: 'Nein',
  },
  signedIn: { title: 'Angemeldet', text: 'Der Raum ist bereit für Besprechungen.' },
  rejected: { title: 'Abgelehnt', text: (reason) => `Ein Administrator hat die Anfrage abgelehnt: ${reason}` },
  over: 'Die Anfrage ist beendet',
  stopped: { title: 'Noch nicht', goOn: 'Mit derselben Anfrage weitermachen' },
  ended: (exitCode) => `Das Konsolenprogramm ist beendet (Exitcode ${exitCode}).`,
};

export function windowTexts(language: Language): WindowTexts {
  return { en: english, de: german }[language];
}
