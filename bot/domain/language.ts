/** The languages that people read, as two letters of BCP 47. */
export type Language = 'en' | 'de';
