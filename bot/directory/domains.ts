import type { Client } from '@microsoft/microsoft-graph-client';
import { WAITED_FOR } from './people.ts';

interface GraphDomain {
  readonly id: string;
  readonly authenticationType?: string | null;
}

/**
 * Reads for each domain of the tenant, in lower case, whether another identity provider answers its sign-ins
 * (https://learn.microsoft.com/graph/api/resources/domain: `authenticationType` is `Managed` or `Federated`).
 */
export async function readDomains(client: Client): Promise<ReadonlyMap<string, boolean>> {
  const { value } = (await client.api('/domains').headers(WAITED_FOR).select('id,authenticationType').get()) as {
    readonly value: readonly GraphDomain[];
  };
  return new Map(
    value.flatMap(({ id, authenticationType }) =>
      typeof authenticationType === 'string' ? [[id.toLowerCase(), authenticationType === 'Federated']] : [],
    ),
  );
}
