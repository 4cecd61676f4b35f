import type { PolicyTexts } from '../en/policies.ts';

export const policyTexts: PolicyTexts = {
  demands: {
    block: 'blockiert den Zugriff',
    mfa: 'erfordert die Multi-Faktor-Authentifizierung',
    authentication_strength: 'erfordert eine Authentifizierungsstärke',
    hybrid_join: 'erfordert ein hybrid in Microsoft Entra eingebundenes Gerät',
    app_protection: 'erfordert eine genehmigte App oder eine App-Schutzrichtlinie',
    password_change: 'erfordert eine Kennwortänderung',
    other: 'erfordert Nutzungsbedingungen oder eine benutzerdefinierte Steuerung',
  },
  and: 'und',
  applies: (name, demands) => `Die Richtlinie „${name}“ ${demands}.`,
  mayApply: (name, demands) =>
    `Auf manchen Geräten oder an manchen Standorten gilt: Die Richtlinie „${name}“ ${demands}.`,
  reportOnly: (name, demands) =>
    `Die Richtlinie „${name}“ steht auf „Nur Bericht“ und verhindert zurzeit keine Anmeldung. Nach dem Einschalten gilt: Sie ${demands}.`,
  needsCompliance: 'erfordert ein konformes Gerät',
  more: (count) => `Für ${count} weitere Richtlinien gilt dasselbe.`,
  first: {
    compliant_device:
      'Registrieren Sie die Konsole zuerst in Microsoft Intune, und stellen Sie sicher, dass sie als konform gilt.',
    device_filter: 'Stellen Sie zuerst sicher, dass der Gerätefilter der Richtlinie die Anmeldung der Konsole zulässt.',
    location: 'Stellen Sie zuerst sicher, dass die Richtlinie das Netzwerk des Raums zulässt.',
  },
  remedy:
    'Eine Konsole kann das nicht erfüllen. Schließen Sie das Konto im Microsoft Entra Admin Center aus der Richtlinie aus, und aktualisieren Sie das Konto danach.',
};
