/** @file Notes in the margin, as Tufte CSS has them: in the text, behind a label that shows them and a box that remembers it. */

import type { Element } from 'domhandler';
import { elementAfter, hasClass } from './elements.ts';
import type { Page } from './parse.ts';

interface SideNote {
  /** The label, which has no words: a style draws its number. */
  readonly reference: Element;
  readonly note: Element;
}

/** In page order. */
export function sideNotesOf(page: Page): SideNote[] {
  return page.select('label.margin-toggle').flatMap((reference) => {
    const box = elementAfter(reference);
    const note = box && elementAfter(box);
    const isTrio =
      box !== undefined &&
      note !== undefined &&
      hasClass(box, 'margin-toggle') &&
      (hasClass(note, 'sidenote') || hasClass(note, 'marginnote'));
    return isTrio ? [{ reference, note }] : [];
  });
}
