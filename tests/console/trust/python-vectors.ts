/**
 * Commitments and digits that a program in Python computed from the text of the protocol alone. The moduli are short,
 * because a hash does not mind.
 */
export const boundDigits = [
  {
    n: 'wSDtvLo6zOZyCEq2Sbzkmw',
    consoleNonce: '38bdecface4abd12108f391ebc070e83e8180a6bd4f43a2afffcd3c12ef89057',
    serverNonce: '5575e826e2cbeaee82af2c7d696cf46b977c090af4e146f6d03110ab86efde13',
    openingId: 'opening-0',
    thumbprint: '940a6fa79a98d525a4dc519d79ae8b70ca1805bf4ddfd4b204b200df39650575',
    commitment: 'a833ac2e76f67e922cd8d9de1f62926bca4d02f527a6e09567a403684ccf1929',
    digits: '131679',
  },
  {
    n: 'wldQH-DKmn_RzMFRUEISVw',
    consoleNonce: '8fe0feb17b4aa559cd9f28984b14267f1b037494dd1c01cc6adfc974d1729a11',
    serverNonce: 'fe2008d737e8f517d69ed6f181bd1a4529825e79455971b21ae105aab2d6a310',
    openingId: 'opening-1',
    thumbprint: 'd1f1410b91f85819091a6df44c61c65b344f0750e17aad9929672adda4eb5052',
    commitment: '2e9fc69fb95a5ba5a772600666f823cb39cdf1b8acaa72f02ed11bd86fa45261',
    digits: '758659',
  },
  {
    n: 'w4E8qqWzSPSTC4k7_o9lrg',
    consoleNonce: 'a5a969d270831572af40db4852eb74b74f3ac362881215e31ed32cab3d56d558',
    serverNonce: '07afc6053558cef092a9317629b2ff5ae637052b3839659c78fdf91d0aaa627e',
    openingId: 'opening-2',
    thumbprint: '92b32a76e7875360a3604f3241bf87ab5f103f66b3869f83016b370b35424941',
    commitment: '572fa46fb020569773c172270ed338173fa70cd1ecfd3f5d958f8b60609aa6f2',
    digits: '246617',
  },
  {
    n: 'xM9wHCHmYQW9g69jP5_cZQ',
    consoleNonce: '9c471564d277b4eab08215df3c101b7fe7f9a0141afb962a02f2fd727628d266',
    serverNonce: '1118a88c1f772047597125e27e970d23d952bcd1b0aa366e09162edd5f30db8c',
    openingId: 'opening-3',
    thumbprint: '3faf82fe32e6bc6af59d6b739e3b4192eac1c1b66b60bea09b9cf26cc4320679',
    commitment: '3ee5ae4a4b2875a7000ec7a98d754253cd69035f496bf56bf242bc695f79f89b',
    digits: '820965',
  },
] as const;
