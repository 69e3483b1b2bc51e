/** @file A worker's start. */

import { loadBundle } from './bundle-file.ts';

void loadBundle(import.meta.dirname).exports.startWorker();
