/** What the network does to the connection, for the installer and for their IT department. */
export const networkTexts = {
  forIt: (words: string) => `For your IT department: ${words}`,
  wrongProxy:
    'HTTPS_PROXY must be the address of a proxy, such as http://proxy.contoso.com:8080. Its value is not repeated here, because it may hold a password.',
  wrongRoot: (source: string) => `${source} must be the SHA-256 of a certificate in hexadecimal (64 characters).`,
  duration: {
    minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    hours: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  },
  /** Each is a clause for the end of a sentence about the server. */
  clauses: {
    proxyUnreachable: (proxy: string) => `the proxy ${proxy} can't be used`,
    proxySignIn: (proxy: string) => `the proxy ${proxy} requires a user name and password (407)`,
    proxyRefused: (proxy: string, status: number) => `the proxy ${proxy} refuses the connection (${status})`,
    clock: (difference: string) => `the clock of this console differs from the server's by ${difference}`,
    webPage: (status: number) => `a web page came instead of its answer (${status})`,
    oldTls: (code: string) => `it and this console share no version of TLS (${code})`,
    inspected: (issuer: string) => `its certificate doesn't come from a public authority (issuer ${issuer})`,
  },
  installer: {
    proxyUnreachable: (proxy: string) =>
      `This console goes through the proxy ${proxy} and can't use it. Check the network cable, and then try again. If that doesn't help, show this message to your IT department.`,
    proxySignIn: (proxy: string) =>
      `The proxy ${proxy} doesn't let this console through without the right sign-in. You can't fix this on site. Show this message to your IT department.`,
    proxyRefused: (proxy: string) =>
      `The proxy ${proxy} doesn't let this console through to the server. You can't fix this on site. Show this message to your IT department.`,
    untrusted: (server: string) =>
      `This console doesn't trust the certificate of ${server}, so it sent nothing. Don't try to get around it. Show this message to your IT department.`,
    expired: (server: string) =>
      `The certificate of ${server} isn't valid at this time. Compare the date and time of this console with your phone. If they are wrong, set them in Windows, and then try again. If they are right, show this message to your IT department.`,
    otherName: (server: string) =>
      `The certificate isn't for ${server}. Check the address. If it is right, open Edge and see whether this network asks you to sign in. Otherwise, show this message to your IT department.`,
    clock: (difference: string) =>
      `The clock of this console is probably wrong: it differs from the server's by ${difference}. Compare the date and time with your phone. If they are wrong, set them in Windows, and then try again. If they are right, stop and show this message to your IT department.`,
    webPage: (server: string) =>
      `A web page answers in place of ${server}. Open Edge and see whether this network asks you to sign in or to accept its terms. If it doesn't, check the address, and show this message to your IT department.`,
    oldTls: (server: string) =>
      `${server}, or a device on this network, uses outdated encryption. You can't fix this on site. Show this message to your IT department.`,
    inspected: (server: string, issuer: string) =>
      `This network inspects TLS (issuer ${issuer}), or ${server} uses a certificate from a private authority with that name. This console was prepared for one server only, so it stops before it sends anything. Show this message to your IT department.`,
  },
  it: {
    proxyUnreachable: (proxy: string, code: string) =>
      `The program takes the proxy ${proxy} from HTTPS_PROXY or from the Windows settings (${code}). Make it reachable from this console, correct the setting, or exempt the server with NO_PROXY.`,
    proxySignIn: (host: string, realm: string, schemes: string) =>
      `Realm: ${realm}; schemes: ${schemes}. Let this console reach ${host} without a sign-in, for example by its IP address. Or set HTTPS_PROXY=http://USER:PASSWORD@PROXY:PORT for this run only; the program supports only Basic sign-in.`,
    proxySignInRefused: (host: string, realm: string, schemes: string) =>
      `Realm: ${realm}; schemes: ${schemes}. The proxy refuses the user name and password from HTTPS_PROXY. Correct them (encode special characters as %XX), or let this console reach ${host} without a sign-in. The program supports only Basic sign-in.`,
    proxyRefused: (host: string, status: number) =>
      `The proxy answers CONNECT ${host} with ${status}. Allow CONNECT to ${host} for this console. Status 502, 503, or 504 usually means that the proxy itself can't reach the server or resolve its name.`,
    untrusted: (host: string, authority: string) =>
      `The chain ends at ${authority}, which neither Node nor Windows trusts. If it is the company's own authority, install its root certificate into the "Trusted Root Certification Authorities" of the computer. If it belongs to a device that inspects TLS, exempt ${host}. If the server leaves out an intermediate certificate, let it send the whole chain.`,
    expired: (host: string, until: string) =>
      `The certificate of ${host} was valid until ${until}. Renew it, or correct the clock of this console.`,
    early: (host: string, from: string) =>
      `The certificate of ${host} is valid from ${from}. Correct the clock of this console, or replace the certificate.`,
    otherName: (host: string, names: string) =>
      `${host} showed a certificate for ${names}. Check DNS, the address, and whether a proxy or sign-in page answers in the server's place.`,
    clock: (host: string) =>
      `The certificate of ${host} is valid by the server's clock but not by this console's clock. Nothing proves the server's time, so compare with another clock first. Check time synchronization (w32tm /query /status) and allow NTP, UDP port 123.`,
    webPage: (host: string, status: number) =>
      `The response had status ${status} and isn't from Rooms OTP. Let this console reach ${host} without a sign-in page or block page, and check that the address is the one in PUBLIC_URL.`,
    webPageLeads: (host: string, status: number, leadsTo: string) =>
      `The response had status ${status} and leads to ${leadsTo}. Let this console reach ${host} without a sign-in page or block page, and check that the address is the one in PUBLIC_URL.`,
    oldTls: (host: string, code: string) =>
      `The program needs TLS 1.2 or 1.3 (${code}). Turn it on at ${host}, or at the device that responds in its place.`,
    inspected: (host: string, root: string) =>
      `This console has a pin, and the certificate of ${host} ends in a root that isn't public. Exempt ${host} from TLS inspection. If the root is expected, such as that of the company's own authority, name it with --tls-root ${root}.`,
    names: (host: string) =>
      `${host} must resolve in this network. If consoles reach the internet through a proxy only, set HTTPS_PROXY=http://PROXY:PORT. --diagnose shows what this console sees.`,
    reach: (host: string) =>
      `Allow TCP to ${host} from this console. If consoles reach the internet through a proxy only, set HTTPS_PROXY=http://PROXY:PORT. --diagnose shows what this console sees.`,
    noHttps: (host: string) => `${host} must speak TLS. Check the port of the address, and what answers there.`,
  },
  notes: {
    privateRoot: (issuer: string, root: string) =>
      `Note: this network inspects TLS (issuer ${issuer}), or the server has a certificate from a private authority with that name. This computer trusts it. If your IT department expects this root, they can name it with --tls-root ${root}.`,
    clockAhead: (difference: string) =>
      `Note: the clock of this console is ${difference} ahead of the server's. Compare it with your phone, and set it before the console restarts. Otherwise the room may not sign in.`,
    clockBehind: (difference: string) =>
      `Note: the clock of this console is ${difference} behind the server's. Compare it with your phone, and set it before the console restarts. Otherwise the room may not sign in.`,
  },
  none: 'none',
};

export type NetworkTexts = typeof networkTexts;
