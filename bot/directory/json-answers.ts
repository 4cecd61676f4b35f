import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/**
 * Returns a handler that lets only JSON through as a successful answer. A network in between can answer 200 with a page
 * of its own, and the client would hand that out as if Microsoft Graph had answered
 * (https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2661). An answer without a body has no type and passes.
 */
export function onlyJsonAnswers(next: Middleware): Middleware {
  return {
    async execute(context: Context): Promise<void> {
      await next.execute(context);
      const type = context.response?.headers.get('content-type') ?? 'application/json';
      if (context.response?.ok === true && !/^application\/json\b/i.test(type)) {
        await context.response.body?.cancel();
        throw new Error('The answer is not JSON.');
      }
    },
  };
}
