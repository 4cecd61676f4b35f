import type { ConsentTexts } from '../../en/tab/consent.ts';

export const consentTexts: ConsentTexts = {
  asking: 'Zustimmung wird angefordert …',
  over: 'Sie können dieses Fenster schließen',
};
