import { DEVICE_OPERATIONS } from '../../contract/operations/device-operations.ts';
import * as deviceSchemas from '../../contract/device-schemas.ts';
import { LANGUAGES } from '../../contract/language.ts';
import * as problemCodes from '../../contract/problem-codes.ts';
import * as accountDetail from '../../contract/pages/account-detail.ts';
import * as accounts from '../../contract/accounts.ts';
import * as tabApi from '../../contract/tab-api.ts';
import * as audit from '../../contract/audit.ts';
import * as rollouts from '../../contract/rollouts.ts';
import * as calendars from '../../contract/calendar-processing.ts';
import * as autopilot from '../../contract/devices/autopilot-import.ts';
import * as changes from '../../contract/page-events.ts';
import * as codeNews from '../../contract/pages/code-news.ts';
import * as exportBody from '../../contract/pages/export-body.ts';
import * as signOuts from '../../contract/sign-ins/sign-outs.ts';
import * as exported from '../../contract/exports.ts';
import { TAB_OPERATIONS } from '../../contract/operations/tab-operations.ts';
import * as overview from '../../contract/overview.ts';
import * as preferences from '../../contract/preferences.ts';
import * as requests from '../../contract/requests.ts';
import * as rolloutReview from '../../contract/pages/rollout-review.ts';
import * as policyCheck from '../../contract/policies/policy-check.ts';
import * as fixScript from '../../contract/fixes/fix-script.ts';
import * as personReading from '../../contract/sign-ins/person-reading.ts';
import * as signIns from '../../contract/sign-ins/sign-in-view.ts';
import * as signInData from '../../contract/sign-in-data.ts';
import type { Api } from './document.ts';

const TAB_API: Api = {
  title: 'Rooms OTP tab API',
  description: [
    'The tab calls the server through this API. Each call carries a token of Teams single sign-on, and the server checks the',
    'permissions of that person again. Reading needs `read`, deciding needs `approve`, and issuing and revoking need',
    '`generate`. The texts for people (`title`, `text`, `remedy`, `against`, `what`, `statusText`, `nextText`, `lastProblem`, and the',
    'name of an actor that is not a person) are in the language of `Accept-Language`, also in refusals. They are in English',
    'or German, and in English when the client asks for neither. `Content-Language` names the language, and `Vary` names',
    '`Accept-Language`. Codes are the same in every language, and so are exports: their columns and words are English, so',
    'that programs can read them.',
  ].join(' '),
  operations: TAB_OPERATIONS,
  modules: [
    accounts,
    accountDetail,
    tabApi,
    problemCodes,
    audit,
    rollouts,
    calendars,
    autopilot,
    changes,
    codeNews,
    exported,
    exportBody,
    overview,
    preferences,
    requests,
    personReading,
    rolloutReview,
    policyCheck,
    fixScript,
    signIns,
    signInData,
    signOuts,
  ],
  security: [{ teams: [] }],
  securitySchemes: { teams: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  refusals: (write) => ({
    Problem: {
      description: `A problem (RFC 9457). Its type is \`${tabApi.PROBLEM_TYPE}\` and the code, which never changes its meaning.`,
      headers: {
        'Content-Language': { description: 'The language of the title', schema: { type: 'string', enum: LANGUAGES } },
        Vary: { schema: { const: 'accept-language' } },
      },
      content: { 'application/problem+json': { schema: write(tabApi.Problem) } },
    },
  }),
  refusalOf: (status) => (status === undefined ? 'Problem' : undefined),
};

const DEVICE_API: Api = {
  title: 'Rooms OTP device API',
  description: 'The OAuth 2.0 Device Authorization Grant (RFC 8628) with a few extensions of our own.',
  operations: DEVICE_OPERATIONS,
  modules: [deviceSchemas],
  securitySchemes: { accessToken: { type: 'http', scheme: 'bearer' } },
  refusals: (write) => {
    const content = { 'application/json': { schema: write(deviceSchemas.DeviceErrorAnswer) } };
    const seconds = { description: 'The seconds to wait before the next try', schema: { type: 'integer', minimum: 1 } };
    return {
      Refused: { description: 'The server refused the request', content },
      Later: { description: 'The server refuses the request for now', headers: { 'Retry-After': seconds }, content },
    };
  },
  refusalOf: (status) => {
    if (status === undefined) return undefined;
    return status === 429 || status === 503 ? 'Later' : 'Refused';
  },
};

/** Both APIs by the file that describes them. */
export const APIS: Readonly<Record<string, Api>> = {
  'docs/tab-api.openapi.yaml': TAB_API,
  'docs/device-api.openapi.yaml': DEVICE_API,
};
