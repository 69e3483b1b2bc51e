/** @file Links, inline form. A link whose text is its address is an autolink. */

import { destination, titlePart } from '../destination.ts';
import { LINK_CLOSE, LINK_END, LINK_OPEN, raw } from '../marks.ts';
import type { Rule } from './rule.ts';

/** What every engine takes between angle brackets and shows as it stands; markdown-it shows percent-encoding decoded. */
const AUTOLINK = /^(?:https?|ftp):\/\/[\w.~:/?#@!$&'()*+,;=-]+$/i;

export const link: Rule<'link'> = {
  replacement(content, node) {
    if (content === node.url && node.title === undefined && AUTOLINK.test(node.url)) {
      return raw(`<${node.url}>`);
    }
    const tail = `(${destination(node.url)}${titlePart(node.title)})`;
    return LINK_OPEN + content + LINK_CLOSE + tail + LINK_END;
  },
};
