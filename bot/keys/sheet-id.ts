import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * The cipher that permutes one block of 128 bits. An ID is exactly one block, so there is nothing that a mode of
 * operation could chain, and ECB means the bare block cipher here.
 */
const BLOCK_CIPHER = 'aes-256-ecb';
const BLOCK_BYTES = 16;
const UUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;

/**
 * Returns the sheet ID of a one-time password: its ID as one block, encrypted, in base64url. Without the key, nobody can
 * tell it from 128 random bits or find the one for an ID.
 * @throws RangeError unless `otpId` is a UUID in lower case
 */
export function deriveSheetId(key: Uint8Array, otpId: string): string {
  if (!UUID.test(otpId)) throw new RangeError('The ID of a one-time password must be a UUID.');
  const cipher = createCipheriv(BLOCK_CIPHER, key, null).setAutoPadding(false);
  return cipher.update(Buffer.from(otpId.replaceAll('-', ''), 'hex')).toString('base64url');
}

/**
 * Returns the ID of the one-time password that a sheet ID stands for, or `undefined` when the text isn't 128 bits in
 * base64url. Every 128 bits lead to some ID, and hardly any of them to one that exists.
 */
export function otpIdOf(key: Uint8Array, sheetId: string): string | undefined {
  const block = Buffer.from(sheetId, 'base64url');
  if (block.length !== BLOCK_BYTES || block.toString('base64url') !== sheetId) return undefined;
  const hex = createDecipheriv(BLOCK_CIPHER, key, null).setAutoPadding(false).update(block).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
