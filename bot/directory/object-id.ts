const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Only an Entra object id may stand in an address: anything else could lead to another account or resource. */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}
