import type { PersonSource } from '../../contract/sign-ins/person-reading.ts';
import type { PersonReadTexts } from '../en/person-reads.ts';

const ROLES: Readonly<Record<PersonSource, string>> = {
  sign_in_log: 'Berichteleseberechtigter, Sicherheitsleseberechtigter oder Globaler Leser',
  conditional_access: 'Sicherheitsleseberechtigter, Globaler Leser oder Administrator für bedingten Zugriff',
  intune: 'Intune-Administrator oder Globaler Leser, oder eine Intune-Rolle, die Geräte liest',
  autopilot: 'Intune-Administrator oder Globaler Leser, oder eine Intune-Rolle, die Geräte liest',
};

export const personReadTexts: PersonReadTexts = {
  noSignIns: 'Keine Anmeldung seit der Übergabe.',
  someSignIns: 'Die Anmeldungen seit der Übergabe.',
  moreSignIns: 'Einige der Anmeldungen seit der Übergabe. Microsoft Graph hat mehr, als wir gelesen haben.',
  signIn: (app, resource) => `${app} bei ${resource}`,
  unknownApp: 'Unbekannte App',
  signedIn: 'Angemeldet.',
  failed: (code) => `Fehlgeschlagen mit Code ${code}.`,
  noPolicies: 'Keine uns bekannte Richtlinie verhindert die Anmeldung.',
  somePolicies: 'Diese Richtlinien gelten für die Anmeldung.',
  notEnough: 'Für einige Dienste hatte Microsoft Entra nicht genug Informationen.',
  blocks: 'Verhindert die Anmeldung einer Konsole.',
  blocksRemedy: 'Schließen Sie das Ressourcenkonto von dieser Richtlinie aus.',
  depends: 'Hängt vom Gerät oder seinem Standort ab.',
  applies: 'Gilt, verlangt aber nichts, was eine Konsole aufhält.',
  reportOnly: 'Nur Bericht: Sie verhindert noch nichts.',
  noDevices: 'Kein Gerät hat diese Seriennummer.',
  oneDevice: 'Ein Gerät hat diese Seriennummer.',
  severalDevices: 'Mehrere Geräte haben diese Seriennummer.',
  device: (make, model) => `${make} ${model}`.trim(),
  unnamed: 'Kein Name',
  consentNeeded: (scope) =>
    `Ihre Organisation hat der Berechtigung ${scope} noch nicht zugestimmt. Im nächsten Fenster kann ein Administrator zustimmen; alle anderen können die Zustimmung dort anfordern.`,
  proofNeeded:
    'Microsoft Entra verlangt, dass Sie sich erneut anmelden. Versuchen Sie es noch einmal; wenn das nicht hilft, melden Sie sich bei Teams ab und wieder an.',
  roles: ROLES,
  notAllowed: (roles) => `Sie benötigen eine dieser Rollen: ${roles}.`,
  busyFor: (seconds: number) =>
    `Microsoft Graph ist gerade ausgelastet. Versuchen Sie es in ${seconds} Sekunden erneut.`,
  unread: {
    no_permission: 'Sie haben keine Berechtigung dafür.',
    no_license: 'Ihre Organisation hat dafür keine Lizenz. Erforderlich ist Microsoft Entra ID P1.',
    busy: 'Microsoft Graph ist gerade ausgelastet. Versuchen Sie es in einer Minute erneut.',
    no_answer: 'Microsoft Graph hat keine verwendbare Antwort gegeben. Versuchen Sie es in einer Minute erneut.',
    switched_off: 'Ihre Organisation verwendet diesen Dienst nicht.',
  },
};
