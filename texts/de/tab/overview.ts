import type { OverviewTexts } from '../../en/tab/overview.ts';

export const overviewTexts: OverviewTexts = {
  title: 'Übersicht',
  time: 'Zeitraum',
  lastDays: (days) => `Die letzten ${days} Tage`,
  loading: 'Die Übersicht wird geladen …',
  figures: {
    generated: 'Generiert',
    signedIn: 'Angemeldet',
    median: 'Mittlere Zeit bis zur Entscheidung',
    signInFailed: 'Anmeldung fehlgeschlagen',
    stuck: 'Eingriff nötig',
  },
  steps: { generated: 'Generiert', submitted: 'An Konsole eingegeben', approved: 'Genehmigt', signedIn: 'Angemeldet' },
  decisions: { approved: 'Genehmigt', rejected: 'Abgelehnt', expired: 'Abgelaufen' },
  funnel: 'Vom Code bis zur Anmeldung',
  step: 'Schritt',
  number: 'Anzahl',
  share: 'Anteil',
  byBuilding: 'Nach Gebäude',
  byBuildingTable: 'Nach Gebäude, als Tabelle',
  building: 'Gebäude',
  withoutBuilding: 'Ohne Gebäude',
  chart: 'Diagramm',
  table: 'Tabelle',
  shownAs: (title) => `${title}: als`,
  loadingChart: 'Das Diagramm wird geladen …',
  decisionsPerDay: 'Entscheidungen je Tag',
  decisionsTable: 'Entscheidungen je Tag, nur Tage mit Entscheidungen',
  nothingDecided: 'Keine Entscheidungen in diesem Zeitraum.',
  day: 'Tag (UTC)',
  stuck: 'Eingriff nötig',
  moreStuck: (more) => `Und ${more} weitere.`,
  needsMe: 'Für mich zu tun',
  nothingNeedsMe:
    'Zurzeit ist nichts zu tun. Hier erscheinen Anforderungen zur Entscheidung und Ihre Codes, die bald ablaufen.',
  toDecide: (count) =>
    count === 1 ? '1 Anforderung wartet auf Ihre Entscheidung' : `${count} Anforderungen warten auf Ihre Entscheidung`,
  decideBy: 'Entscheiden bis',
  failedRooms: (count, failed) =>
    count === 1
      ? `Bei 1 Raum ist${failed === 0 ? '' : ' nach einer fehlgeschlagenen Anmeldung'} ein Eingriff nötig. Er ist unten aufgeführt.`
      : `Bei ${count} Räumen ist ein Eingriff nötig${failed === 0 ? '' : `, davon ${failed} nach einer fehlgeschlagenen Anmeldung`}. Sie sind unten aufgeführt.`,
  endingSoon: (count) =>
    count === 1
      ? '1 Ihrer Codes läuft in den nächsten zwei Stunden ab'
      : `${count} Ihrer Codes laufen in den nächsten zwei Stunden ab`,
  expires: 'Ablaufdatum',
  nothingStuck: 'Kein Eingriff nötig.',
  since: 'Seit',
};
