import { DEVICE_CODE_GRANT, DEVICE_PATHS, OPENING_PATHS } from '../../../contract/device-api.ts';
import type { Metadata } from '../../../contract/device-schemas.ts';
import { serverVersion } from '../../runtime/server-version.ts';

/**
 * Builds the authorization server metadata (RFC 8414, section 2, and RFC 8628, section 4). RFC 8414 requires
 * `response_types_supported`; the list is empty because this server never redirects a browser.
 */
export function metadataOf(publicUrl: string): Metadata {
  return {
    issuer: publicUrl,
    device_authorization_endpoint: publicUrl + DEVICE_PATHS.authorization,
    token_endpoint: publicUrl + DEVICE_PATHS.token,
    token_endpoint_auth_methods_supported: ['none'],
    grant_types_supported: [DEVICE_CODE_GRANT],
    response_types_supported: [],
    rooms_otp_version: serverVersion(),
    rooms_otp_opening_endpoint: publicUrl + OPENING_PATHS.opening,
  };
}
