import type { AnchorTexts } from '../../en/tab/anchors.ts';

export const anchorTexts: AnchorTexts = {
  title: 'Prüfpunkt und Zeugen',
  download: 'Mit Nachweisen herunterladen',
  checkpoint: 'Neuester Prüfpunkt',
  noCheckpoint: 'Noch keiner',
  sealed: (entries) => `${entries} versiegelte Einträge`,
  root: (end) => `Hash endet auf ${end}`,
  noWitnesses:
    'Es ist kein Zeuge eingerichtet. Auch das Serverprotokoll und der Genehmigungskanal enthalten Prüfpunkte.',
  cosigned: 'Mitsigniert',
  kept: 'Aufbewahrt',
  nothing: 'Noch kein Prüfpunkt',
  entries: (entries) => `${entries} Einträge`,
  by: (key) => `Schlüssel ${key}`,
  since: 'Seit',
  problems: {
    ahead: 'Er hat mehr Einträge gesehen, als dieser Server hat',
    split: 'Er hat Einträge gesehen, die von denen dieses Servers abweichen',
    inconsistent: 'Er hat frühere Einträge gesehen, die sich seitdem geändert haben',
    forged: 'Eine Signatur in seinem Namen ist falsch',
    unknown_key: 'Er hat mit einem Schlüssel signiert, der nicht eingerichtet ist',
    wrong_time: 'Seine Uhr weicht um mehr als 10 Minuten ab',
    timeout: 'Er antwortet nicht rechtzeitig',
    unreachable: 'Er ist nicht erreichbar',
    malformed: 'Seine Antwort ist nicht lesbar',
  },
  answered: (status) => `Er hat mit ${status} geantwortet`,
};
