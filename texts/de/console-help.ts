import type { ConsoleHelpTexts } from '../en/console-help.ts';

export const consoleHelpTexts: ConsoleHelpTexts = {
  what: 'Meldet eine Teams-Rooms-Konsole mit einem Einmalkennwort an, das ein Administrator in Teams genehmigt.',
  afterRestart: 'nach dem Neustart der Konsole',
  prepared: String.raw`Ohne --server kommt die Adresse aus der Richtlinie HKLM\Software\Policies\RoomsOTP oder aus der Datei RoomsOTP.json neben dem Programm. Beide können auch Pins, die Sprache und Ihren Kontakt festlegen.`,
  values: { text: 'TEXT', code: 'CODE', folder: 'ORDNER', hash: 'SHA-256' },
  options: {
    server: 'der Rooms-OTP-Server; https, oder http für einen Server auf diesem Computer',
    otp: 'das Einmalkennwort; fehlt es, fragt das Programm danach; - liest es von der Standardeingabe, damit es in keiner Prozessliste steht',
    facts: 'Geräteangaben anstelle der Angaben des Computers',
    out: 'Ordner für SkypeSettings.xml; unter Windows standardmäßig der Ordner der Teams-Rooms-App',
    state: String.raw`Ordner für den Stand dieses Vorgangs, nur für Sie lesbar; %ProgramData%\RoomsOTP unter Windows, sonst ~/.rooms-otp`,
    confirm: 'nach dem Neustart: teilt dem Server mit, ob der Raum sich angemeldet hat',
    confirmNow: 'dasselbe sofort, ohne Neustart, für Proben',
    pin: 'SHA-256 des Signaturschlüssels des Servers in base64url oder hexadezimal; das Programm arbeitet dann nur mit diesem Server; für mehrere Schlüssel mehrmals angeben; ohne Angabe gilt die Umgebungsvariable ROOMS_OTP_PIN',
    allowUnbound:
      'macht mit einem Server weiter, dessen Ziffern den Schlüssel dieser Konsole nicht nachweisen; fragen Sie zuerst Ihre IT-Abteilung',
    tlsRoot:
      'SHA-256 eines privaten Stammzertifikats, das der Server verwenden darf, etwa das Ihrer eigenen Zertifizierungsstelle; für mehrere mehrmals angeben; die Umgebungsvariable ROOMS_OTP_TLS_ROOT nennt weitere',
    diagnose: 'prüft das Netzwerk, den Server und diese Konsole, gibt das Ergebnis aus und ändert nichts',
    restart: 'löscht einen nicht abgeschlossenen oder nicht bestätigten Vorgang und beginnt von vorn',
    language: 'die Sprache dieses Programms; standardmäßig die des Computers',
    text: 'bleibt im Terminal und öffnet kein Fenster',
    page: 'nennt die Adresse der Seite des Programms, statt ein Fenster zu öffnen; für Tests und Proben',
    json: 'eine Zeile JSON für jedes Ereignis und keine Fragen',
  },
  stopped:
    'Durch Strg+C oder einen Stromausfall beendet? Starten Sie das Programm erneut, um mit derselben Anforderung weiterzumachen.',
  exitCodes: 'Exitcodes:',
  outcomes: {
    done: 'die Anmeldedaten wurden übergeben, oder die Anmeldung wurde bestätigt',
    unexpected: 'ein unerwarteter Fehler ist aufgetreten',
    usage: 'eine Option ist falsch oder fehlt, oder eine Geräteangabe konnte nicht gelesen werden',
    code: 'das Einmalkennwort wurde dreimal falsch eingegeben, oder der Server hat es abgelehnt',
    rejected: 'ein Administrator hat die Anforderung abgelehnt oder abgebrochen',
    expired: 'die Anforderung ist abgelaufen; ein neues Einmalkennwort ist nötig',
    server:
      'der Server war nicht erreichbar, antwortete unbrauchbar oder konnte sich nicht ausweisen; der Meldung folgen oder zum Weitermachen noch einmal ausführen',
    envelope: 'die Anmeldedaten waren nicht richtig für diese Konsole verschlüsselt',
    file: 'SkypeSettings.xml konnte nicht geschrieben werden',
    not_signed_in: 'der Raum wurde als nicht angemeldet bestätigt; für ein neues Kennwort noch einmal ausführen',
    state: 'ein anderer Vorgang ist nicht abgeschlossen oder läuft noch, oder es gibt nichts zu bestätigen',
    not_elevated: 'das Programm braucht Administratorrechte; starten Sie es als Administrator',
    not_taken: 'die Teams-Rooms-App hat die Einstellungsdatei nach dem Neustart nicht übernommen',
    sign_in_failed: 'die Teams-Rooms-App meldete nach dem Neustart, dass der Raum nicht angemeldet ist',
    network:
      'ein Proxy, ein Zertifikat, die Uhr oder eine Anmeldeseite verhindert die Verbindung; die Meldung sagt, was zu tun ist und was die IT-Abteilung erlauben muss',
    stopped: 'durch Strg+C beendet; noch einmal ausführen, um mit derselben Anforderung weiterzumachen',
  },
};
