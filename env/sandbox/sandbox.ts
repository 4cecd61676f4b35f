import { ActiveBehaviors } from './behaviors/active-behaviors.ts';
import { startConnector } from './connector/connector.ts';
import type { Connector } from './connector/connector.ts';
import { startGraph } from './graph/graph.ts';
import type { Graph } from './graph/graph.ts';
import { startHost } from './host/host.ts';
import type { Host } from './host/host.ts';
import { ALL_GRAPH_ROLES, startIssuer } from './issuer/issuer.ts';
import type { RoomNames } from './tenant.ts';
import type { Issuer } from './issuer/issuer.ts';

export interface SandboxOptions {
  /** The number of rooms: 50 by default, at most 50,000. */
  readonly rooms?: number;
  /** By default some rooms have hostile names. */
  readonly names?: RoomNames;
  /** Calls of Graph in one second, counting each item of a batch. Without a number, there is no limit. */
  readonly requestsPerSecond?: number;
  /** Names of behaviors to start with. The list is in `behaviors/behavior-list.ts`. */
  readonly behaviors?: readonly string[];
  /** Names of application permissions that the tenant doesn't grant. By default it grants all. */
  readonly withoutPermissions?: readonly string[];
  /** Without ports, any free ones are used. Fixed ports let a server find the sandbox again after a restart. */
  readonly ports?: {
    readonly graph?: number;
    readonly issuer?: number;
    readonly connector?: number;
    readonly host?: number;
  };
}

export interface Sandbox {
  /** An address such as `http://127.0.0.1:…`, like the three below. */
  readonly graph: string;
  readonly issuer: string;
  readonly connector: string;
  /** The address of the page that looks like Teams. */
  readonly host: string;
  readonly parts: {
    readonly behaviors: ActiveBehaviors;
    readonly graph: Graph;
    readonly issuer: Issuer;
    readonly connector: Connector;
    readonly host: Host;
  };
  close(): Promise<void>;
}

/**
 * Starts the whole stand-in tenant: Graph, the token issuer and Teams, on loopback only. It keeps all data in memory.
 * @throws UnknownBehavior for a name that no behavior has
 * @throws Error for a permission that the sandbox doesn't know
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { ports = {}, behaviors: names = [], withoutPermissions = [], ...graphOptions } = options;
  const roles = rolesWithout(withoutPermissions);
  const behaviors = new ActiveBehaviors(names);
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((part) => part.close()));
  };
  try {
    const issuer = await startIssuer({ behaviors, ...portOf(ports.issuer) });
    issuer.grantRoles(roles);
    opened.push(issuer);
    const later: { connector?: Connector } = {};
    const hasApp = (objectId: string): boolean => later.connector?.hasApp(objectId) ?? false;
    const graph = await startGraph({ issuer, hasApp, behaviors, ...graphOptions, ...portOf(ports.graph) });
    opened.push(graph);
    const connector = await startConnector({ issuer, behaviors, ...portOf(ports.connector) });
    opened.push(connector);
    later.connector = connector;
    const host = await startHost({
      graphUrl: graph.url,
      issuerUrl: issuer.url,
      connectorUrl: connector.url,
      ...portOf(ports.host),
    });
    opened.push(host);
    return {
      graph: graph.url,
      issuer: issuer.url,
      connector: connector.url,
      host: host.url,
      close,
      parts: { behaviors, graph, issuer, connector, host },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function portOf(port: number | undefined): { readonly port?: number } {
  return port === undefined ? {} : { port };
}

function rolesWithout(names: readonly string[]): readonly string[] {
  const unknown = names.filter((name) => !ALL_GRAPH_ROLES.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no permission ${unknown.join(', ')}. The sandbox grants ${ALL_GRAPH_ROLES.join(', ')}.`);
  return ALL_GRAPH_ROLES.filter((role) => !names.includes(role));
}
