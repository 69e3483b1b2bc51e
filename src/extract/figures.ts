/** @file Pictures with what is printed below them: the lead image, and the figures in the text. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { toFigure } from '../html/blocks.ts';
import { isDataImage } from '../html/data-image.ts';
import { isElement, isImage } from '../html/elements.ts';
import { EMBEDS, embedOf } from '../html/embeds.ts';
import { type ImageTarget, imageOf, isSamePicture } from '../html/images.ts';
import { textOf } from '../html/inline-text.ts';
import type { FigureParts, Reading } from '../html/reading.ts';
import { linkTarget } from '../html/targets.ts';
import { safeUrl } from '../html/urls.ts';
import type { Figure, Image, Inline, LeadImage } from '../post.ts';
import type { LeadImageRecipe, Recipe } from '../recipes/recipe.ts';
import { aloneIn, closestIn, type Finder, type Found, innermost, outermost } from './find.ts';
import { isFirst, lettersOf } from './first.ts';
import { isStated } from './metadata.ts';

/** The lead image's elements, wherever the page has them. */
export interface LeadParts extends FigureParts {
  /** The linked original. */
  readonly full?: string;
}

export interface Lead {
  readonly figure: Figure;
  readonly image: LeadImage;
}

/** Where the text is, for what may stand in it. */
interface Text {
  readonly roots: ReadonlySet<ParentNode>;
  /** What of it is written apart, before the rest. */
  readonly intro: readonly Element[];
}

/**
 * What the recipe names as the lead image; undefined where the page has none. The further ones get the role of figures.
 * `movesOriginal`: the address of the linked original will stand in the front matter, and not round the picture.
 */
export function findLead(
  find: Finder,
  { image }: Recipe,
  text: Text,
  movesOriginal: boolean,
): LeadParts | undefined {
  if (!image) return undefined;
  const apart = new Set<AnyNode>(text.intro.map((element) => aloneIn(element, text.roots)));
  /** Once text precedes one picture of a root, it precedes all later ones. */
  const begun = new Set<ParentNode>();
  const stands = (picture: Element): boolean => {
    const root = closestIn(picture.parent, text.roots);
    if (root === undefined) return true;
    if (begun.has(root)) return false;
    if (isFirst(picture, root, find, apart)) return true;
    begun.add(root);
    return false;
  };
  let lead: LeadParts | undefined;
  const frames = image.each === undefined ? [undefined] : innermost(find.elements(image.each));
  for (const frame of frames) {
    const caption = outermost(find.elements(image.caption, frame));
    const credit = outermost(find.elements(image.credit, frame));
    const lines = new Set<ParentNode>([...caption, ...credit]);
    const pictures = find
      .elements(image.src, frame)
      .filter((element) => isPicture(element, find.reading) && !closestIn(element, lines));
    const picture = lead === undefined ? pictures.find(stands) : undefined;
    if (picture !== undefined) {
      const parts = { media: frame ? pictures : [picture], caption, credit };
      const full = movesOriginal ? originalOf(picture, find, image, frame) : undefined;
      lead = { ...parts, ...(full !== undefined && { full }) };
    } else if (frame !== undefined) {
      const media = pictures.length > 0 ? pictures : outermost(find.elements(PLAYERS, frame));
      if (media.length > 0) find.assign(frame, { as: 'figure', parts: { media, caption, credit } });
    }
  }
  return lead;
}

const PLAYERS = [...EMBEDS].join(', ');

/** Whether the element is a picture to be shown; what a player holds is for browsers that can't play. */
function isPicture(element: Element, reading: Reading): boolean {
  for (let at = element.parent; at; at = at.parent) {
    if (isElement(at) && EMBEDS.has(at.name) && embedOf(at, reading) !== undefined) return false;
  }
  return isImage(element) && imageOf(element, reading) !== undefined;
}

/** The original that the recipe names, or that the picture links to, whose link then says nothing more. */
function originalOf(
  picture: Element,
  find: Finder,
  { full }: LeadImageRecipe,
  frame: Element | undefined,
): string | undefined {
  const target = imageOf(picture, find.reading);
  if (target === undefined || isDataImage(target.url)) return undefined;
  const found = find.first(full, frame) ?? linkToOriginal(picture, target, find, frame);
  if (found === undefined) return undefined;
  // What it says in words stays a link.
  if (found.element.name === 'a' && lettersOf([found.element], find) === '') {
    find.assign(found.element, { as: 'unwrapped', key: 'image' });
  }
  return find.text(found);
}

function linkToOriginal(
  picture: Element,
  target: ImageTarget,
  find: Finder,
  frame: Element | undefined,
): Found | undefined {
  const link = linkRound(picture, frame);
  const url = link && linkTarget(link, find.reading);
  return link !== undefined && url !== undefined && isSamePicture(url, target)
    ? { element: link, attribute: 'href' }
    : undefined;
}

function linkRound(picture: Element, frame: Element | undefined): Element | undefined {
  for (let at = picture.parent; at && at !== frame; at = at.parent) {
    if (isElement(at) && at.name === 'a' && at.attribs.href !== undefined) return at;
  }
  return undefined;
}

/** The picture that the page only states for programs (`og:image`): it has an address and no place. */
export function statedImage(find: Finder, { image }: Recipe): LeadImage | undefined {
  for (const found of find.all(image?.src)) {
    const address = isStated(found) && !isImage(found.element) ? find.text(found) : undefined;
    const path = address && safeUrl(address, find.reading.base, 'image');
    if (path) return { path };
  }
  return undefined;
}

export function readLead(parts: LeadParts, reading: Reading): Lead | undefined {
  const figure = toFigure(parts, reading);
  const picture = figure && pictureIn(figure.media);
  if (!figure || !picture) return undefined;
  const caption = plain(figure.caption);
  const credit = plain(figure.credit);
  const { full } = parts;
  return {
    figure: { ...figure, media: figure.media.map((medium) => described(medium, caption)) },
    image: {
      path: picture.url,
      ...(full !== undefined && full !== picture.url && { full }),
      ...(picture.alt !== '' && { alt: picture.alt }),
      ...(caption !== '' && { caption }),
      ...(credit !== '' && { credit }),
    },
  };
}

/** The first picture, in a link or not. */
function pictureIn(media: readonly Inline[]): Image | undefined {
  for (const medium of media) {
    const found = medium.tag === 'image' ? medium : pictureIn(childrenOf(medium));
    if (found) return found;
  }
  return undefined;
}

function childrenOf(inline: Inline): readonly Inline[] {
  return 'children' in inline ? inline.children : [];
}

/** The lead image's alt text in the body is its own, else the caption (contract, section 2). */
function described(medium: Inline, caption: string): Inline {
  if (medium.tag === 'image') return medium.alt === '' ? { ...medium, alt: caption } : medium;
  return medium.tag === 'link'
    ? { ...medium, children: medium.children.map((child) => described(child, caption)) }
    : medium;
}

function plain(line: Figure['caption']): string {
  return textOf(line).replace(/ {2,}/g, ' ').trim();
}

/** Tells the block builder which elements are the picture, the caption and the credit of each figure in the text. */
export function markFigures(find: Finder, recipe: Recipe): void {
  for (const figure of recipe.figures ?? []) {
    for (const element of innermost(find.elements(figure.each))) {
      const media: Element[] = find.elements(figure.image, element);
      if (media.length === 0) continue;
      const caption = outermost(find.elements(figure.caption, element));
      const credit = outermost(find.elements(figure.credit, element));
      find.assign(element, { as: 'figure', parts: { media, caption, credit } });
    }
  }
}
