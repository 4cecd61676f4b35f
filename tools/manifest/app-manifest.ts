/** The parts of a manifest that need checks beyond Microsoft's schema. */
export interface AppManifest {
  readonly version: string;
  readonly name: { readonly short: string; readonly full?: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo?: { readonly additionalLanguages?: readonly Language[] };
  readonly staticTabs?: readonly { readonly entityId: string; readonly name?: string; readonly contentUrl?: string }[];
  readonly configurableTabs?: readonly { readonly configurationUrl: string }[];
  readonly bots?: readonly { readonly botId: string; readonly commandLists?: readonly CommandList[] }[];
  readonly elementRelationshipSet?: { readonly oneWayDependencies?: readonly Dependency[] };
  readonly activities?: { readonly activityTypes?: readonly ActivityType[] };
  readonly validDomains?: readonly string[];
  readonly webApplicationInfo?: { readonly id: string; readonly resource?: string };
}

/** A capability of the app. Tabs have their entity id here, and bots their app id. */
interface ElementReference {
  readonly name: string;
  readonly id: string;
}

interface Dependency {
  readonly element: ElementReference;
  readonly dependsOn: readonly ElementReference[];
}

interface Language {
  readonly languageTag: string;
  readonly file: string;
}

export interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly title: string; readonly description?: string }[];
}

interface ActivityType {
  readonly type: string;
  readonly description: string;
  readonly templateText: string;
}
