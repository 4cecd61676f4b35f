import { badRequest, GraphError } from '../../graph/graph-error.ts';
import type { GraphCall } from '../../graph/graph-call.ts';
import type { Behavior } from '../behavior.ts';
import { kindOf } from '../kinds.ts';

const INTUNE = 'GET /deviceManagement/managedDevices';
const AUTOPILOT = 'GET /deviceManagement/windowsAutopilotDeviceIdentities';

/** Returns the call without its filter. */
function withoutFilter(call: GraphCall): GraphCall {
  const query = new URLSearchParams([...call.query].filter(([name]) => name !== '$filter'));
  return { ...call, query };
}

export const DEVICES_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:serial-filter-refused',
    does: 'The inventories of devices answer 400 to a filter by serial number.',
    source: 'https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/2464',
    start: () => ({
      graph: (call, answer) => {
        const isList = kindOf(call) === INTUNE || kindOf(call) === AUTOPILOT;
        if (!isList || !call.query.has('$filter')) return answer(call);
        throw badRequest('An error has occurred - Operation ID (for customer support): 0.');
      },
    }),
  },
  {
    name: 'reported:serial-filter-ignored',
    does: 'The inventories of devices ignore a filter and return every device.',
    source: 'https://github.com/microsoftgraph/microsoft-graph-explorer-v4/issues/3125',
    start: () => ({
      graph: (call, answer) => {
        const isList = kindOf(call) === INTUNE || kindOf(call) === AUTOPILOT;
        return answer(isList ? withoutFilter(call) : call);
      },
    }),
  },
  {
    name: 'reported:serial-filter-substring',
    does: 'The filter of managed devices matches parts of a serial number, as that of Autopilot does (plausible).',
    source: 'https://github.com/microsoftgraph/microsoft-graph-docs/issues/9357',
    start: () => ({
      graph: async (call, answer) => {
        const [, wanted] = /^serialNumber eq '(.*)'$/.exec(call.query.get('$filter') ?? '') ?? [];
        if (kindOf(call) !== INTUNE || wanted === undefined) return answer(call);
        const reply = await answer(withoutFilter(call));
        const { value, ...others } = reply.body as { readonly value: readonly { readonly serialNumber?: string }[] };
        return { ...reply, body: { ...others, value: value.filter((one) => one.serialNumber?.includes(wanted)) } };
      },
    }),
  },
  {
    name: 'reported:autopilot-select-fails',
    does: 'The list of Autopilot devices answers 500 to a choice of properties.',
    source: 'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/2756',
    start: () => ({
      graph: (call, answer) => {
        if (kindOf(call) !== AUTOPILOT || !call.query.has('$select')) return answer(call);
        throw new GraphError(500, 'InternalServerError', 'An internal server error has occurred.');
      },
    }),
  },
];
