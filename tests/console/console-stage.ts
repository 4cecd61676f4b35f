import { join } from 'node:path';
import { FACTS, makeFolders, OTP, type Folders } from './console-process.ts';
import { sentKey, startScriptedDeviceApi, tokenReply, type ScriptedDeviceApi } from './scripted-device-api.ts';

/** A scripted server and fresh folders for each test of the suite that calls it, and the usual arguments. */
export function consoleStage() {
  let api: ScriptedDeviceApi;
  let folders: Folders;
  beforeEach(async () => {
    api = await startScriptedDeviceApi();
    folders = makeFolders();
  });
  afterEach(async () => {
    await api.close();
    folders.remove();
  });
  const where = (): string[] => ['--server', api.url, '--out', folders.out, '--state', folders.state, '--json'];
  return {
    api: () => api,
    folders: () => folders,
    where,
    whole: (): string[] => [...where(), '--otp', OTP, ...FACTS],
    settings: (): string => join(folders.out, 'SkypeSettings.xml'),
    /** From now on the credential is ready. */
    release: (): void => {
      api.answers.token = () => tokenReply(sentKey(api));
    },
  };
}
