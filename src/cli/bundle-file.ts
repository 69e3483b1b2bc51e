/** @file Loads the bundle. Its compiled code is kept in the user's cache folder, since compiling takes longer than converting a post. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder, readOwn, writeOwn } from './code-cache.ts';

/** Set by the build: other code never meets this code's cache. */
declare const BUNDLE_DIGEST: string;

export interface Bundle {
  readonly exports: typeof import('./bundle.ts');
  /** Keeps the code that has been compiled so far, unless what was kept before still serves. */
  keep(): void;
}

/** The one that lies in the folder. */
export function loadBundle(folder: string): Bundle {
  const filename = join(folder, 'post2md.cjs');
  const caches = cacheFolder(process.env, process.platform);
  const cache =
    caches && join(caches, `${BUNDLE_DIGEST}-node-${process.version}-${process.arch}.bin`);
  const cachedData = cache === undefined ? undefined : readOwn(cache);
  const code = readFileSync(filename, 'latin1');
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${code}\n})`,
    cachedData === undefined ? { filename } : { filename, cachedData },
  );
  const module = { exports: {} as Bundle['exports'] };
  const require = createRequire(filename);
  script.runInThisContext()(module.exports, require, module, filename, folder);
  const serves = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    exports: module.exports,
    keep(): void {
      if (cache !== undefined && !serves) writeOwn(cache, script.createCachedData());
    },
  };
}
