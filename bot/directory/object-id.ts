const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Checks that a text is an object id of Microsoft Entra ID. The server puts no other text into an address, because that
 * could lead to another account or resource.
 */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}
