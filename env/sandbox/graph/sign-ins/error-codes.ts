/**
 * Error codes of Microsoft Entra ID, with the reason that its sign-in log gives ("Microsoft Entra authentication and
 * authorization error codes", https://learn.microsoft.com/entra/identity-platform/reference-error-codes).
 */
export const FAILURE_REASONS: Readonly<Record<number, string>> = {
  0: 'Other.',
  50034: 'The user account does not exist in the directory.',
  50053:
    'The account is locked, because the user tried to sign in too many times with an incorrect user ID or password.',
  50055: 'The password is expired.',
  50057: 'The user account is disabled.',
  50074: 'Strong Authentication is required.',
  50076:
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
  50079:
    'Due to a configuration change made by your administrator, the user is required to use multi-factor authentication.',
  50126: 'Error validating credentials due to invalid username or password.',
  50173: 'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
  53000: 'Device is not in required device state. Conditional Access policy requires a compliant device.',
  53001: 'Device is not in required device state. Conditional Access policy requires a domain joined device.',
  53003: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  7000112: 'Application is disabled.',
};

/** The codes that the sandbox gives by itself. */
export const SIGN_IN_ERRORS = {
  unknownAccount: 50034,
  disabled: 50057,
  passwordExpired: 50055,
  wrongPassword: 50126,
} as const;
