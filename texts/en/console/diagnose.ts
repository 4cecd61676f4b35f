/** The texts of `--diagnose`. Each finding begins with its label. */
export const diagnoseTexts = {
  begins: (version: string, server: string) =>
    `Rooms OTP ${version} checks ${server}. It sends no code and changes nothing.`,
  states: { ok: 'OK', note: 'NOTE', failed: 'FAILED', unknown: 'UNKNOWN' },
  name: (host: string, addresses: string) => `Name: ${host} is ${addresses}`,
  nameFailed: (host: string, code: string) => `Name: ${host} doesn't resolve here (${code})`,
  nameForProxy: (host: string) => `Name: ${host} doesn't resolve here; the proxy resolves it`,
  proxy: {
    none: 'Proxy: none',
    exemption: 'Proxy: none, because NO_PROXY exempts the server',
    environment: (proxy: string) => `Proxy: ${proxy}, from HTTPS_PROXY`,
    windows: (proxy: string) => `Proxy: ${proxy}, from the Windows settings of this user`,
  },
  withCredentials: (line: string) => `${line}, with a user name and password`,
  connection: (protocol: string) => `Connection: ${protocol}`,
  withoutTls: 'Connection: without TLS, because the server is on this machine',
  connectionFailed: (trouble: string) => `Connection: ${trouble}`,
  certificate: (subject: string, issuer: string, from: string, to: string) =>
    `Certificate: ${subject}, issued by ${issuer}, valid from ${from} to ${to}`,
  roots: {
    public: 'The chain ends in a public root.',
    named: 'The chain ends in a root that IT named.',
  },
  clock: (difference: string) => `Clock: differs from the server's by ${difference}`,
  clockSame: 'Clock: agrees with the server',
  clockUnknown: "Clock: the server doesn't send its time",
  server: (version: string) => `Server: Rooms OTP ${version}`,
  serverOlder: "Server: Rooms OTP; it doesn't report its version",
  serverOther: (status: string) => `Server: the answer (${status}) isn't from Rooms OTP. Check the address.`,
  key: (pin: string) => `Server key (pin): ${pin}`,
  keyProven: (pin: string) => `Server key (pin): ${pin}. The pin of this console proves it.`,
  keyNotProven: (pin: string) =>
    `Server key (pin): ${pin}. The pin of this console doesn't prove it. Stop here, and compare the pin with the server's.`,
  keyNotShown: 'Server key: not shown. The server may be older, or something blocks /.well-known/rooms-otp-audit.',
  elevation: {
    yes: 'Permissions: the program is elevated',
    no: 'Permissions: the program is not elevated. Start it as an administrator.',
    unknown: "Permissions: Windows doesn't say whether the program is elevated",
  },
  appFolder: {
    found: (path: string) => `Teams Rooms app: its folder is ${path}`,
    no_user: 'Teams Rooms app: its Windows user Skype is missing',
    no_profile: 'Teams Rooms app: its Windows user Skype has never signed in',
    no_folder: (path: string) => `Teams Rooms app: the folder ${path} doesn't exist. Start the app once.`,
    unknown: "Teams Rooms app: Windows doesn't say where its folder is",
  },
  administrator: {
    absent: "Local administrator: the Admin account that comes with Teams Rooms devices doesn't exist",
    disabled: 'Local administrator: the Admin account that comes with Teams Rooms devices is disabled',
    enabled: (since: string) =>
      `Local administrator: the Admin account is enabled. Teams Rooms devices come with this account and a well-known password. Its password was last set: ${since}. If you didn't set it, change it, for example with Windows LAPS.`,
    unknown: "Local administrator: Windows doesn't say whether the Admin account is enabled",
  },
  never: 'never',
  allWorks: 'The network and the server are ready for a setup.',
  somethingFails: 'Something that a setup needs is missing. See the lines marked FAILED.',
};

export type DiagnoseTexts = typeof diagnoseTexts;
