import type { ChatTexts } from '../en/chat.ts';

export const chatTexts: ChatTexts = {
  help: {
    state: 'Hilfe',
    notUnderstood: 'Nicht verstanden',
    hello: 'Hallo',
    understood:
      'Ich generiere Einmalkennwörter für Teams-Rooms-Konsolen, und Sie genehmigen hier die Konsolen, die sie verwenden.',
    unknown: 'Das habe ich nicht verstanden. Das können Sie tun:',
    noPermissions:
      'Sie haben noch keine Berechtigung, Rooms OTP zu verwenden. Bitten Sie einen Administrator, Sie in die Gruppe der Aussteller, Genehmigenden oder Leser aufzunehmen.',
    unanswered:
      'Ihre Berechtigungen können zurzeit nicht überprüft werden, weil Microsoft Graph nicht antwortet. Versuchen Sie es in einer Minute noch einmal.',
    whatCanIDo: 'Was kann ich tun?',
    status: 'Status',
    pending: 'Offen',
    commands: {
      generate: '**Code für** Oslo 3.14 **für 2 Tage** oder **bis 18:00**; bis zu fünf Räume auf einmal',
      status: '**Status** oder **Status** Oslo 3.14',
      pending: '**Anforderungen** für das, was auf Genehmigung wartet',
      approve: '**genehmigen** Oslo 3.14 123456, mit den Ziffern der Konsole, nur in diesem Chat',
      reject: (reasons) => `**ablehnen** Oslo 3.14 und ein Grund oder seine Nummer: ${reasons}`,
      revoke: '**widerrufen** Oslo 3.14; ich frage, bevor etwas endet',
      useChannel: '**diesen Kanal verwenden**, um Genehmigungskarten hier zu posten',
      more: '**Regeln** für Änderungen, die auf eine weitere genehmigende Person warten, **neue Liste annehmen** für eine zurückgehaltene Liste der Konten',
    },
  },
  codeDialog: 'Einmalkennwort',
  wizardDialog: 'OTP generieren',
  noDialogs:
    'Diese Version von Teams kann keine Dialoge öffnen. Wählen Sie stattdessen auf der Karte „Hier anzeigen“ aus.',
  noWizard:
    'Diese Version von Teams kann keine Dialoge öffnen. Geben Sie stattdessen „Code für“ und den Namen eines Raums ein.',
  revoked: (room, issuer) =>
    `Das Einmalkennwort von ${room}, das ${issuer} generiert hat, wurde widerrufen. Generieren Sie ein neues, um von vorn zu beginnen.`,
  nothingToRevoke: (room) =>
    `${room} hat kein aktives Einmalkennwort, daher gibt es nichts zu widerrufen. Um das letzte zu sehen, geben Sie „Status“ und das Konto ein.`,
  channelChosen: (channel) => `Genehmigungsanforderungen werden jetzt im Kanal ${channel} gepostet.`,
  listAccepted: (gone, roomsLost) =>
    [
      'Die neue Liste ist angenommen. Die Konten werden noch einmal gelesen. Ergibt das wieder dasselbe, wird sie verwendet.',
      ...(gone > 0 ? [`Dann ${gone === 1 ? 'gilt 1 Konto' : `gelten ${gone} Konten`} als entfernt.`] : []),
      ...(roomsLost > 0
        ? [`Dann ${roomsLost === 1 ? 'steht 1 Konto' : `stehen ${roomsLost} Konten`} nicht mehr auf der Raumliste.`]
        : []),
    ].join(' '),
  probe: 'Ich prüfe, ob ich in diesem Kanal posten kann …',
  testMessage:
    'Dies ist eine Testnachricht, die ein Administrator angefordert hat. Genehmigungsanforderungen werden hier gepostet.',
  generalChannel: 'Allgemein',
  reminder: {
    waiting: (count, rooms) =>
      count === 1 ? `${rooms} wartet noch auf Genehmigung.` : `${count} Räume warten noch auf Genehmigung: ${rooms}.`,
    open: 'Karte öffnen',
    over: 'Wartet nicht mehr auf Genehmigung.',
  },
  waitingPreview: 'Eine Konsole wartet auf Genehmigung.',
  standing: {
    missing: 'Es gibt keinen Genehmigungskanal.',
    refuses: (channel) => `Der Genehmigungskanal ${channel} nimmt keine Nachrichten an.`,
    lost: {
      app_removed: (channel) =>
        `Der Genehmigungskanal ${channel} ist verloren: Die App wurde aus seinem Team entfernt.`,
      channel_deleted: (channel) => `Der Genehmigungskanal ${channel} ist verloren: Er wurde gelöscht.`,
      team_archived: (channel) => `Der Genehmigungskanal ${channel} ist verloren: Sein Team wurde archiviert.`,
      team_deleted: (channel) => `Der Genehmigungskanal ${channel} ist verloren: Sein Team wurde gelöscht.`,
    },
    alsoInChannel: (channel) => `Diese Anforderung steht auch im Kanal ${channel}. Entscheiden Sie dort oder hier.`,
    cardRefused: (channel) => `Teams lehnt die Karte dieser Anforderung im Kanal ${channel} ab.`,
    inOwnChats: 'Genehmigende erhalten diese Anforderung deshalb in ihren persönlichen Chats.',
    goesToChats: 'Anforderungen gehen in die persönlichen Chats der Genehmigenden.',
    unheard: (count) =>
      `${count} ${count === 1 ? 'Anforderung hat' : 'Anforderungen haben'} noch keine Karte. Genehmigende erhalten Karten in ihren persönlichen Chats, sobald sie die App hinzugefügt oder der App „Hilfe“ geschrieben haben.`,
    remedy:
      'Um einen Kanal auszuwählen, fügen Sie die App seinem Team hinzu, erwähnen Sie die App im Kanal, und geben Sie „diesen Kanal verwenden“ ein.',
  },
  alerts: {
    rejected: (room, reason) => `${room}: Anforderung abgelehnt. Ablehnungsgrund: ${reason}.`,
    repeat: 'Diese Warnung ist vielleicht eine Wiederholung, weil wir beim ersten Senden keine Antwort bekommen haben.',
    cardRefused: (room) =>
      `Teams hat die Genehmigungskarte für ${room} abgelehnt. Genehmigende erhalten stattdessen eine einfache Karte in diesem Kanal oder eine Karte in ihren persönlichen Chats. Der Grund steht im Serverprotokoll.`,
    contradicted: (witness) =>
      `Ein Zeuge des Protokolls hat Einträge gesehen, die von denen dieses Servers abweichen: ${witness}. Bewahren Sie eine Kopie der Datenbank auf, und führen Sie npm run audit:verify aus.`,
    ends: {
      names: {
        bot: { secret: 'Der geheime Clientschlüssel des Bots', certificate: 'Das Zertifikat des Bots' },
        graph: {
          secret: 'Der geheime Clientschlüssel der App für Microsoft Graph',
          certificate: 'Das Zertifikat der App für Microsoft Graph',
        },
      },
      soon: (name, days, day) =>
        `${name} läuft in ${days === 1 ? '1 Tag' : `${days} Tagen`} ab, am ${day} (UTC). Dann funktioniert diese App nicht mehr. Bitten Sie Ihre Administratorin oder Ihren Administrator, in Entra der App-Registrierung einen neuen Eintrag hinzuzufügen und ihn dem Server zu geben.`,
      over: (name) =>
        `${name} ist abgelaufen, deshalb funktioniert diese App nicht mehr. Bitten Sie Ihre Administratorin oder Ihren Administrator, in Entra der App-Registrierung einen neuen Eintrag hinzuzufügen und ihn dem Server zu geben.`,
    },
    wrongCodes: 'Jemand probiert viele falsche Einmalkennwörter aus.',
    auditAltered:
      'Das Protokoll wurde außerhalb des Servers verändert. Bewahren Sie eine Kopie der Datenbank auf, und führen Sie npm run audit:verify aus.',
    guessed: (room, selector, wrong) =>
      `Jemand hat für ${room} ${wrong} falsche Einmalkennwörter eingegeben. Ihres beginnt mit ${selector}. Wenn das nicht Ihr Installateur war, generieren Sie einen neuen Code.`,
    revoked: (room, wrong) =>
      `Das Einmalkennwort für ${room} wurde nach ${wrong} falschen Eingaben widerrufen. Generieren Sie ein neues.`,
    refused: {
      person: (person) =>
        `${person} hat innerhalb einer Minute mehr als 10-mal etwas ohne Berechtigung versucht. Einzelheiten stehen im Protokoll.`,
      address: (address) =>
        `Der Server hat innerhalb einer Minute mehr als 10 Aufrufe von ${address} abgelehnt. Einzelheiten stehen im Protokoll.`,
      stranger:
        'Jemand, der diese App nicht verwenden darf, hat es innerhalb einer Minute mehr als 10-mal versucht. Einzelheiten stehen im Protokoll.',
    },
    overdue: (room) =>
      `Die Ausgabe für ${room} wurde nicht innerhalb von 30 Minuten abgeschlossen. Öffnen Sie die Anforderung, und wählen Sie „Noch einmal versuchen“ aus.`,
    altered: {
      code: (room) =>
        `Das Einmalkennwort für ${room} wurde direkt in der Datenbank geändert, nicht durch den Server. Es wurde abgelehnt und widerrufen. Informieren Sie Ihr Sicherheitsteam, und generieren Sie ein neues.`,
      ruleChange: (by) =>
        `Eine Änderung der Genehmigungsregeln, um die ${by} gebeten hat, wurde direkt in der Datenbank geändert, nicht durch den Server. Sie ist beendet, und nichts ändert sich. Informieren Sie Ihr Sicherheitsteam.`,
      request: (room) =>
        `Daten der Anforderung für ${room} wurden direkt in der Datenbank geändert, nicht durch den Server. Es wurde kein Kennwort ausgegeben, und die Anforderung wurde abgebrochen. Informieren Sie Ihr Sicherheitsteam; das Protokoll nennt, was gefunden wurde.`,
      rules: (room) =>
        `Die Einstellungen wurden direkt in der Datenbank geändert, nicht durch den Server. Die Ausgabe für ${room} wurde angehalten. Informieren Sie Ihr Sicherheitsteam. Bitten Sie eine genehmigende Person, die Einstellungen zu prüfen, erneut zu speichern und dann „Noch einmal versuchen“ auszuwählen.`,
      channel: (room) =>
        `Der Genehmigungskanal wurde direkt in der Datenbank geändert, nicht durch den Server. Die Ausgabe für ${room} wurde angehalten. Informieren Sie Ihr Sicherheitsteam. Bitten Sie eine genehmigende Person, den Kanal erneut und dann „Noch einmal versuchen“ auszuwählen.`,
    },
    changedLater: {
      before: {
        other_release: (room) =>
          `Das Kennwort von ${room} wurde noch einmal geändert, bevor die Konsole eines bekam. Das kann ein verspätetes Zurücksetzen mit einem anderen Kennwort gewesen sein. Öffnen Sie die Anforderung, und wählen Sie „Erneut ausgeben“ aus.`,
        someone: (room) =>
          `Das Kennwort von ${room} wurde noch einmal geändert, bevor die Konsole eines bekam. Jemand anderes hat es geändert. Öffnen Sie die Anforderung, und wählen Sie „Erneut ausgeben“ aus.`,
      },
      delivered: {
        other_release: (room) =>
          `${room}: Das Kennwort wurde nach unserem Zurücksetzen noch einmal geändert. Das kann ein verspätetes Zurücksetzen mit einem anderen Kennwort gewesen sein, deshalb funktioniert das Kennwort der Konsole vielleicht nicht. Öffnen Sie die Anforderung, und wählen Sie „Erneut ausgeben“ aus.`,
        someone: (room) =>
          `${room}: Jemand anderes hat das Kennwort nach unserem Zurücksetzen geändert, deshalb funktioniert das Kennwort der Konsole nicht mehr. Öffnen Sie die Anforderung, und wählen Sie „Erneut ausgeben“ aus.`,
      },
      signed_in: {
        other_release: (room) =>
          `Das Kennwort von ${room} wurde noch einmal geändert, nachdem die Konsole sich angemeldet hat. Das kann ein verspätetes Zurücksetzen mit einem anderen Kennwort gewesen sein. Generieren Sie ein neues Einmalkennwort.`,
        someone: (room) =>
          `Das Kennwort von ${room} wurde noch einmal geändert, nachdem die Konsole sich angemeldet hat. Wenn das nicht geplant war, generieren Sie ein neues Einmalkennwort.`,
      },
    },
    loosened: (by, changes) => `${by} hat die Genehmigungsregeln gelockert: ${changes}.`,
    rules: {
      ttlHours: (before, after) => `Codes sind ${after} statt ${before} Stunden gültig`,
      decisionMinutes: (before, after) => `Genehmigende haben ${after} statt ${before} Minuten für die Entscheidung`,
      fourEyes: (before, after) => `Vier-Augen-Prinzip von „${before}“ auf „${after}“`,
      matchCode: (before, after) => `Vergleichsziffern von „${before}“ auf „${after}“`,
      autoApproval: (before, after) =>
        `automatische Genehmigung, ohne Vergleichsziffern, von „${before}“ auf „${after}“`,
      allConsolesPinned: (before, after) =>
        `Angabe, dass alle Konsolen den Schlüssel des Servers angeheftet haben, von „${before}“ auf „${after}“`,
      autoApprovalNetworks: (before, after) =>
        `Netzwerke für die automatische Genehmigung von „${before}“ auf „${after}“`,
      rejectionReasons: (before, after) => `Ablehnungsgründe von „${before}“ auf „${after}“`,
      installerContact: (before, after) => `Kontakt für Installateure von „${before}“ auf „${after}“`,
      statusPage: (before, after) => `Statusseite für Installateure von „${before}“ auf „${after}“`,
    },
    values: {
      on: 'ein',
      off: 'aus',
      typed: 'eingegeben',
      shown: 'angezeigt',
      'expected-known-serial': 'erwartete Seriennummer eines bekannten Geräts',
      'expected-serial': 'erwartete Seriennummer',
      none: 'keine',
    },
  },
};
