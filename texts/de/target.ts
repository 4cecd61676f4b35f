import type { TargetTexts } from '../en/target.ts';

const problems: TargetTexts['problems'] = {
  account_gone: {
    fault: 'Das Konto gibt es nicht mehr.',
    remedy: 'Generieren Sie ein Einmalkennwort für ein anderes Konto.',
  },
  account_disabled: {
    fault: 'Das Konto ist deaktiviert.',
    remedy: 'Aktivieren Sie es in Microsoft Entra, und versuchen Sie es dann erneut.',
  },
  account_guest: {
    fault: 'Das Konto ist ein Gast des Mandanten und kein Raum.',
    remedy: 'Generieren Sie ein Einmalkennwort für das eigene Konto des Raums.',
  },
  account_has_role: {
    fault: 'Das Konto hat eine Rolle in Microsoft Entra und ist deshalb vielleicht mehr als ein Raum.',
    remedy: 'Entfernen Sie die Rolle, falls das Konto ein Raum ist, und versuchen Sie es dann erneut.',
  },
  account_in_role_group: {
    fault: 'Das Konto ist in einer Gruppe, die Rollen in Microsoft Entra haben kann.',
    remedy: 'Entfernen Sie es aus der Gruppe, und versuchen Sie es dann erneut.',
  },
  account_not_a_room: {
    fault:
      'Nichts zeigt, dass das Konto ein Raum ist: weder seine Lizenzen noch sein Postfach noch die Liste der Orte.',
    remedy:
      'Weisen Sie eine Teams-Rooms-Lizenz zu, oder wandeln Sie das Postfach in ein Raumpostfach um, und versuchen Sie es dann erneut.',
  },
  account_synced: {
    fault: 'Das Kennwort des Kontos kommt aus dem lokalen Verzeichnis oder von einem anderen Identitätsanbieter.',
    remedy: 'Laden Sie seine Anmeldedaten im Assistenten aus einer CSV-Datei hoch.',
  },
  account_renamed: {
    fault: 'Die Adresse des Kontos hat sich geändert, und zu wenig zeigt, dass es noch zum Raum gehört.',
    remedy:
      'Überprüfen Sie das Konto in Microsoft Entra. Wenn es der Raum ist, generieren Sie ein neues Einmalkennwort.',
  },
  account_unreadable: {
    fault: 'Wir können das Konto oder seine Mitgliedschaften in Microsoft Graph nicht lesen.',
    remedy:
      'Versuchen Sie es in einer Minute erneut. Wenn das fehlschlägt, stellen Sie sicher, dass die App User.Read.All hat.',
  },
};

export const targetTexts: TargetTexts = {
  problems,
  releasesNothing: (fault) => `${fault} Bei einer Genehmigung würde die Konsole nichts erhalten.`,
  renamed: (former, now) => `Die Adresse des Kontos hat sich geändert: Sie war ${former} und ist jetzt ${now}.`,
  refusal: (account, fault, remedy) => `${account}: ${fault} ${remedy}`,
  alert: (room, fault, remedy) =>
    `${room}: Die Anforderung wurde genehmigt, aber die Konsole hat keine Anmeldedaten erhalten. ${fault} ${remedy}`,
  unread: {
    domain: 'Es ist nicht bekannt, ob die Domäne im Verbund ist.',
    domain_no_permission: 'Es ist nicht bekannt, ob die Domäne im Verbund ist (Domain.Read.All fehlt).',
    domain_no_answer: 'Es ist nicht bekannt, ob die Domäne im Verbund ist, weil Microsoft Graph nicht geantwortet hat.',
    domain_not_listed:
      'Es ist nicht bekannt, ob die Domäne im Verbund ist, weil die Domänenliste des Mandanten es nicht angibt.',
    groups:
      'Die Details einiger Gruppen des Kontos können wir nicht lesen. Stellen Sie sicher, dass die App GroupMember.Read.All hat.',
  },
};
