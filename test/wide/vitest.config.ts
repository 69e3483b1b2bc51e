/**
 * @file `npm run test:wide`: post2md inside the programs that people run it with. They are slower than the
 * tests beside the sources and need what isn't installed everywhere, so plain `npm test` leaves them out.
 */

import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/wide/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

export default config;
