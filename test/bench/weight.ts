/** @file How much a user installs. */

import { readFileSync } from 'node:fs';
import type { Shipped } from './shipped.ts';
import type { Row } from './table.ts';

const MOST_BYTES = 600e3;
const MOST_PACKAGES = 15;

export function weightRows({ bytes }: Shipped): Row[] {
  const packages = installedPackages();
  return [
    {
      what: 'the bundle, minified',
      measured: `${(bytes / 1e3).toFixed()} KB`,
      goal: `at most ${MOST_BYTES / 1e3} KB`,
      holds: bytes <= MOST_BYTES,
    },
    {
      what: 'packages installed for a user, this one included',
      measured: String(packages),
      goal: `at most ${MOST_PACKAGES}`,
      holds: packages <= MOST_PACKAGES,
    },
  ];
}

/** What the lock file doesn't set down as needed for development only; its first entry is the package itself. */
function installedPackages(): number {
  const lock: { packages: Record<string, { dev?: boolean; devOptional?: boolean }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  return Object.values(lock.packages).filter(({ dev, devOptional }) => !dev && !devOptional).length;
}
