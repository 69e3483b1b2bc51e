/** @file Pictures with what is printed below them: the lead image, and the figures in the text. */

import type { Element } from 'domhandler';
import { textOf, toFigure } from '../html/blocks.ts';
import type { FigureParts, Reading } from '../html/reading.ts';
import { imageOf } from '../html/targets.ts';
import { safeUrl } from '../html/urls.ts';
import type { Figure, Inline, LeadImage } from '../post.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { type Finder, innermost, outermost } from './find.ts';
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

/** What the recipe names as the lead image; undefined where the page has none. */
export function findLead(find: Finder, { image }: Recipe): LeadParts | undefined {
  const picture = find
    .elements(image?.src)
    .find((element) => imageOf(element, find.reading) !== undefined);
  if (!image || !picture) return undefined;
  const full = find.text(find.first(image.full));
  return {
    media: [picture],
    caption: outermost(find.elements(image.caption)),
    credit: outermost(find.elements(image.credit)),
    ...(full !== undefined && { full }),
  };
}

/** The picture that the page only states for programs (`og:image`): it has an address and no place. */
export function statedImage(find: Finder, { image }: Recipe): LeadImage | undefined {
  for (const found of find.all(image?.src)) {
    const address = isStated(found) ? find.text(found) : undefined;
    const path = address && safeUrl(address, find.reading.base, 'image');
    if (path) return { path };
  }
  return undefined;
}

export function readLead(parts: LeadParts, reading: Reading): Lead | undefined {
  const figure = toFigure(parts, reading);
  const picture = figure?.media.find((medium) => medium.tag === 'image');
  if (!figure || picture?.tag !== 'image') return undefined;
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

/** The lead image's alt text in the body is its own, else the caption (contract, section 2). */
function described(medium: Inline, caption: string): Inline {
  return medium.tag === 'image' && medium.alt === '' ? { ...medium, alt: caption } : medium;
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
