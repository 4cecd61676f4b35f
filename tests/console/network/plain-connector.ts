import { trustedAuthorities } from '../../../console/network/trust.ts';
import { networkOf, type Connector } from '../../../console/network/network.ts';

/** Returns connections without any proxy, pin or expected root, and forgets what there is to note. */
export function plainConnector(): Connector {
  return networkOf({ environment: {}, roots: [], authorities: trustedAuthorities }, () => {}).forRun({
    pins: [],
  });
}
