/** 32 bytes in base64 that say themselves what they are: anybody may know them, so they protect nothing but test data. */
function testKey(name: string): string {
  return Buffer.alloc(32, `TEST KEY ONLY ${name} `).toString('base64');
}

/** The keys with which the data of every kept release was written. */
export const TEST_KEYS = {
  OTP_PEPPER: testKey('OTP_PEPPER'),
  ENCRYPTION_KEY: testKey('ENCRYPTION_KEY'),
  AUDIT_KEY: testKey('AUDIT_KEY'),
} as const;
