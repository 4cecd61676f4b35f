import type { DiagnoseTexts } from '../../en/console/diagnose.ts';

export const diagnoseTexts: DiagnoseTexts = {
  begins: (version, server) => `Rooms OTP ${version} prüft ${server}. Es sendet keinen Code und ändert nichts.`,
  states: { ok: 'OK', note: 'HINWEIS', failed: 'FEHLER', unknown: 'UNBEKANNT' },
  name: (host, addresses) => `Name: ${host} ist ${addresses}`,
  nameFailed: (host, code) => `Name: ${host} wird hier nicht aufgelöst (${code})`,
  nameForProxy: (host) => `Name: ${host} wird hier nicht aufgelöst; das übernimmt der Proxy`,
  proxy: {
    none: 'Proxy: keiner',
    exemption: 'Proxy: keiner, weil NO_PROXY den Server ausnimmt',
    environment: (proxy) => `Proxy: ${proxy}, aus HTTPS_PROXY`,
    windows: (proxy) => `Proxy: ${proxy}, aus den Windows-Einstellungen dieses Benutzers`,
  },
  withCredentials: (line) => `${line}, mit Benutzername und Kennwort`,
  connection: (protocol) => `Verbindung: ${protocol}`,
  withoutTls: 'Verbindung: ohne TLS, weil der Server auf diesem Computer läuft',
  connectionFailed: (trouble) => `Verbindung: ${trouble}`,
  certificate: (subject, issuer, from, to) =>
    `Zertifikat: ${subject}, ausgestellt von ${issuer}, gültig von ${from} bis ${to}`,
  roots: {
    public: 'Die Kette endet in einem öffentlichen Stammzertifikat.',
    named: 'Die Kette endet in einem Stammzertifikat, das die IT-Abteilung genannt hat.',
  },
  clock: (difference) => `Uhr: weicht um ${difference} von der des Servers ab`,
  clockSame: 'Uhr: stimmt mit der des Servers überein',
  clockUnknown: 'Uhr: Der Server nennt seine Zeit nicht',
  server: (version) => `Server: Rooms OTP ${version}`,
  serverOlder: 'Server: Rooms OTP; er nennt seine Version nicht',
  serverOther: (status) => `Server: Die Antwort (${status}) stammt nicht von Rooms OTP. Prüfen Sie die Adresse.`,
  key: (pin) => `Schlüssel des Servers (Pin): ${pin}`,
  keyProven: (pin) => `Schlüssel des Servers (Pin): ${pin}. Der Pin dieser Konsole weist ihn nach.`,
  keyNotProven: (pin) =>
    `Schlüssel des Servers (Pin): ${pin}. Der Pin dieser Konsole weist ihn nicht nach. Machen Sie nicht weiter, und vergleichen Sie den Pin mit dem des Servers.`,
  keyNotShown:
    'Schlüssel des Servers: wird nicht angezeigt. Vielleicht ist der Server älter, oder etwas blockiert /.well-known/rooms-otp-audit.',
  elevation: {
    yes: 'Berechtigungen: Das Programm läuft als Administrator',
    no: 'Berechtigungen: Das Programm läuft nicht als Administrator. Starten Sie es als Administrator.',
    unknown: 'Berechtigungen: Windows gibt nicht an, ob das Programm als Administrator läuft',
  },
  appFolder: {
    found: (path) => `Teams-Rooms-App: Ihr Ordner ist ${path}`,
    no_user: 'Teams-Rooms-App: Ihr Windows-Benutzer Skype fehlt',
    no_profile: 'Teams-Rooms-App: Ihr Windows-Benutzer Skype hat sich noch nie angemeldet',
    no_folder: (path) => `Teams-Rooms-App: Den Ordner ${path} gibt es nicht. Starten Sie die App einmal.`,
    unknown: 'Teams-Rooms-App: Windows gibt nicht an, wo ihr Ordner ist',
  },
  administrator: {
    absent: 'Lokaler Administrator: Das Konto Admin, mit dem Teams-Rooms-Geräte geliefert werden, gibt es nicht',
    disabled: 'Lokaler Administrator: Das Konto Admin, mit dem Teams-Rooms-Geräte geliefert werden, ist deaktiviert',
    enabled: (since) =>
      `Lokaler Administrator: Das Konto Admin ist aktiviert. Teams-Rooms-Geräte werden damit und mit einem allgemein bekannten Kennwort geliefert. Sein Kennwort wurde zuletzt festgelegt: ${since}. Wenn Sie es nicht festgelegt haben, ändern Sie es, zum Beispiel mit Windows LAPS.`,
    unknown: 'Lokaler Administrator: Windows gibt nicht an, ob das Konto Admin aktiviert ist',
  },
  never: 'nie',
  allWorks: 'Das Netzwerk und der Server sind bereit für eine Einrichtung.',
  somethingFails: 'Etwas, das eine Einrichtung braucht, fehlt. Sehen Sie sich die Zeilen mit FEHLER an.',
};
