/** @file Whole pages that hold something else than an article: a thread, goods for sale, a list, documentation. */

import { describe, expect, it } from 'vitest';
import { ALSO, convert, LONG, page, ruleOf } from './whole-page.ts';

const MENU = '<nav><ul><li><a href="/a">Tides</a></li><li><a href="/b">Ferries</a></li></ul></nav>';

describe('a thread', () => {
  it('is what its writers say, where a page of comments has no other text', () => {
    const comment = (who: string, text: string): string =>
      `<tr><td><a href="/user/${who}">${who}</a><div class="comment"><span>${text}</span><div class="reply"><a href="/reply">reply</a></div></div></td></tr>`;
    const html = page(
      `${MENU}<table><tr><td><a href="https://clocks.example">Two Clocks</a></td></tr></table><table>${comment('ada', LONG)}${comment('ben', ALSO)}</table>`,
    );
    const markdown = convert(html);
    expect(markdown).toContain(LONG);
    expect(markdown).toContain(ALSO);
    expect(markdown).toContain('[ada](/user/ada)');
  });

  const POSTS: readonly (readonly [software: string, post: (text: string) => string])[] = [
    [
      'XenForo',
      (text) =>
        `<article class="message message--post"><div class="message-cell--user"><section class="message-user"><div class="message-userDetails"><h4 class="message-name">Ada</h4></div><div class="message-userExtras"><dl class="pairs"><dt>Joined</dt><dd>Long ago</dd></dl></div></section></div><div class="message-cell--main"><article class="message-body"><div class="bbWrapper">${text}</div></article><footer class="message-footer"><div class="message-actionBar actionBar"><a href="/reply">Reply</a></div></footer></div></article>`,
    ],
    [
      'phpBB',
      (text) =>
        `<div class="post has-profile bg1"><dl class="postprofile"><dt><a href="/u">Ada</a></dt><dd>Joined Long ago</dd></dl><div class="postbody"><ul class="post-buttons"><li><a href="/quote">Reply</a></li></ul><p class="author">by <strong><a href="/u">Ada</a></strong></p><div class="content">${text}</div><div class="signature">Joined in mud</div></div><div class="back2top"><a href="#top">Reply</a></div></div>`,
    ],
  ];

  it.each(POSTS)('of %s has all posts, without the figures of who wrote them', (_, post) => {
    const html = page(
      `${MENU}<div class="thread"><h1>A clock stopped</h1>${[LONG, ALSO, LONG].map(post).join('')}</div>`,
    );
    const markdown = convert(html);
    expect(markdown.match(/harbour master/g)).toHaveLength(2);
    expect(markdown).toContain(ALSO);
    expect(markdown.match(/Ada/g)).toHaveLength(3);
    expect(markdown).not.toMatch(/Joined|Reply/);
  });
});

describe('a list of things', () => {
  const things = [...'abcdefghijkl'].map(
    (name) =>
      `<li class="card"><h3><a href="/${name}">A brass clock of the kind ${name}</a></h3><p>$12</p></li>`,
  );
  const list = `<ul class="grid">${things.join('')}</ul>`;

  it('is the content of a page that says little else', () => {
    const html = page(`${MENU}<main><h1>Clocks</h1><p>${LONG}</p>${list}</main>`);
    const markdown = convert(html);
    expect(markdown).toContain('of the kind a');
    expect(markdown).toContain('of the kind l');
    expect(ruleOf(html, 'Tides')).toBe('navigation');
  });

  it('has no form to choose among it by', () => {
    const filters =
      '<form action="/clocks"><p>Kind of hand</p><label><input type="checkbox" name="steel"> Steel</label></form>';
    const html = page(`${MENU}<main><h1>Clocks</h1><p>${LONG}</p>${filters}${list}</main>`);
    expect(ruleOf(html, 'Kind of hand')).toBe('form');
    expect(convert(html)).toContain('of the kind a');
  });

  it('is none of a post that has a date', () => {
    const date = '<meta property="article:published_time" content="2031-05-03">';
    const html = page(`${MENU}<main><h1>Clocks</h1><p>${LONG}</p>${list}</main>`, date);
    expect(convert(html)).not.toContain('of the kind');
    expect(ruleOf(html, 'of the kind a')).toBe('list of links');
  });

  it('is the content of a page of contents, whose class says so', () => {
    const html = page(
      `${MENU}<div><h1>Archive</h1><ul class="archive-list">${things.join('')}</ul></div>`,
    );
    expect(convert(html)).toContain('of the kind l');
  });
});

describe('goods for sale', () => {
  it('have their figures beside their description', () => {
    const panel = (inside: string): string => `<div class="tabs-panel">${inside}</div>`;
    const table = '<table><tr><th>Weight</th><td>2 kg</td></tr></table>';
    const html = page(
      `${MENU}<main><h1>A Brass Clock</h1><div>${panel(`<p>${LONG}</p><p>${ALSO}</p>`)}${panel(table)}</div></main>`,
    );
    expect(convert(html)).toContain('2 kg');
  });
});

describe('a page in a dialog', () => {
  it('is one still where it is all the text that there is', () => {
    const dialog = `<div role="dialog"><p>${LONG}</p><p>${ALSO}</p></div>`;
    expect(convert(page(`${MENU}${dialog}`))).toBe(`${LONG}\n\n${ALSO}\n`);
    const text = `<article><p>${LONG}</p><p>${ALSO}</p><p>${LONG}</p><p>${ALSO}</p></article>`;
    const html = page(`${MENU}${text}<dialog open><p>${LONG}</p></dialog>`);
    expect(ruleOf(html, 'The harbour master')).toBe('dialog');
  });
});
