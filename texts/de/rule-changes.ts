import type { RuleChangeTexts } from '../en/rule-changes.ts';

export const ruleChangeTexts: RuleChangeTexts = {
  states: {
    pending: 'Wartet auf eine weitere genehmigende Person',
    confirmed: 'Bestätigt',
    rejected: 'Abgelehnt',
    withdrawn: 'Zurückgezogen',
    replaced: 'Ersetzt',
    expired: 'Abgelaufen',
  },
  title: 'Genehmigungsregeln lockern?',
  channelTitle: 'Genehmigungen in einen anderen Kanal verlegen?',
  asked: 'Eine weitere genehmigende Person muss diese Änderung bestätigen. Bis dahin ändert sich nichts.',
  outcomes: {
    confirmed: 'Die Änderung gilt jetzt.',
    rejected: 'Es hat sich nichts geändert.',
    withdrawn: 'Es hat sich nichts geändert.',
    replaced: 'Dieselbe Einstellung wurde inzwischen geändert, deshalb ist diese Änderung hinfällig.',
    expired: 'Niemand hat die Änderung innerhalb von 24 Stunden bestätigt. Es hat sich nichts geändert.',
  },
  facts: {
    askedBy: 'Angefordert von',
    confirmBy: 'Bestätigen bis',
    decidedBy: 'Entschieden von',
    change: 'Änderung',
  },
  channel: (before, after) => `Genehmigungskanal von ${before} zu ${after}`,
  claims:
    'Angaben zu angehefteten Schlüsseln und benannten Netzwerken sind Behauptungen. Sie beweisen nicht, welche Konsole anfragt.',
  confirm: 'Bestätigen',
  reject: 'Ablehnen',
  retired: 'Der Genehmigungskanal hat gewechselt. Diese Änderung wartet dort auf eine weitere genehmigende Person.',
  none: 'Keine Änderung der Regeln wartet auf eine weitere genehmigende Person.',
  several: (count) => `${count} Änderungen warten auf eine weitere genehmigende Person`,
  show: 'Anzeigen',
  channelWaits: (channel) =>
    `Eine weitere genehmigende Person muss bestätigen, dass Genehmigungsanforderungen in den Kanal ${channel} verlegt werden. Bis dahin bleiben sie, wo sie sind. Die Karte im bisherigen Kanal und die Registerkarte zeigen die Änderung.`,
  alerts: {
    waits: (by, changes) =>
      `${by} möchte die Genehmigungsregeln lockern: ${changes}. Geben Sie „Regeln“ ein, oder öffnen Sie die Einstellungen, um die Änderung zu bestätigen oder abzulehnen.`,
    decided: {
      confirmed: (changes, by) => `${by} hat Ihre Änderung bestätigt: ${changes}. Sie gilt jetzt.`,
      rejected: (changes, by) => `${by} hat Ihre Änderung abgelehnt: ${changes}. Es hat sich nichts geändert.`,
      withdrawn: (changes) => `Ihre Änderung wurde zurückgezogen: ${changes}.`,
      replaced: (changes, by) =>
        `${by} hat dieselbe Einstellung geändert, deshalb ist Ihre Änderung hinfällig: ${changes}.`,
      expired: (changes) =>
        `Niemand hat Ihre Änderung innerhalb von 24 Stunden bestätigt, deshalb hat sich nichts geändert: ${changes}. Sie können sie noch einmal anfordern.`,
    },
    channelAlone: (by, channel) =>
      `${by} hat den Genehmigungskanal ${channel} ausgewählt, weil kein Kanal funktionierte. Wenn das falsch ist, geben Sie im richtigen Kanal „diesen Kanal verwenden“ ein.`,
  },
};
