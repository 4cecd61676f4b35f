/** A one-time password among other text: three groups of four, which are no part of an id such as a UUID of digits. */
export const SHOWN_CODE = /(?<![\w-])[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}(?![\w-])/;
