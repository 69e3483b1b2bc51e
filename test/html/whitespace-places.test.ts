/** @file The white space at places whose truth is known: posts that exist both as a tool printed them and as they were. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Spacing } from '../../src/html/spacing.ts';
import { joint } from '../../src/html/whitespace.ts';
import { shared } from '../shared.ts';

interface Place {
  readonly url: string;
  readonly style: 'spaced' | 'unspaced';
  readonly left: string;
  readonly right: string;
  readonly space: boolean;
}

function spacingIn(place: Place): Spacing {
  return { style: 'prettified', habits: { letter: place.style === 'spaced' ? ' ' : '' } };
}

const corpus = shared('corpus/whitespace.json');

describe.skipIf(corpus === undefined)(
  'Places whose truth is known (skipped without the shared corpus)',
  () => {
    const places: Place[] =
      corpus === undefined ? [] : (JSON.parse(readFileSync(corpus, 'utf8')) as Place[]);
    const wrong = places.filter(
      (place) =>
        (joint(place.left, '\n   ', place.right, spacingIn(place)) === ' ') !== place.space,
    );

    test('Of the posts, at most one in twenty has a place that is read wrongly', () => {
      expect(new Set(wrong.map((place) => place.url)).size).toBeLessThanOrEqual(4);
    });

    test('But for labels run in before the text, which most posts do not space, 99 in 100 are right', () => {
      const labels = wrong.filter((place) => place.left.length < 12 && place.space);
      expect(labels.length).toBeLessThanOrEqual(38);
      expect(wrong.length - labels.length).toBeLessThan(places.length / 100);
    });
  },
);
