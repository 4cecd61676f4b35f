import type { NetworkTexts } from '../../en/console/network.ts';

export const networkTexts: NetworkTexts = {
  forIt: (words) => `Für Ihre IT-Abteilung: ${words}`,
  wrongProxy:
    'HTTPS_PROXY muss die Adresse eines Proxys sein, zum Beispiel http://proxy.contoso.com:8080. Der Wert wird hier nicht wiederholt, weil er ein Kennwort enthalten kann.',
  wrongRoot: (source) => `${source} muss der SHA-256 eines Zertifikats in hexadezimaler Form sein (64 Zeichen).`,
  duration: {
    minutes: (minutes) => (minutes === 1 ? '1 Minute' : `${minutes} Minuten`),
    hours: (hours) => (hours === 1 ? '1 Stunde' : `${hours} Stunden`),
    days: (days) => (days === 1 ? '1 Tag' : `${days} Tage`),
  },
  clauses: {
    proxyUnreachable: (proxy) => `Der Proxy ${proxy} ist nicht erreichbar`,
    proxySignIn: (proxy) => `Der Proxy ${proxy} verlangt Benutzername und Kennwort (407)`,
    proxyRefused: (proxy, status) => `Der Proxy ${proxy} lehnt die Verbindung ab (${status})`,
    clock: (difference) => `Die Uhr dieser Konsole weicht um ${difference} von der des Servers ab`,
    webPage: (status) => `Statt seiner Antwort kam eine Webseite (${status})`,
    oldTls: (code) => `Er und diese Konsole haben keine gemeinsame TLS-Version (${code})`,
    inspected: (issuer) =>
      `Sein Zertifikat stammt nicht von einer öffentlichen Zertifizierungsstelle (Aussteller ${issuer})`,
  },
  installer: {
    proxyUnreachable: (proxy) =>
      `Diese Konsole verwendet den Proxy ${proxy}, und er ist nicht erreichbar. Prüfen Sie das Netzwerkkabel, und versuchen Sie es dann erneut. Wenn das nicht hilft, zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
    proxySignIn: (proxy) =>
      `Der Proxy ${proxy} lässt diese Konsole ohne die richtige Anmeldung nicht durch. Das können Sie vor Ort nicht beheben. Zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
    proxyRefused: (proxy) =>
      `Der Proxy ${proxy} lässt diese Konsole nicht zum Server durch. Das können Sie vor Ort nicht beheben. Zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
    untrusted: (server) =>
      `Diese Konsole vertraut dem Zertifikat von ${server} nicht und hat deshalb nichts gesendet. Versuchen Sie nicht, das zu umgehen. Zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
    expired: (server) =>
      `Das Zertifikat von ${server} ist zu dieser Zeit nicht gültig. Vergleichen Sie Datum und Uhrzeit dieser Konsole mit Ihrem Telefon. Wenn sie falsch sind, stellen Sie sie in Windows ein, und versuchen Sie es dann erneut. Wenn sie richtig sind, zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
    otherName: (server) =>
      `Das Zertifikat ist nicht für ${server}. Prüfen Sie die Adresse. Wenn sie stimmt, öffnen Sie Edge, und sehen Sie nach, ob dieses Netzwerk eine Anmeldung verlangt. Zeigen Sie andernfalls diese Meldung Ihrer IT-Abteilung.`,
    clock: (difference) =>
      `Die Uhr dieser Konsole geht wahrscheinlich falsch: Sie weicht um ${difference} von der des Servers ab. Vergleichen Sie Datum und Uhrzeit mit Ihrem Telefon. Wenn sie falsch sind, stellen Sie sie in Windows ein, und versuchen Sie es dann erneut. Wenn sie richtig sind, machen Sie nicht weiter, und zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
    webPage: (server) =>
      `Anstelle von ${server} antwortet eine Webseite. Öffnen Sie Edge, und sehen Sie nach, ob dieses Netzwerk eine Anmeldung oder die Zustimmung zu Bedingungen verlangt. Wenn nicht, prüfen Sie die Adresse, und zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
    oldTls: (server) =>
      `${server} oder ein Gerät in diesem Netzwerk verwendet eine veraltete Verschlüsselung. Das können Sie vor Ort nicht beheben. Zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
    inspected: (server, issuer) =>
      `Dieses Netzwerk überprüft TLS (Aussteller ${issuer}), oder ${server} verwendet ein Zertifikat einer privaten Zertifizierungsstelle dieses Namens. Diese Konsole wurde nur für einen Server vorbereitet und bricht deshalb ab, bevor sie etwas sendet. Zeigen Sie diese Meldung Ihrer IT-Abteilung.`,
  },
  it: {
    proxyUnreachable: (proxy, code) =>
      `Das Programm übernimmt den Proxy ${proxy} aus HTTPS_PROXY oder aus den Windows-Einstellungen (${code}). Machen Sie ihn für diese Konsole erreichbar, berichtigen Sie die Einstellung, oder nehmen Sie den Server mit NO_PROXY aus.`,
    proxySignIn: (host, realm, schemes) =>
      `Bereich: ${realm}; Verfahren: ${schemes}. Lassen Sie diese Konsole ohne Anmeldung zu ${host} durch, zum Beispiel anhand ihrer IP-Adresse. Oder setzen Sie nur für diesen Vorgang HTTPS_PROXY=http://BENUTZER:KENNWORT@PROXY:PORT; das Programm unterstützt nur die Anmeldung mit Basic.`,
    proxySignInRefused: (host, realm, schemes) =>
      `Bereich: ${realm}; Verfahren: ${schemes}. Der Proxy lehnt Benutzername und Kennwort aus HTTPS_PROXY ab. Berichtigen Sie sie (Sonderzeichen als %XX), oder lassen Sie diese Konsole ohne Anmeldung zu ${host} durch. Das Programm unterstützt nur die Anmeldung mit Basic.`,
    proxyRefused: (host, status) =>
      `Der Proxy beantwortet CONNECT ${host} mit ${status}. Erlauben Sie CONNECT zu ${host} für diese Konsole. Die Status 502, 503 und 504 bedeuten meist, dass der Proxy selbst den Server nicht erreicht oder seinen Namen nicht auflösen kann.`,
    untrusted: (host, authority) =>
      `Die Kette endet bei ${authority}, und weder Node noch Windows vertraut dieser Stelle. Wenn es die Zertifizierungsstelle des Unternehmens ist, installieren Sie ihr Stammzertifikat unter „Vertrauenswürdige Stammzertifizierungsstellen“ des Computers. Wenn es zu einem Gerät gehört, das TLS überprüft, nehmen Sie ${host} aus. Wenn der Server ein Zwischenzertifikat weglässt, lassen Sie ihn die ganze Kette senden.`,
    expired: (host, until) =>
      `Das Zertifikat von ${host} war bis ${until} gültig. Erneuern Sie es, oder berichtigen Sie die Uhr dieser Konsole.`,
    early: (host, from) =>
      `Das Zertifikat von ${host} ist ab ${from} gültig. Berichtigen Sie die Uhr dieser Konsole, oder ersetzen Sie das Zertifikat.`,
    otherName: (host, names) =>
      `${host} hat ein Zertifikat für ${names} vorgelegt. Prüfen Sie DNS, die Adresse und ob ein Proxy oder eine Anmeldeseite anstelle des Servers antwortet.`,
    clock: (host) =>
      `Das Zertifikat von ${host} ist nach der Uhr des Servers gültig, aber nicht nach der Uhr dieser Konsole. Nichts weist die Zeit des Servers nach; vergleichen Sie deshalb zuerst mit einer anderen Uhr. Prüfen Sie die Zeitsynchronisierung (w32tm /query /status), und erlauben Sie NTP, UDP-Port 123.`,
    webPage: (host, status) =>
      `Die Antwort hatte den Status ${status} und stammt nicht von Rooms OTP. Lassen Sie diese Konsole ohne Anmelde- oder Sperrseite zu ${host} durch, und prüfen Sie, ob die Adresse die aus PUBLIC_URL ist.`,
    webPageLeads: (host, status, leadsTo) =>
      `Die Antwort hatte den Status ${status} und führt zu ${leadsTo}. Lassen Sie diese Konsole ohne Anmelde- oder Sperrseite zu ${host} durch, und prüfen Sie, ob die Adresse die aus PUBLIC_URL ist.`,
    oldTls: (host, code) =>
      `Das Programm braucht TLS 1.2 oder 1.3 (${code}). Schalten Sie es auf ${host} ein, oder auf dem Gerät, das an seiner Stelle antwortet.`,
    inspected: (host, root) =>
      `Diese Konsole hat einen Pin, und das Zertifikat von ${host} endet in einem Stammzertifikat, das nicht öffentlich ist. Nehmen Sie ${host} von der TLS-Überprüfung aus. Wenn das Stammzertifikat so sein soll, etwa bei einer Zertifizierungsstelle des Unternehmens, geben Sie --tls-root ${root} an.`,
    names: (host) =>
      `${host} muss in diesem Netzwerk aufgelöst werden. Wenn Konsolen das Internet nur über einen Proxy erreichen, setzen Sie HTTPS_PROXY=http://PROXY:PORT. --diagnose zeigt, was diese Konsole sieht.`,
    reach: (host) =>
      `Erlauben Sie TCP zu ${host} von dieser Konsole aus. Wenn Konsolen das Internet nur über einen Proxy erreichen, setzen Sie HTTPS_PROXY=http://PROXY:PORT. --diagnose zeigt, was diese Konsole sieht.`,
    noHttps: (host) => `${host} muss TLS sprechen. Prüfen Sie den Port der Adresse und was dort antwortet.`,
  },
  notes: {
    privateRoot: (issuer, root) =>
      `Hinweis: Dieses Netzwerk überprüft TLS (Aussteller ${issuer}), oder der Server hat ein Zertifikat einer privaten Zertifizierungsstelle dieses Namens. Dieser Computer vertraut ihr. Wenn Ihre IT-Abteilung dieses Stammzertifikat erwartet, kann sie es mit --tls-root ${root} angeben.`,
    clockAhead: (difference) =>
      `Hinweis: Die Uhr dieser Konsole geht gegenüber dem Server um ${difference} vor. Vergleichen Sie sie mit Ihrem Telefon, und stellen Sie sie vor dem Neustart der Konsole. Sonst meldet der Raum sich vielleicht nicht an.`,
    clockBehind: (difference) =>
      `Hinweis: Die Uhr dieser Konsole geht gegenüber dem Server um ${difference} nach. Vergleichen Sie sie mit Ihrem Telefon, und stellen Sie sie vor dem Neustart der Konsole. Sonst meldet der Raum sich vielleicht nicht an.`,
  },
  none: 'keine Angabe',
};
