import type { Language } from '../../../../../contract/language.ts';
import { consoleRunTexts as germanProgram } from '../../../../../texts/de/console-run.ts';
import { type ConsoleRunTexts, consoleRunTexts as englishProgram } from '../../../../../texts/en/console-run.ts';

/** In a terminal, the console program itself shows these texts when it asks for a code. */
const program = ({ mistakes }: ConsoleRunTexts): Pick<ConsoleRunTexts, 'mistakes'> => ({ mistakes });

const english = {
  ...program(englishProgram),
  mistyped: 'The code has a typo.',
  device: (make: string, model: string, serialNumber: string) => `${make} ${model}, serial number ${serialNumber}`,
  bar: 'Teams Rooms console',
  about: 'In the sandbox, this window runs the real console program.',
  startOver: 'Start over',
  opening: 'Starting the console …',
  reconnecting: 'Reconnecting …',
  doing: {
    starting: 'Starting',
    making_key: 'Creating a key for this console',
    sending: 'Sending the code',
    written: 'The password has arrived, and the settings are saved',
    restarting: 'Restarting',
  },
  tryingAgain: (trouble: string) => `Trying again: ${trouble}`,
  enter: {
    title: 'Type the one-time password',
    help: 'Your administrator reads it to you: 12 or 16 letters and digits.',
    label: 'One-time password',
    next: 'Next',
  },
  waiting: {
    title: 'Waiting for an administrator',
    read: 'Read these 6 digits to your administrator:',
    since: (time: string) => `Waiting since ${time} for approval in Teams`,
    progress: 'Waiting',
  },
  matchCode: (digits: string) => `Verification digits ${digits}`,
  approved: {
    title: 'Approved',
    text: "Waiting for the room's new password.",
    since: (time: string) => `Since ${time}`,
  },
  trouble: (trouble: string) => `We can't use the server right now (${trouble}). Trying again. Nothing is lost.`,
  delivered: {
    title: 'Delivered',
    text: 'The sign-in settings are on this console. Restart the console, and the Teams Rooms app signs in.',
    restart: 'Restart the console',
  },
  confirm: {
    title: 'Did the room sign in?',
    signedInAs: 'The Teams Rooms app is signed in as',
    failed: "The Teams Rooms app couldn't sign in.",
    yes: 'Yes, it signed in',
    no: 'No',
  },
  signedIn: { title: 'Signed in', text: 'The room is ready for meetings.' },
  rejected: { title: 'Rejected', text: (reason: string) => `An administrator rejected the request: ${reason}` },
  over: 'The request has ended',
  stopped: { title: 'Not signed in yet', goOn: 'Continue with the same request' },
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
    making_key: 'Der Schlüssel dieser Konsole wird generiert',
    sending: 'Der Code wird gesendet',
    written: 'Das Kennwort ist eingetroffen, und die Einstellungen sind gespeichert',
    restarting: 'Startet neu',
  },
  tryingAgain: (trouble) => `Neuer Versuch: ${trouble}`,
  enter: {
    title: 'Geben Sie das Einmalkennwort ein',
    help: 'Ihr Administrator liest es Ihnen vor: 12 oder 16 Buchstaben und Ziffern.',
    label: 'Einmalkennwort',
    next: 'Weiter',
  },
  waiting: {
    title: 'Wartet auf einen Administrator',
    read: 'Lesen Sie Ihrem Administrator diese 6 Ziffern vor:',
    since: (time) => `Wartet seit ${time} auf Genehmigung in Teams`,
    progress: 'Wartet',
  },
  matchCode: (digits) => `Vergleichsziffern ${digits}`,
  approved: {
    title: 'Genehmigt',
    text: 'Wartet auf das neue Kennwort des Raums.',
    since: (time) => `Seit ${time}`,
  },
  trouble: (trouble) =>
    `Der Server ist zurzeit nicht nutzbar (${trouble}). Es wird erneut versucht. Nichts geht verloren.`,
  delivered: {
    title: 'Übergeben',
    text: 'Die Einstellungen für die Anmeldung sind auf dieser Konsole. Starten Sie sie neu; die Teams-Rooms-App meldet sich dann an.',
    restart: 'Konsole neu starten',
  },
  confirm: {
    title: 'Hat der Raum sich angemeldet?',
    signedInAs: 'Die Teams-Rooms-App ist angemeldet als',
    failed: 'Die Teams-Rooms-App konnte sich nicht anmelden.',
    yes: 'Ja, er ist angemeldet',
    no: 'Nein',
  },
  signedIn: { title: 'Angemeldet', text: 'Der Raum ist bereit für Besprechungen.' },
  rejected: { title: 'Abgelehnt', text: (reason) => `Ein Administrator hat die Anforderung abgelehnt: ${reason}` },
  over: 'Die Anforderung ist beendet',
  stopped: { title: 'Noch nicht angemeldet', goOn: 'Mit derselben Anforderung fortfahren' },
  ended: (exitCode) => `Das Konsolenprogramm ist beendet (Exitcode ${exitCode}).`,
};

export function windowTexts(language: Language): WindowTexts {
  return { en: english, de: german }[language];
}
