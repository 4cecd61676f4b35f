interface ImageBuild {
  /** The command for any shell. It holds only letters, digits, dots, dashes, colons and spaces. */
  readonly command: string;
  /** The image's full name with its tag. */
  readonly image: string;
}

/** Names of registries: 5 to 50 letters and digits (Azure, "Naming rules and restrictions for Azure resources"). */
const REGISTRY_NAME = /^[A-Za-z\d]{5,50}$/;

/** Returns how to build the image, with the time in UTC as its tag. Provisioning sets the variables of the registry. */
export function imageBuild(
  { AZURE_REGISTRY_NAME: name = '', AZURE_REGISTRY_SERVER: server = '' }: Readonly<Record<string, string | undefined>>,
  now: Date,
): ImageBuild | { readonly problem: string } {
  if (!REGISTRY_NAME.test(name) || !/^[a-z\d.-]+$/i.test(server))
    return {
      problem:
        'AZURE_REGISTRY_NAME or AZURE_REGISTRY_SERVER is not set or not valid: run Provision first, which sets both.',
    };
  const tag = `rooms-otp:${now.toISOString().replaceAll(/\D/g, '').slice(0, 'yyyymmddhhmmss'.length)}`;
  return { command: `az acr build --registry ${name} --image ${tag} .`, image: `${server}/${tag}` };
}
