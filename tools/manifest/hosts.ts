import type { AppManifest } from './app-manifest.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that each personal tab depends on the bot. Outlook and microsoft365.com show the personal tabs of every
 * manifest from version 1.13 on, and a dependency keeps out those whose bot doesn't run there. Source: Microsoft Learn,
 * "Specify Microsoft 365 host runtime requirements in app manifest".
 */
export function checkHosts(file: string, manifest: AppManifest): readonly Problem[] {
  const { staticTabs = [], bots = [], elementRelationshipSet } = manifest;
  const dependencies = elementRelationshipSet?.oneWayDependencies ?? [];
  const dependsOnBot = (tab: string): boolean =>
    dependencies.some(
      ({ element, dependsOn }) =>
        element.name === 'staticTabs' &&
        element.id === tab &&
        dependsOn.some(({ name, id }) => name === 'bots' && bots.some(({ botId }) => botId === id)),
    );
  return staticTabs
    .filter(({ entityId }) => !dependsOnBot(entityId))
    .map(({ entityId }) => ({
      where: `${file}: elementRelationshipSet`,
      what: `doesn't tie the tab ${entityId} to the bot`,
      remedy: "add the dependency, so that Outlook and microsoft365.com don't show a tab that can't work there",
    }));
}
