import { BOT_MRI, BOT_NAME, mriOf, TEAM } from '../connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID, type SandboxPerson } from '../tenant.ts';

/** Grady can generate and approve. The Playground wants exactly five more people. */
const { grady, adele, megan, diego, lidia, alex } = SANDBOX_PEOPLE;

function personLines({ objectId, displayName, userPrincipalName }: SandboxPerson): readonly string[] {
  const [givenName = '', surname = ''] = displayName.split(' ');
  return [
    `id: "${mriOf(objectId)}"`,
    `name: ${displayName}`,
    `userPrincipleName: ${userPrincipalName}`,
    `aadObjectId: ${objectId}`,
    `givenName: ${givenName}`,
    `surname: ${surname}`,
    `email: ${userPrincipalName}`,
  ];
}

/** Makes `.m365agentsplayground.yml`, version 0.1.1, with the sandbox's people and team under their own ids. */
export function playgroundConfig(): string {
  return `version: "0.1.1"
tenantId: ${SANDBOX_TENANT_ID}
bot:
  id: "${BOT_MRI}"
  name: ${BOT_NAME}
currentUser:
${personLines(grady)
  .map((line) => `  ${line}`)
  .join('\n')}
users:
${[adele, megan, diego, lidia, alex].map((person) => `  - ${personLines(person).join('\n    ')}`).join('\n')}
personalChat:
  id: playground-personal
groupChat:
  id: playground-group
  name: Room roll-out
team:
  id: playground-team
  name: ${TEAM.name}
  aadGroupId: ${TEAM.aadGroupId}
  channels:
    - id: playground-approvals
      name: Room approvals
`;
}
