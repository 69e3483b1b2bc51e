/** @file What became of each node of the page: written, moved to the front matter, left out by a rule, or lost. */

import type { AnyNode } from 'domhandler';
import type { Section } from './extract/index.ts';
import type { Reading } from './html/reading.ts';

export type Fate =
  /** Written in the body. */
  | { readonly as: 'kept' }
  /** Written in the front matter. */
  | { readonly as: 'moved'; readonly key: string }
  | { readonly as: 'dropped'; readonly rule: string }
  /** None of the three. */
  | { readonly as: 'lost' };

export const KEPT: Fate = { as: 'kept' };
export const LOST: Fate = { as: 'lost' };

/** The fate of a node whose parent has the fate `above`; `above` itself where nothing says otherwise. */
export type FateOf = (node: AnyNode, above: Fate) => Fate;

export function fatesOf(reading: Reading, sections: readonly Section[]): FateOf {
  /** The place of each node that the post is written from. */
  const written: ReadonlyMap<AnyNode, string> = new Map(
    sections.flatMap(({ place, nodes }) => nodes.map((node) => [node, place] as const)),
  );
  return (node, above) => {
    const role = reading.roles.get(node);
    const place = written.get(node);
    switch (role?.as) {
      case 'dropped':
        return { as: 'dropped', rule: role.rule };
      case 'moved':
        return { as: 'moved', key: role.key };
      case 'placed':
        // Written where it was placed, which is below here or at this very node.
        if (place?.startsWith(role.place)) return KEPT;
        return above === KEPT ? LOST : above;
      default:
        return place === undefined ? above : KEPT;
    }
  };
}
