import type { DeviceTexts } from '../en/device.ts';

export const deviceTexts: DeviceTexts = {
  reasons: {
    code_unusable: 'Dieser Code kann nicht verwendet werden. Bitten Sie Ihren Administrator um einen neuen.',
    opening_over: 'Die Verbindung zum Server hat zu lange gedauert. Versuchen Sie es erneut.',
    withdrawn: 'Das Einmalkennwort wurde widerrufen',
    not_decided: 'Niemand hat rechtzeitig entschieden.',
    not_collected: 'Die Anmeldedaten wurden nicht rechtzeitig abgeholt.',
    password_not_set: 'Das Kennwort des Raums konnte nicht rechtzeitig festgelegt werden.',
    pick_up_over:
      'Die Zeit für dieses Kennwort ist abgelaufen. Wenn der Raum sich nicht anmeldet, bitten Sie Ihren Administrator um ein neues Einmalkennwort.',
  },
  inDetail: (reason, words) => `${reason}: ${words}`,
};
