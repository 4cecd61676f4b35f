import type { ChatTexts } from '../en/chat.ts';

export const chatTexts: ChatTexts = {
  help: {
    state: 'Hilfe',
    notUnderstood: 'Nicht verstanden',
    hello: 'Hallo',
    understood:
      'Ich gebe Einmalkennwörter für Teams-Rooms-Konsolen aus und lasse Sie die Konsolen freigeben, die sie verwenden.',
    unknown: 'Das habe ich nicht verstanden. Das können Sie tun:',
    powerless:
      'Sie haben noch kein Recht, dies zu verwenden. Bitten Sie einen Administrator, Sie in die Gruppe der Aussteller, Freigebenden oder Leser aufzunehmen.',
    unanswered:
      'Ihre Rechte können zurzeit nicht geprüft werden, weil das Verzeichnis nicht antwortet. Versuchen Sie es in einer Minute noch einmal.',
    whatCanIDo: 'Was kann ich tun?',
    status: 'Stand',
    pending: 'Offen',
    commands: {
      generate: '**generate otp** Raum **for** 8**h** oder 2**d**',
      status: '**status** oder **status** Raum',
      pending: '**pending** für die offenen Anfragen',
      approve: '**approve** Anfrage, sechs Ziffern der Konsole',
      reject: (reasons) => `**reject** Anfrage, Nummer des Grundes (${reasons}), Text`,
      revoke: '**revoke** Raum',
      useChannel: '**use this channel**: Freigabekarten kommen hierher',
    },
  },
  codeDialog: 'Einmalkennwort',
  wizardDialog: 'OTP erzeugen',
  noDialogs: 'Dieser Client öffnet keine Dialoge. Wählen Sie stattdessen auf der Karte „Hier anzeigen“.',
  noWizard: 'Dieser Client öffnet keine Dialoge. Geben Sie stattdessen „generate otp“ und den Namen eines Raums ein.',
  revoked: (issuer) =>
    `Das Einmalkennwort, das ${issuer} erzeugt hat, wurde widerrufen. Erzeugen Sie ein neues, um von vorn zu beginnen.`,
  channelChosen: (channel) => `Anfragen zur Freigabe kommen jetzt in den Kanal ${channel}.`,
  probe: 'Ich prüfe, ob ich in diesem Kanal schreiben kann …',
  generalChannel: 'Allgemein',
  reminder: (minutes, left) => {
    const count = (number: number): string => `${number} ${number === 1 ? 'Minute' : 'Minuten'}`;
    return `Diese Anfrage wartet seit ${count(minutes)} auf eine Entscheidung. Sie läuft in ${count(left)} ab.`;
  },
  waitingPreview: 'Eine Konsole wartet auf eine Entscheidung.',
  standing: {
    missing: 'Es gibt keinen Freigabekanal.',
    refuses: (channel) => `Der Freigabekanal ${channel} nimmt keine Nachrichten an.`,
    lost: {
      app_removed: (channel) => `Der Freigabekanal ${channel} ist verloren: Die App wurde aus seinem Team entfernt.`,
      channel_deleted: (channel) => `Der Freigabekanal ${channel} ist verloren: Er wurde gelöscht.`,
      team_archived: (channel) => `Der Freigabekanal ${channel} ist verloren: Sein Team wurde archiviert.`,
      team_deleted: (channel) => `Der Freigabekanal ${channel} ist verloren: Sein Team wurde gelöscht.`,
    },
    alsoInChannel: (channel) => `Diese Anfrage steht auch im Kanal ${channel}. Entscheiden Sie dort oder hier.`,
    inOwnChats: 'Deshalb erhalten Freigebende diese Anfrage in ihren eigenen Chats.',
    goesToChats: 'Anfragen gehen in die persönlichen Chats der Freigebenden.',
    unheard: (count) =>
      `${count} ${count === 1 ? 'Anfrage hat' : 'Anfragen haben'} nirgends eine Karte: Freigebende erhalten Karten in ihren eigenen Chats, sobald sie die App hinzugefügt oder der App „help“ geschrieben haben.`,
    remedy: 'Wählen Sie einen Kanal: Fügen Sie die App seinem Team hinzu, und geben Sie darin „use this channel“ ein.',
  },
  alerts: {
    rejected: (room, reason) => `${room}: abgelehnt, ${reason}.`,
    wrongCodes: 'Jemand probiert viele falsche Einmalkennwörter aus.',
    loosened: (by, changes) => `${by} hat die Regeln gelockert: ${changes}.`,
    rules: {
      ttlHours: (before, after) => `Gültigkeit eines Codes in Stunden von ${before} auf ${after}`,
      decisionMinutes: (before, after) => `Minuten für die Entscheidung von ${before} auf ${after}`,
      fourEyes: (before, after) => `Vier-Augen-Prinzip von „${before}“ auf „${after}“`,
      matchCode: (before, after) => `Abgleichcode von „${before}“ auf „${after}“`,
      autoApproval: (before, after) => `Freigabe durch Regel, ohne Abgleichcode, von „${before}“ auf „${after}“`,
      rejectionReasons: (before, after) => `Ablehnungsgründe von „${before}“ auf „${after}“`,
    },
    values: {
      on: 'ein',
      off: 'aus',
      typed: 'eingegeben',
      shown: 'angezeigt',
      'expected-serial': 'erwartete Seriennummer',
    },
  },
};
