/** The comments of the script that fixes failed readiness checks. Each is one line. */
export const fixScriptTexts = {
  intro: (accounts: string) => `Fixes the failed readiness checks of ${accounts}.`,
  read: "Read it before you run it. Rooms OTP has changed nothing. Delete the lines that you don't want.",
  left: (accounts: string) =>
    `This script leaves out ${accounts}. Run this first, refresh the accounts, and copy the script again.`,
  accounts: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
  module: {
    graph: 'Microsoft Graph PowerShell: Install-Module Microsoft.Graph',
    exchange: 'Exchange Online PowerShell: Install-Module ExchangeOnlineManagement',
  },
  location:
    'Enter the country of these rooms as two letters, such as US. Rooms in several countries need several runs.',
  license: 'The license for these rooms: Microsoft_Teams_Rooms_Pro or Microsoft_Teams_Rooms_Basic.',
  noLicense: 'This tenant does not have that license.',
  noLocation: 'Enter the country in $usageLocation first.',
  address: 'A console that is signed in with the old address has to sign in again with the new one.',
  byHand: (what: string) => `By hand: ${what}`,
  synced: 'This account comes from on-premises. Change it there, and let the directory synchronize.',
};

export type FixScriptTexts = typeof fixScriptTexts;
