/** @file How much text each element holds: all of it, what stands in links, and what is running text. One walk, without recursion. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { unitAt } from '../../code-unit.ts';
import { isHtmlSpace } from '../../html/characters.ts';
import { isBlock, isElement, isText } from '../../html/elements.ts';

/** In letters; a Chinese, Japanese or Korean character says as much as `CJK_WEIGHT` of them. */
export interface Measure {
  text: number;
  /** Of the text, what stands in links. */
  linked: number;
  /** Of the text, what stands in blocks of running text, without its links. */
  prose: number;
  links: number;
  /** Of the links, those that send the page to others. */
  shares: number;
}

export type Measures = ReadonlyMap<AnyNode, Measure>;

const NOTHING: Measure = { text: 0, linked: 0, prose: 0, links: 0, shares: 0 };

/** Of what was skipped, nothing. */
export function measureOf(node: AnyNode, measures: Measures): Readonly<Measure> {
  return measures.get(node) ?? NOTHING;
}

export function proseOf(node: AnyNode, measures: Measures): number {
  return measureOf(node, measures).prose;
}

/** Less running text than this on a page says nothing of where its article is. */
export const ENOUGH = 150;

const CJK_WEIGHT = 2;

/** Running text is as long as a short sentence, and no more than half of it is links. */
const SENTENCE = 50;

/** Where social networks and mail programs take a page to be sent on. */
const SHARE =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:share|intent|home\?status)|pinterest\.com\/pin\/create|linkedin\.com\/(?:share|cws)|reddit\.com\/submit|plus\.google\.com\/share|tumblr\.com\/(?:share|widgets\/share)|whatsapp\.com\/send|wa\.me\/\?|t\.me\/share|telegram\.me\/share|getpocket\.com\/(?:save|edit)|bsky\.app\/intent|news\.ycombinator\.com\/submitlink|service\.weibo\.com\/share|addtoany\.com\/(?:add_to|share)|(?:sns\.)?qzone\.qq\.com\/cgi-bin\/qzshare|vk\.com\/share|line\.me\/R\/msg|digg\.com\/submit|stumbleupon\.com\/submit)|^mailto:\?|^whatsapp:|[?&]share=[\w-]+(?:&|$)/i;

export function isShareLink({ attribs }: Element): boolean {
  return SHARE.test(attribs.href ?? '');
}

/** What shows nothing, or isn't text. */
const UNREAD: ReadonlySet<string> = new Set(
  'head script style template svg canvas iframe object select datalist textarea button'.split(' '),
);

interface Frame {
  readonly node: ParentNode;
  readonly measure: Measure;
  readonly isBlock: boolean;
  /** How much of its running text counts. */
  readonly share: number;
  next: number;
}

/** Measures the node and all below it. `shareOf` tells how much of an element's running text counts: 0 skips the element. */
export function measure(root: ParentNode, shareOf: (element: Element) => number): Measures {
  const measures = new Map<AnyNode, Measure>();
  /** The text since the last edge of a block. */
  let run = 0;
  let runLinked = 0;
  let linkDepth = 0;
  const frames: Frame[] = [];
  const open = (node: ParentNode, share: number): void => {
    const block = !isElement(node) || isBlock(node);
    if (block) endRun();
    if (isElement(node) && node.name === 'a') linkDepth += 1;
    const empty = { text: 0, linked: 0, prose: 0, links: 0, shares: 0 };
    frames.push({ node, measure: empty, isBlock: block, share, next: 0 });
  };
  /** The run belongs to the innermost block, which is open still. */
  const endRun = (): void => {
    const own = run - runLinked;
    if (own >= SENTENCE && own >= runLinked) {
      const owner = frames.findLast(({ isBlock }) => isBlock);
      if (owner) owner.measure.prose += own * owner.share;
    }
    run = 0;
    runLinked = 0;
  };
  open(root, 1);
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const child = frame.node.children[frame.next];
    frame.next += 1;
    if (child === undefined) {
      if (frame.isBlock) endRun();
      frames.pop();
      const { node, measure: own } = frame;
      measures.set(node, own);
      if (isElement(node) && node.name === 'a') {
        linkDepth -= 1;
        own.links += 1;
        if (isShareLink(node)) own.shares += 1;
      }
      const outer = frames.at(-1)?.measure;
      if (outer) add(outer, own);
    } else if (isText(child)) {
      const length = weigh(child.data);
      frame.measure.text += length;
      run += length;
      if (linkDepth > 0) {
        frame.measure.linked += length;
        runLinked += length;
      }
    } else if (isElement(child) && !UNREAD.has(child.name)) {
      const share = shareOf(child);
      if (share > 0) open(child, frame.share * share);
    }
  }
  return measures;
}

function add(outer: Measure, inner: Measure): void {
  outer.text += inner.text;
  outer.linked += inner.linked;
  outer.prose += inner.prose;
  outer.links += inner.links;
  outer.shares += inner.shares;
}

/** How much the text says; white space says nothing. */
function weigh(text: string): number {
  const { length } = text;
  let weight = 0;
  for (let index = 0; index < length; index++) {
    const code = unitAt(text, index);
    if (code >= 0x2e80) weight += CJK_WEIGHT;
    else if (!isHtmlSpace(code) && code !== 0xa0) weight += 1;
  }
  return weight;
}
