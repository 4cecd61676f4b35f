/** The texts of the window in which a person consents to a permission. */
export const consentTexts = { asking: 'Asking for consent …', over: 'You can close this window' };

export type ConsentTexts = typeof consentTexts;
