import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { zipFiles } from './zip-files.ts';

const KEY_BYTES = 32;
const IV_BYTES = 16;
const CONTENT = 'IntunePackage.intunewin';

/** What Intune is told about a Win32 app besides its content. */
export interface IntuneApp {
  /** The name that Intune suggests for the app. */
  readonly name: string;
  /** The file of the content that installs it. */
  readonly setupFile: string;
}

interface Encryption {
  readonly key: Buffer;
  readonly macKey: Buffer;
  readonly iv: Buffer;
  readonly mac: Buffer;
}

function detectionXml(
  { name, setupFile }: IntuneApp,
  content: Uint8Array,
  { key, macKey, iv, mac }: Encryption,
): string {
  const base64 = (bytes: Buffer): string => bytes.toString('base64');
  return `<?xml version="1.0" encoding="utf-8"?>
<ApplicationInfo xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ToolVersion="1.8.4.0">
  <Name>${name}</Name>
  <UnencryptedContentSize>${content.length}</UnencryptedContentSize>
  <FileName>${CONTENT}</FileName>
  <SetupFile>${setupFile}</SetupFile>
  <EncryptionInfo>
    <EncryptionKey>${base64(key)}</EncryptionKey>
    <MacKey>${base64(macKey)}</MacKey>
    <InitializationVector>${base64(iv)}</InitializationVector>
    <Mac>${base64(mac)}</Mac>
    <ProfileIdentifier>ProfileVersion1</ProfileIdentifier>
    <FileDigest>${base64(createHash('sha256').update(content).digest())}</FileDigest>
    <FileDigestAlgorithm>SHA256</FileDigestAlgorithm>
  </EncryptionInfo>
</ApplicationInfo>
`;
}

/**
 * Packs a zip in the form that Intune takes as a Win32 app. It is a zip without compression that holds the content,
 * encrypted with fresh keys, and `Detection.xml`, which has these keys in clear text: the encryption protects the content
 * in Intune's storage and hides nothing from a person who has the file. Therefore no secret may be in the content.
 *
 * The encrypted file is HMAC-SHA256 (32 bytes, over the rest) ‖ IV (16 bytes) ‖ AES-256-CBC of the content. `FileDigest`
 * is the SHA-256 of the content before encryption. Microsoft has published no description; the form is the one that
 * people read from the output of its Win32 Content Prep Tool
 * (https://oliverkieselbach.com/2018/10/02/part-3-deep-dive-microsoft-intune-management-extension-win32-apps/), whose
 * version 1.8.4.0 stands in the file.
 */
export function intunePackage(app: IntuneApp, content: Uint8Array): Uint8Array {
  const [key, macKey, iv] = [randomBytes(KEY_BYTES), randomBytes(KEY_BYTES), randomBytes(IV_BYTES)];
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const sealed = Buffer.concat([iv, cipher.update(content), cipher.final()]);
  const mac = createHmac('sha256', macKey).update(sealed).digest();
  const xml = detectionXml(app, content, { key, macKey, iv, mac });
  return zipFiles(
    new Map([
      [`IntuneWinPackage/Contents/${CONTENT}`, Buffer.concat([mac, sealed])],
      ['IntuneWinPackage/Metadata/Detection.xml', Buffer.from(xml, 'utf8')],
    ]),
    0,
  );
}
