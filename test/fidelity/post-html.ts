/** @file A post's HTML as every tool gets it: what no reader sees and a site's furniture taken out first. */

import { type CheerioAPI, load } from 'cheerio';

export interface PostHtml {
  readonly html: string;
  readonly base: string;
  /** Whether a tool broke the lines of the text. */
  readonly prettified: boolean;
}

/** Never content, on any site. Embeds go because no peer says anything of them. */
const UNSEEN =
  'script, style, template, link, meta, title, [hidden], [style*="display:none"], [style*="display: none"], ' +
  'input, button, select, textarea, iframe, video, audio, object, embed, ' +
  'img[width="1"][height="1"], img[src*="/_/stat?"]';

/** What stands around the posts on the sites of the corpus. */
const FURNITURE =
  'nav.links, .pullquote-share, span.cube, .cb-link, .type-icon, ' +
  '.sharedaddy, #jp-relatedposts, .word-count, .entry-author-wrapper, ' +
  '.code-block, section.collection, section.wxyz, .bqdn, .dndo, .qyoLgsBMfk2RyP6PZqEQUQ, ' +
  '.navigation__primary-inner, [class*=BarrierFailsafe], .highcharts-container, footer.entry-footer, .card-footer, ' +
  '.element-invisible, .element-hidden, .service-links, .block.related, ul.links, .submitted, #comments .comment:has(.comment-text), ' +
  '.medium-feed-link';

/** Reads a post file; undefined where nothing is left to convert. */
export function postHtml(file: string): PostHtml | undefined {
  const [head = '', ...rest] = file.split(/^---\n/m).slice(1);
  const base = /^from:\s*"?([^"\s]+)/m.exec(head)?.[1] ?? 'http://base.test/';
  const body = rest.join('---\n').replace(/^(?:\s|<!--[^>]*-->|\[.*\]\(.*\)\n-+\n)*/, '');
  const $ = load(body, { scriptingEnabled: false }, false);
  restoreImages($);
  $(UNSEEN).remove();
  $(FURNITURE).remove();
  $('*')
    .contents()
    .filter((_, node) => node.type === 'comment')
    .remove();
  decodeEmails($);
  dropEmptyLinks($);
  const html = $.html();
  return $.text().trim() === '' ? undefined : { html, base, prettified: isPrettified($) };
}

/** Images that load late get their source; a `noscript` twin goes, or steps in where it is the only one. */
function restoreImages($: CheerioAPI): void {
  $('noscript').each((_, element) => {
    const twin = $(element).find('img').first();
    const hasOther = $(element).prev().is('img') || $(element).prev().find('img').length > 0;
    if (twin.length > 0 && !hasOther) $(element).replaceWith(twin);
    else $(element).remove();
  });
  $('img').each((_, element) => {
    const { src, 'data-src': late, 'data-cfsrc': hidden } = element.attribs;
    if ((late ?? hidden) && (!src || src.startsWith('data:'))) {
      element.attribs.src = late ?? hidden ?? '';
    }
  });
}

/** Addresses that a proxy scrambled: the first byte is the key to the others. */
function decodeEmails($: CheerioAPI): void {
  $('[data-cfemail]').each((_, element) => {
    const [key = 0, ...bytes] = Buffer.from(element.attribs['data-cfemail'] ?? '', 'hex');
    const scrambled = $(element).text(String.fromCharCode(...bytes.map((byte) => byte ^ key)));
    scrambled.replaceWith(scrambled.contents());
  });
}

function dropEmptyLinks($: CheerioAPI): void {
  $('a').each((_, element) => {
    const link = $(element);
    const isEmpty = link.text().trim() === '' && link.find('img').length === 0;
    if (isEmpty || link.attr('href')?.endsWith('/undefined')) link.replaceWith(link.contents());
  });
}

/** Whether nearly every text stands on lines of its own, as printers of HTML put it. */
function isPrettified($: CheerioAPI): boolean {
  const texts = $('*')
    .contents()
    .toArray()
    .flatMap((node) => (node.type === 'text' && node.data.trim() !== '' ? [node.data] : []));
  const alone = texts.filter((text) => /^\n\s*\S/.test(text) && /\n\s*$/.test(text));
  return texts.length > 0 && alone.length / texts.length > 0.8;
}
