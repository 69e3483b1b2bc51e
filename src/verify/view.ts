/** @file How a tree is to be read: what is to become of its nodes, and where its links and images lead. The page's way, or that of rendered Markdown. */

import type { AnyNode, Element } from 'domhandler';
import type { Role } from '../html/reading.ts';
import type { Recorder } from './recorder.ts';

/** How a tree is to be read. */
export interface View {
  role(node: AnyNode): Role | undefined;
  /** Where an `a` leads; undefined where it is no link. */
  link(element: Element): string | undefined;
  image(element: Element): { readonly url: string; readonly alt: string } | undefined;
  /** What a player or frame becomes; undefined where it shows nothing, null where the element is none. */
  embed(element: Element): { readonly url: string; readonly text: string } | undefined | null;
  /** A recorder that settles white space as the tree asks for. */
  recorder(): Recorder;
}
