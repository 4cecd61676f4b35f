import { type Answer, type ApiCall, type ApiDeps, callApi, type Failure } from './tab-api-client.ts';

/** The error of a call that got no answer. It carries the failure to code that works with promises. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'problem' ? failure.problem.code : failure.kind);
    this.failure = failure;
  }
}

/**
 * Calls the API and returns the parsed answer.
 * @throws ApiError when the call gets no usable answer
 */
export type TabApi = <Value>(call: ApiCall<Value>) => Promise<Value>;

/**
 * Returns a function that calls the API and throws on failure.
 * @param onEnd receives the outcome of every call that was not canceled
 */
export function tabApi(deps: ApiDeps, onEnd: (answer: Answer<unknown>) => void = () => undefined): TabApi {
  return async (call) => {
    const answer = await callApi(deps, call);
    if (call.signal?.aborted !== true) onEnd(answer);
    if (answer.kind === 'answer') return answer.value;
    throw new ApiError(answer);
  };
}

/** Returns the failure that an error carries. Any error that isn't an `ApiError` counts as unexpected. */
export function failureIn(error: unknown): Failure {
  return error instanceof ApiError ? error.failure : { kind: 'unexpected' };
}

/**
 * Returns whether another try can succeed without anyone's help. The page doesn't repeat a call that needs a person to
 * act first.
 */
export function isPassing(failure: Failure): boolean {
  switch (failure.kind) {
    case 'unreachable':
    case 'unexpected':
      return true;
    case 'token':
      return false;
    case 'problem':
      return failure.problem.status >= 500 || failure.problem.status === 429;
  }
}
