/** @file A machine to reach over ssh: this one, by keys and a port of its own. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import type { Folder } from '../cli/post2md.ts';

/** Where Debian has it, which only root has on the path. It won't be run by a relative name. */
const SSHD = '/usr/sbin/sshd';

/** Whether a server can be run: as root it wants `/run/sshd`, which is there once its service has run. */
export function canServe(folder: Folder): boolean {
  return spawnSync(SSHD, ['-t', '-f', configured(folder, 22)]).status === 0;
}

/** A server of keys that lie in the folder. */
export class SshServer {
  readonly #process: ChildProcess;
  /** The command that reaches it without a question. */
  readonly client: string;
  readonly login: string = `${userInfo().username}@127.0.0.1`;

  private constructor(server: ChildProcess, client: string) {
    this.#process = server;
    this.client = client;
  }

  static async start(folder: Folder): Promise<SshServer> {
    const port = await freePort();
    const server = spawn(SSHD, ['-D', '-e', '-f', configured(folder, port)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      server.stderr.on('data', (chunk: Buffer) => {
        if (chunk.includes('Server listening')) resolve();
      });
      text(server.stderr).then((said) => reject(new Error(`sshd: ${said}`)), reject);
    });
    const options = ['StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR'];
    const client = ['ssh -F none', `-i ${folder.at('user')}`, `-p ${port}`];
    return new SshServer(server, [...client, ...options.map((one) => `-o ${one}`)].join(' '));
  }

  stop(): void {
    this.#process.kill();
  }
}

/** Makes the keys where there are none; to the path of the server's configuration. */
function configured(folder: Folder, port: number): string {
  for (const name of ['host', 'user']) {
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', folder.at(name)]);
  }
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${folder.at('host')}`,
    `AuthorizedKeysFile ${folder.at('user.pub')}`,
    'PidFile none',
    'UsePAM no',
    // The keys lie in a temporary folder, whose parents anyone may write to.
    'StrictModes no',
    'PasswordAuthentication no',
  ];
  folder.write('sshd_config', `${settings.join('\n')}\n`);
  return folder.at('sshd_config');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
