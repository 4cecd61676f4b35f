import { type Answer, type ApiCall, type ApiDeps, callApi, type Failure } from './tab-api-client.ts';

/** A call that brought no answer, for those who take answers from promises. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'problem' ? failure.problem.code : failure.kind);
    this.failure = failure;
  }
}

/** @throws ApiError */
export type TabApi = <Value>(call: ApiCall<Value>) => Promise<Value>;

/** @param onEnd told of the end of every call */
export function tabApi(deps: ApiDeps, onEnd: (answer: Answer<unknown>) => void = () => undefined): TabApi {
  return async (call) => {
    const answer = await callApi(deps, call);
    if (call.signal?.aborted !== true) onEnd(answer);
    if (answer.kind === 'answer') return answer.value;
    throw new ApiError(answer);
  };
}

export function failureIn(error: unknown): Failure {
  return error instanceof ApiError ? error.failure : { kind: 'unexpected' };
}

/** Whether asking again soon can help by itself; what a person must do something about is not asked again. */
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
