import type { Phrase } from './phrase.ts';

/** What the author of the grammar expects people to say about codes, in German. */
export const CODES_GERMAN: readonly Phrase[] = [
  {
    said: 'generiere einen Code für Raum 7',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'] },
  },
  {
    said: 'Code für Raum 17 bitte',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 17'] },
  },
  {
    said: 'Bitte erstelle ein Einmalkennwort für Oslo 3.14.',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Oslo 3.14'] },
  },
  {
    said: 'Können Sie mir bitte einen Code für Oslo 3.14 generieren?',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Oslo 3.14'] },
  },
  {
    said: 'kannst du mir einen code für raum 7 machen',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'] },
  },
  {
    said: 'ich brauche einen code für küche und bar',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Küche und Bar'] },
  },
  {
    said: 'Ich brauche einen neuen Code für den Raum Oslo 4.02',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Oslo 4.02'] },
  },
  {
    said: 'generiere OTP Raum 7 für 2 Tage',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'], hours: 48 },
  },
  {
    said: 'Code für Raum 7 bis 18 Uhr',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'], hours: 8 },
  },
  {
    said: 'Code für Raum 7 bis morgen',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'], hours: 38 },
  },
  {
    said: 'Code für Raum 7 bis morgen um 12 Uhr',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'], hours: 26 },
  },
  {
    said: 'bitte Code für Raum 7 bis Freitag, danke',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'], hours: 62 },
  },
  {
    said: 'erstelle code fuer raum 17 für 4 Std.',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 17'], hours: 4 },
  },
  {
    said: 'Für Raum 17 einen Code erstellen, bitte',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 17'] },
  },
  {
    said: 'Einmalkennwort Zürich Bellevue 24h',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Zürich Bellevue'], hours: 24 },
  },
  {
    said: 'Code für Raum 7 für eine Woche',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'], hours: 168 },
  },
  {
    said: 'Codes für Raum 7, Raum 17 und Küche und Bar',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7', 'Raum 17', 'Küche und Bar'] },
  },
  {
    said: 'Codes für Raum 7 und 17',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7', 'Raum 17'] },
  },
  {
    said: 'generiere Codes für alle Räume im Werk Süd',
    scope: 'personal',
    locale: 'de-DE',
    expect: { shows: 'wizard', building: 'Werk Süd' },
  },
  {
    said: 'Code für „Küche und Bar“ für 3 Tage',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Küche und Bar'], hours: 72 },
  },
  {
    said: 'Guten Morgen, Code für Raum 7, danke!',
    scope: 'personal',
    locale: 'de-DE',
    expect: { does: 'generate', rooms: ['Raum 7'] },
  },
];
