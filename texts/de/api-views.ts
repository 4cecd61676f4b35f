import type { ApiViewTexts } from '../en/api-views.ts';
import { targetRemedies } from '../target-remedies.ts';
import { targetTexts } from './target.ts';

export const apiViewTexts: ApiViewTexts = {
  actors: { console: 'Konsole', rule: 'Regel: erwartete Seriennummer', system: 'Rooms OTP', unknown: 'Unbekannt' },
  sync: {
    permission_missing: 'Die App darf die Konten nicht lesen. Erteilen Sie die Berechtigungen in Microsoft Entra.',
    failed: 'Microsoft Graph hat keine brauchbare Antwort gegeben. Der nächste Abgleich versucht es erneut.',
    list_repeats:
      'Die Liste der Benutzer von Microsoft Graph wiederholt Seiten, die schon gelesen wurden. Der nächste Abgleich versucht es erneut.',
    list_malformed:
      'Die Antwort von Microsoft Graph ist keine Liste von Benutzern. Der nächste Abgleich versucht es erneut.',
    unexpected:
      'Beim Lesen der Konten ist ein Fehler aufgetreten. Der nächste Abgleich versucht es erneut. Wenn das Problem weiterhin besteht, bitten Sie den Betreiber des Servers, das Serverprotokoll zu prüfen.',
    sources: {
      users: { title: 'Benutzer', effect: 'Kein Konto gilt deshalb als entfernt.' },
      rooms: { title: 'Raumliste', effect: 'Konten behalten ihren zuletzt bekannten Standort.' },
      licenses: { title: 'Lizenzen', effect: 'Konten behalten ihre zuletzt bekannten Lizenzen.' },
      mailboxes: {
        title: 'Postfächer',
        effect: 'Postfächer, die noch nie gelesen wurden, bleiben „nicht geprüft“.',
      },
    },
    reasons: {
      no_answer: 'Microsoft Graph gibt keine brauchbare Antwort',
      no_permission: 'der App fehlt die Berechtigung',
      switched_off: 'leer oder abgeschaltet',
      list_incomplete: 'unvollständig',
    },
    incompleteOf: (count, total) => `unvollständig (${count} von ${total})`,
    missing: (title, reason, effect) => `${title}: ${reason}. ${effect}`,
    leftOut: (count, names) =>
      `${count === 1 ? '1 Datensatz wurde' : `${count} Datensätze wurden`} ausgelassen, weil der Inhalt nicht verständlich oder nicht speicherbar ist: ${names}.`,
    held: {
      gone: (gone, known) =>
        `In der neuen Liste fehlen ${gone} von ${known} Konten, deshalb wird sie noch nicht verwendet.`,
      roomsLost: (rooms) =>
        `In der neuen Liste stehen ${rooms} Konten nicht mehr auf der Raumliste, deshalb wird sie noch nicht verwendet.`,
      both: (gone, known, rooms) =>
        `In der neuen Liste fehlen ${gone} von ${known} Konten, und ${rooms} weitere stehen nicht mehr auf der Raumliste. Deshalb wird sie noch nicht verwendet.`,
      names: (names, more) => (more === 0 ? `Es fehlen: ${names}.` : `Es fehlen: ${names} und ${more} weitere.`),
      first: 'Die neue Liste hat nichts geändert. In 5 Minuten wird sie noch einmal gelesen.',
      confirmed:
        'Eine zweite Lesung hat dasselbe ergeben. Die neue Liste hat nichts geändert. Wenn die neue Liste stimmt, nimmt eine genehmigende Person sie in den Einstellungen an, oder sie gibt „neue Liste annehmen“ ein.',
      accepted: (by) => `${by} hat sie angenommen. Die Konten werden noch einmal gelesen.`,
    },
  },
  stuck: {
    needs_attention: 'Die Konsole kann ihre Anmeldedaten nicht erhalten.',
    changed_later:
      'Das Kennwort wurde noch einmal geändert, nachdem die Konsole es erhielt. Das Kennwort der Konsole funktioniert vielleicht nicht.',
    sign_in_failed: 'Der Raum konnte sich nicht anmelden. Seine Seite sagt, warum und was zu tun ist.',
    not_seen: 'Noch wurde keine Anmeldung des Raums gesehen. Wurde die Konsole neu gestartet?',
    not_signed_in: 'Die Konsole hat ihre Anmeldedaten, aber niemand hat bestätigt, dass der Raum sich angemeldet hat.',
  },
  rolloutRemedies: {
    ...targetRemedies(targetTexts),
    account_unknown: 'Das Konto gibt es nicht mehr. Aktualisieren Sie die Konten, und wählen Sie noch einmal aus.',
    account_synced_from_on_premises:
      'Sein Kennwort wird aus dem lokalen Verzeichnis synchronisiert. Wählen Sie „Anmeldedaten aus einer CSV-Datei hochladen“ aus.',
    ready_by_now: 'Das Konto ist inzwischen bereit. Wählen Sie „Fehlgeschlagene wiederholen“ aus.',
    password_gone: 'Sein hochgeladenes Kennwort ist nicht mehr gespeichert. Beginnen Sie mit der CSV-Datei von vorn.',
    no_permission:
      'Sie haben keine Berechtigung mehr, Einmalkennwörter zu generieren. Fragen Sie einen Administrator, und wählen Sie dann „Fehlgeschlagene wiederholen“ aus.',
    directory_unavailable:
      'Ihre Berechtigungen konnten nicht überprüft werden, weil Microsoft Graph nicht antwortet. Wählen Sie in einer Minute „Fehlgeschlagene wiederholen“ aus.',
    replaces_live:
      'Inzwischen hat jemand einen Code für dieses Konto generiert, oder der Raum hat sich angemeldet. Es wurde nichts ersetzt. Wählen Sie „Für diese generieren“ aus, um den Stand zu sehen.',
    internal:
      'Ein Fehler ist aufgetreten. Wählen Sie „Fehlgeschlagene wiederholen“ aus. Wenn das Problem weiterhin besteht, bitten Sie den Betreiber des Servers, das Serverprotokoll zu prüfen.',
  },
  devicePage: {
    heading: 'Ein Administrator genehmigt die Anforderung in Teams',
    text: 'Lesen Sie Ihrem Administrator die 6 Ziffern auf der Konsole vor. Die Anforderung steht im Genehmigungskanal in Microsoft Teams. Auf dieser Seite müssen Sie nichts eingeben.',
  },
};
