import type { ChatTalkTexts } from '../../en/chat/talk.ts';

export const chatTalkTexts: ChatTalkTexts = {
  greeting: 'Hallo! Ich generiere Einmalkennwörter für Teams-Rooms-Konsolen. Was möchten Sie tun?',
  thanks: 'Gern geschehen.',
  suggestions: [
    { title: 'OTP generieren', said: 'Code generieren' },
    { title: 'Offen', said: 'Anforderungen' },
    { title: 'Hilfe', said: 'Hilfe' },
  ],
  help: 'Hilfe',
  notUnderstood: 'Das habe ich nicht verstanden. Es wurde nichts geändert.',
  didYouMean: (said) => `Meinten Sie „${said}“?`,
  yes: 'Ja',
  tooLong: 'Das ist zu lang für einen Befehl. Um Codes für viele Räume zu generieren, öffnen Sie den Assistenten.',
  several: 'Das sind mehrere Dinge auf einmal. Es wurde nichts geändert. Senden Sie einen Befehl nach dem anderen.',
  oneByOne: 'Genehmigen, ablehnen und widerrufen können Sie nur für jeden Raum einzeln. Es wurde nichts geändert.',
  unclear:
    'Das Kennwort eines Kontos zeige ich nicht an, und ich lege es nicht fest. Ich kann ein neues Einmalkennwort generieren oder das aktive widerrufen.',
  cancel: 'Abbrechen',
  kept: 'Es wurde nichts geändert.',
  undo: {
    state: 'Einmalkennwort widerrufen',
    title: 'Für welchen Raum?',
    text: 'Es wurde noch nichts geändert. Ein Einmalkennwort können Sie widerrufen, bis seine Konsole sich angemeldet hat. Eine Genehmigung lässt sich nicht zurücknehmen.',
    next: 'Weiter',
  },
  approved: (room) =>
    `Die Anforderung von ${room} ist schon genehmigt, und das lässt sich nicht zurücknehmen. Es wurde nichts geändert. Wenn die falsche Konsole das Kennwort bekommen hat, öffnen Sie die Anforderung in der App und melden Sie den Raum ab, oder setzen Sie das Kennwort des Kontos in Microsoft Entra zurück.`,
  digitsElsewhere:
    'Nicht genehmigt: Andere können die Ziffern in dieser Unterhaltung lesen. Genehmigen Sie auf dieser Karte, oder geben Sie den Befehl in Ihrem Chat mit mir ein.',
  nothingWaits: (room) => `Keine Anforderung von ${room} wartet auf Genehmigung.`,
  untilWholeHours: (until, zone) =>
    `Sie möchten einen Code bis ${until} (${zone}). Codes sind ganze Stunden lang gültig, aufgerundet.`,
  lifetime: {
    unclear:
      'Wie lange soll der Code gültig sein? Geben Sie zum Beispiel „für 8 Stunden“, „für 2 Tage“ oder „bis 18:00“ ein.',
    over: 'Diese Zeit ist vorbei. Geben Sie zum Beispiel „bis morgen 9:00“ oder „für 8 Stunden“ ein.',
    no_zone:
      'Ihre Zeitzone ist nicht bekannt. Geben Sie ein, wie lange der Code gültig sein soll, zum Beispiel „für 8 Stunden“ oder „für 2 Tage“.',
  },
  wizard: {
    text: 'Der Assistent generiert Codes für viele Räume.',
    rooms: (count) => `Im Assistenten ${count === 1 ? 'ist 1 Raum' : `sind ${count} Räume`} ausgewählt.`,
    building: (building) => `Der Assistent öffnet sich mit den Räumen des Gebäudes ${building}.`,
    unclear: (names) => `Diese Namen passen zu keinem Raum oder zu mehreren: ${names}`,
  },
  rooms: {
    state: 'Nicht alle Namen sind eindeutig',
    title: 'Welche Räume meinen Sie?',
    text: 'Es wurde noch nichts generiert. Geben Sie die genauen Namen ein, oder machen Sie mit den eindeutigen Räumen weiter.',
    textStatus: 'Geben Sie die genauen Namen ein, oder machen Sie mit den eindeutigen Räumen weiter.',
    clear: 'Genau ein Raum heißt so.',
    unknown: 'Kein Raum heißt so.',
    several: (names) => `Das kann sein: ${names}`,
    generate: (count) => (count === 1 ? 'Für 1 Raum generieren' : `Für ${count} Räume generieren`),
    show: 'Diese Räume anzeigen',
  },
  issued: {
    title: (count) => (count === 1 ? '1 Einmalkennwort' : `${count} Einmalkennwörter`),
    validUntil: (until) => `Ablaufdatum: ${until}`,
    next: (minutes) =>
      `Wählen Sie „Code anzeigen“ aus, und lesen Sie ihn dem Installateur vor. Nur die Person, die einen Code generiert hat, kann ihn sehen, ${minutes} Minuten lang.`,
  },
};
