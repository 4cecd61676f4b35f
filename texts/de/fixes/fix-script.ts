import type { FixScriptTexts } from '../../en/fixes/fix-script.ts';

export const fixScriptTexts: FixScriptTexts = {
  intro: (accounts) => `Behebt die nicht bestandenen Bereitschaftsprüfungen von ${accounts}.`,
  read: 'Lesen Sie das Skript, bevor Sie es ausführen. Rooms OTP hat nichts geändert. Löschen Sie Zeilen, die Sie nicht möchten.',
  left: (accounts) =>
    `Dieses Skript lässt ${accounts} aus. Führen Sie zuerst dieses Skript aus, aktualisieren Sie die Konten, und kopieren Sie das Skript erneut.`,
  accounts: (count) => (count === 1 ? '1 Konto' : `${count} Konten`),
  module: {
    graph: 'Für Microsoft Graph PowerShell: Install-Module Microsoft.Graph',
    exchange: 'Für Exchange Online PowerShell: Install-Module ExchangeOnlineManagement',
  },
  location:
    'Geben Sie das Land dieser Räume mit zwei Buchstaben ein, zum Beispiel DE. Für Räume in mehreren Ländern sind mehrere Durchläufe nötig.',
  license: 'Die Lizenz für diese Räume: Microsoft_Teams_Rooms_Pro oder Microsoft_Teams_Rooms_Basic.',
  noLicense: 'Dieser Mandant hat diese Lizenz nicht.',
  noLocation: 'Geben Sie zuerst das Land in $usageLocation ein.',
  address: 'Eine Konsole, die mit der alten Adresse angemeldet ist, muss sich mit der neuen erneut anmelden.',
  byHand: (what) => `Manuell: ${what}`,
  synced:
    'Dieses Konto stammt aus der lokalen Umgebung. Ändern Sie es dort, und lassen Sie das Verzeichnis synchronisieren.',
};
