import type { ConsoleSettingsTexts } from '../../en/console/settings.ts';

export const consoleSettingsTexts: ConsoleSettingsTexts = {
  unreadableFile: (path, reason) =>
    `Die Einstellungsdatei ${path} konnte nicht gelesen werden (${reason}). Prüfen Sie, wer sie lesen darf. Nichts geht verloren.`,
  unreadablePolicy: (key, reason) =>
    `Die Richtlinie ${key} konnte nicht gelesen werden (${reason}). Bitten Sie Ihre IT-Abteilung, diesem Benutzer reg.exe zu erlauben. Nichts geht verloren.`,
  notJson: (path) =>
    `Die Einstellungsdatei ${path} ist kein gültiges JSON. Korrigieren Sie sie, und führen Sie das Programm noch einmal aus. Nichts geht verloren.`,
  notJsonAt: (path, line, column) =>
    `Die Einstellungsdatei ${path} ist in Zeile ${line}, Spalte ${column} kein gültiges JSON. Korrigieren Sie sie, und führen Sie das Programm noch einmal aus. Nichts geht verloren.`,
  tooLarge: (path, most) =>
    `Die Einstellungsdatei ${path} hat mehr als ${most} Bytes. Ersetzen Sie sie durch die Datei des Pakets.`,
  notObject: (path) =>
    `Die Einstellungsdatei ${path} muss ein JSON-Objekt enthalten, zum Beispiel {"server": "https://…"}.`,
  unknownName: (where, name, known) =>
    `${where} enthält die Einstellung „${name}“, die es nicht gibt. Verwenden Sie nur ${known}.`,
  notText: (where, name) => `${where}: „${name}“ muss Text sein.`,
  notTexts: (where, name) => `${where}: „${name}“ muss eine Liste von Texten sein.`,
  wrongServer: (where, name) =>
    `${where}: „${name}“ muss eine Adresse wie https://rooms.contoso.com sein, ohne Benutzernamen, „?“ oder „#“.`,
  wrongPin: (where, name) =>
    `${where}: Jeder Pin in „${name}“ muss ein SHA-256 in base64url (43 Zeichen) oder hexadezimal (64 Zeichen) sein.`,
  wrongRoot: (where, name) =>
    `${where}: Jedes Stammzertifikat in „${name}“ muss als SHA-256 in hexadezimaler Form angegeben sein (64 Zeichen).`,
  wrongLanguage: (where, name, languages) =>
    `${where}: „${name}“ muss eine dieser Sprachen sein: ${languages}. Ohne Angabe gilt die Sprache der Konsole.`,
  longSupportText: (where, name, most) => `${where}: „${name}“ darf höchstens ${most} Zeichen haben.`,
  otherPin: (weaker, binding) =>
    `${weaker} enthält einen Pin, der nicht in ${binding} steht. Diese Konsole arbeitet nur mit den Servern, für die sie vorbereitet wurde. Entfernen Sie den Pin, oder fragen Sie Ihre IT-Abteilung.`,
  whomToCall: (supportText) => `Ihr Kontakt: ${supportText}`,
};
