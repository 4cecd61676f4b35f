/** Finds a one-time password in text: three groups of four that aren't part of an id, such as a UUID made of digits. */
export const SHOWN_CODE = /(?<![\w-])[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,3}(?![\w-])/;
