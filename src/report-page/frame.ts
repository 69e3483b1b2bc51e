/** @file A post's HTML in a frame where no script runs and nothing is loaded. */

import { element } from './elements.ts';
import { frameStyle } from './embedded.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The HTML as a document that isn't shown: it can be looked through and marked first. */
export function documentOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

export function frame(title: string, shown: Document): HTMLIFrameElement {
  const html =
    '<!doctype html><html lang="und"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<title>Post</title><style>${frameStyle()}</style></head><body><main>${shown.body.innerHTML}</main></body></html>`;
  // Of the same origin, so that the page around it can scroll it; scripts stay forbidden.
  return element('iframe', { title, sandbox: 'allow-same-origin', srcdoc: html });
}

/** Brings a marked place into view. */
export function reveal({ contentDocument }: HTMLIFrameElement, id: string): void {
  contentDocument?.querySelector('.current')?.classList.remove('current');
  const place = contentDocument?.getElementById(id);
  place?.classList.add('current');
  place?.scrollIntoView({ block: 'center' });
}
