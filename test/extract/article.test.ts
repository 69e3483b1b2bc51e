/** @file Whole pages that no recipe knows: which part is kept, what the front matter gets, and that nothing goes without a rule. */

import { describe, expect, it } from 'vitest';
import { convertPost } from '../../src/convert.ts';
import { article } from '../../src/recipes/article.ts';
import { ALSO, convert, LONG, page, ruleOf } from './whole-page.ts';

describe('the article on a page', () => {
  it('is where the running text stands, whatever stands round it', () => {
    const menu = '<ul><li><a href="/a">Tides</a></li><li><a href="/b">Ferries</a></li></ul>';
    const html = page(
      `<div>${menu}</div><div><p>${LONG}</p><p>${ALSO}</p></div><div>${menu}</div>`,
    );
    expect(convert(html)).toBe(`${LONG}\n\n${ALSO}\n`);
    expect(ruleOf(html, 'Tides')).toBe('around the article');
  });

  it('is all of a page with hardly any text', () => {
    const html = page('<div><p>Closed until May.</p></div><div><p>Ring twice.</p></div>');
    expect(convert(html)).toBe('Closed until May.\n\nRing twice.\n');
  });

  it('may be what a page shows where no script runs', () => {
    const text = `<p>${LONG}</p><p>${ALSO}</p>`.repeat(3);
    const html = page(
      `<noscript><div><ul><li><a href="/a">Tides</a></li></ul></div><div>${text}</div></noscript><script>/* ${LONG.repeat(20)} */</script>`,
    );
    expect(convert(html)).toBe(`${Array(3).fill(`${LONG}\n\n${ALSO}`).join('\n\n')}\n`);
  });

  it('is none of a column beside it, though that be running text', () => {
    const html = page(
      `<div><div class="text"><h1>Two Clocks</h1><p>${LONG}</p><p>${ALSO}</p></div><aside class="site-sidebar"><p>${LONG}</p></aside></div>`,
      '<title>Two Clocks</title>',
    );
    expect(convert(html)).toBe(`---\ntitle: Two Clocks\n---\n\n${LONG}\n\n${ALSO}\n`);
  });

  it('goes on through sections of one kind', () => {
    const section = (text: string): string => `<section class="part"><p>${text}</p></section>`;
    const html = page(`<main>${section(LONG)}${section(ALSO)}${section(LONG)}</main>`);
    expect(convert(html)).toBe(`${LONG}\n\n${ALSO}\n\n${LONG}\n`);
  });

  it('goes on through sections of one kind that have classes of their own besides', () => {
    const section = (name: string, text: string): string =>
      `<section class="part ${name}"><p>${text}</p></section>`;
    const html = page(
      `<main>${section('first', `${LONG} See <a href="/a">the tables of the tides for all of May</a>.`)}${section('', `${ALSO} ${LONG} ${ALSO}`)}</main>`,
    );
    expect(convert(html)).toMatch(/^The harbour master.*\n\nWhen they disagree/);
  });

  it('is no comment on it, though there be more of those', () => {
    const said = `<div class="reader"><p>${ALSO}</p></div>`.repeat(30);
    const post = `<div class="text">${`<p>${LONG}</p>`.repeat(7)}</div>`;
    const html = page(`<main><h1>Two Clocks</h1>${post}<div class="comments">${said}</div></main>`);
    expect(convert(html)).not.toContain(ALSO);
    expect(ruleOf(html, 'When they disagree')).toBe('comments');
  });

  it("is none of what a site's own elements call furniture", () => {
    const menu = '<hp-navigation-menu><div><p>Tides</p><p>Ferries</p></div></hp-navigation-menu>';
    const html = page(`<main>${menu}<p>${LONG}</p><p>${ALSO}</p></main>`);
    expect(convert(html)).toBe(`${LONG}\n\n${ALSO}\n`);
    expect(ruleOf(html, 'Tides')).toBe('navigation');
  });

  it('begins with what stands between its headline and its text, each part apart', () => {
    const author = '<div>By <a href="/ada">Ada Quill, who keeps the harbour</a></div>';
    const text = `<div><p>${LONG} ${ALSO}</p></div>`.repeat(9);
    const html = page(
      `<div><header><h1>Two Clocks</h1><p>${LONG}</p><p>${ALSO}</p>${author}</header><div>${text}</div></div>`,
    );
    expect(convert(html)).toMatch(
      /^---\ntitle: Two Clocks\n(?:author: .*\n)?---\n\nThe harbour .* of them\.\n\nWhen they .* there\.\n\nThe harbour/,
    );
  });

  it('is no word of its site before its headline, or further out than that', () => {
    const notice = `<div><p>You block our notices, and we would be glad if you did not do that.</p></div>`;
    const below = `<div><p>The Harbour Post has been printed by the ferry since the year 1903.</p></div>`;
    const html = page(
      `${notice}<main><h1>Two Clocks</h1><div>${`<p>${LONG}</p>`.repeat(5)}</div></main>${below}`,
    );
    expect(convert(html)).not.toMatch(/You block|has been printed/);
    expect(ruleOf(html, 'You block')).toBe('around the article');
  });

  it('is not what its readers said of it, however much that is', () => {
    const said = `<div class="said"><p>${ALSO}</p></div>`.repeat(20);
    const html = page(
      `<div class="entry-content"><p>${LONG}</p><p>${LONG}</p></div><div id="responses">${said}</div>`,
    );
    expect(convert(html)).toBe(`${LONG}\n\n${LONG}\n`);
  });

  it.each([
    ['of cookies', '<div id="eu-cookie-law"><form><p>TEXT</p></form></div>'],
    ['about its author', '<div class="author-info"><p>TEXT</p></div>'],
  ])('is not the longer box %s', (_, box) => {
    const html = page(
      `<div class="entry-content"><p>${LONG}</p></div>${box.replace('TEXT', ALSO.repeat(2))}`,
    );
    expect(convert(html)).toBe(`${LONG}\n`);
  });

  it('is what is named as its text, however little that says', () => {
    const links = '<ul><li><a href="/a">Tides</a></li><li><a href="/b">Ferries</a></li></ul>';
    const html = page(`<p>The Harbour Post</p><div class="entry-content">${links}</div><p>Up</p>`);
    expect(convert(html)).toBe('- [Tides](/a)\n- [Ferries](/b)\n');
  });

  it.each([
    ['a link list, which holds running text', '<div id="TOC_TITLE_2">TEXT</div>'],
    ['a widget, which holds running text', '<div class="widget quote">TEXT</div>'],
    [
      "a heading's words for an id",
      '<div id="how-we-handle-the-comments"><h2>How We Handle the Comments</h2>TEXT</div>',
    ],
    [
      'a section that pandoc made',
      '<section id="comments" class="level2"><h2>Comments</h2>TEXT</section>',
    ],
  ])('holds what is named as %s', (_, box) => {
    const text = `<p>${LONG}</p>`.repeat(6);
    const html = page(`<main>${text}${box.replace('TEXT', `<p>${ALSO}</p>`)}</main>`);
    expect(convert(html)).toContain(ALSO);
  });

  it('may begin with a table of facts that are links', () => {
    const facts =
      '<table class="facts"><tr><th>Port</th><td><a href="/k">Kilbride Harbour</a></td></tr>' +
      '<tr><th>Sea</th><td><a href="/s">Northern Sound</a></td></tr></table>';
    const html = page(`<main>${facts}<p>${LONG}</p><p>${ALSO}</p></main>`);
    expect(convert(html)).toContain('Kilbride Harbour');
  });

  it('holds formulas, whose menu MathJax names in their class', () => {
    const formula =
      '<mjx-container class="MathJax CtxtMenu_Attached_0"><math><mi>t</mi><mo>=</mo><mn>2</mn></math></mjx-container>';
    const html = page(`<main><p>${LONG}</p><p>Where ${formula} the bell rings.</p></main>`);
    expect(convert(html)).toContain('t=2');
  });

  it('stands under the first heading that says its title', () => {
    const teaser = '<div class="related-posts"><h2>Two Clocks</h2><p>TEXT</p></div>';
    const html = page(
      `<div><h1>Two Clocks</h1><p>${LONG}</p></div>${teaser.replace('TEXT', ALSO)}`,
      '<title>Two Clocks</title>',
    );
    expect(convert(html)).not.toContain(ALSO);
  });

  it('holds notes and tables of data, whatever else their class says of their looks', () => {
    const html = page(
      `<main><p>${LONG}</p><div class="promo note"><p>Note the mud.</p></div>` +
        `<table class="nav"><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>` +
        `<table class="nav"><tr><td><a href="/">Home</a></td></tr></table><p>${ALSO}</p></main>`,
    );
    const markdown = convert(html);
    expect(markdown).toContain('Note the mud.');
    expect(markdown).toContain('| Day    |');
    expect(ruleOf(html, 'Home')).toBe('navigation');
  });

  it('is the excerpts themselves on a page of excerpts', () => {
    const excerpt = (name: string): string =>
      `<div class="card"><h2><a href="/${name}">${name}</a></h2><p>${LONG}…</p><a href="/${name}">Read more</a></div>`;
    const markdown = convert(page(`<main>${[...'abcdefghijklmno'].map(excerpt).join('')}</main>`));
    expect(markdown.match(/harbour master/g)).toHaveLength(15);
  });

  it('is all of a fragment, whose scraper has chosen it', () => {
    const fragment = `<div><p>${LONG}</p><div class="related"><a href="/x">Another</a></div></div>`;
    expect(convert(fragment)).toBe(`${LONG}\n\n[Another](/x)\n`);
  });
});

describe('furniture in the text', () => {
  const withIn = (inside: string): string =>
    page(`<article><p>${LONG}</p>${inside}<p>${ALSO}</p></article>`);

  it.each([
    ['share buttons', '<ul><li><a href="https://twitter.com/share?url=x">Pass on</a></li></ul>'],
    ['newsletter', '<div class="newsletter-signup"><p>Every week by post.</p></div>'],
    ['related posts', '<div><h4>Related posts</h4><a href="/fog">Fog</a></div>'],
    ['related posts', '<h4>You might also like</h4><ul><li><a href="/fog">Fog</a></li></ul>'],
    ['related posts', '<p><strong>Read also:</strong> <a href="/fog">Fog on the Steps</a></p>'],
    ['related posts', '<p>Lesen Sie auch: <a href="/fog">Fog</a> und <a href="/mud">Mud</a></p>'],
    [
      'related posts',
      '<div class="c-teaser c-teaser--wide"><h3><a href="/fog">Fog</a></h3><p>It came in.</p></div>',
    ],
    [
      'related posts',
      '<div class="inset"><h6><a href="/fog">Fog on the Steps</a></h6><p>It came in at four …</p><a href="/fog">harbour.example</a></div>',
    ],
    ['related posts', '<h3>Weiterlesen:</h3><p><a href="/fog">Fog on the Steps</a></p>'],
    ['related posts', '<p>Te recomendamos: <a href="/fog">Fog</a></p>'],
    [
      'list of links',
      '<aside class="box2"><ul class="c"><li><a href="/fog">Fog</a></li><li><a href="/mud">Mud</a></li></ul></aside>',
    ],
    ['navigation', '<div class="link--back"><a href="/tides">Tides</a></div>'],
    ['form', '<form action="/l"><p>Letters from us.</p><input type="text" name="email"></form>'],
    ['newsletter', '<div class="post-paywall-login"><p>Log in to read on.</p></div>'],
    ['advertisement', '<p>Advertisement</p>'],
    ['enlarging a picture', '<p><a href="/steps.jpg">View this image ›</a></p>'],
    ['enlarging a picture', '<p>Click to enlarge</p>'],
    ['player controls', '<div class="vjs-control-bar"><p>0:00 of 1:20</p></div>'],
    [
      'form',
      '<form action="/ask"><p>Name</p><input name="name"><p>Question</p><textarea></textarea></form>',
    ],
  ])('goes by the rule %s: %s', (rule, inside) => {
    const html = withIn(inside);
    expect(convert(html)).toBe(`${LONG}\n\n${ALSO}\n`);
    expect(Object.keys(convertPost(html).report.ledger?.dropped ?? {})).toContain(rule);
  });

  it.each([
    ['a heading over text of its own', '<h2>Featured</h2>'],
    [
      "a writer's list of links",
      '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>',
    ],
    ['a sentence with a link', '<p>More on this by <a href="/k">the keeper</a> is in the log.</p>'],
    ['a word that a class marks', '<p>A <span class="social">club</span> of twelve.</p>'],
    ['a date in the middle', `<p>${ALSO}</p><p>3 May 2031</p>`],
    ['the text of a teaser', '<div class="teaser"><p>Bring a rope to the steps.</p></div>'],
    [
      'a list of things, each cut short',
      '<div><h3><a href="/rope">Rope</a></h3><p>Long …</p><h3><a href="/tar">Tar</a></h3><p>Black …</p></div>',
    ],
  ])('is not %s', (_, inside) => {
    expect(convert(withIn(inside)).length).toBeGreaterThan(`${LONG}\n\n${ALSO}\n\n`.length);
  });

  it.each([
    ['<a href="/tides">Tides</a>'],
    ['<p><a href="https://harbour.example/news/old-port/">Old Port</a></p>'],
    ['<p><a href="/">Home</a> / <a href="/news/">News</a> / <a href="/news/tides/">Tides</a></p>'],
    ['<span><time datetime="2031-05-03">3 May 2031</time></span>'],
    ['<small>Ada Quill | 3 May 2031</small>'],
  ])('may stand over it, a line by its looks alone: %s', (line) => {
    const head =
      '<meta property="og:url" content="https://harbour.example/news/two-clocks"><meta name="author" content="Ada Quill"><meta name="date" content="2031-05-03">';
    const html = page(`<article><div>${line}<p>${LONG}</p><p>${ALSO}</p></div></article>`, head);
    expect(convert(html)).toMatch(/\n---\n\nThe harbour/);
  });

  it.each([
    ['<p><a href="/files/tides.pdf">Tides</a></p>'],
    ['<p><a href="https://clocks.example/tides">Tides</a></p>'],
    ['<p><a href="/2031/05/why-the-tide-is-late">The tide</a></p>'],
    ['<p><a href="/news"><img src="/steps.jpg" alt="Steps"></a></p>'],
    ['<a href="/steps.jpg">Click to enlarge <img src="/steps.jpg" alt="Steps"></a>'],
  ])('is no link over it to what its writer shows: %s', (line) => {
    const html = page(`<article>${line}<p>${LONG}</p><p>${ALSO}</p></article>`);
    expect(convert(html)).toMatch(/^\S*(?:Click to enlarge |!)?\[/);
  });

  it.each([
    ['about the author', '<div class="author-bio-thing"><p>Ada Quill keeps the log.</p></div>'],
    [
      'share buttons',
      '<p>Read or share this story: <a href="https://harbour.example/s">harbour.example/s</a></p>',
    ],
    ['navigation', '<p><a href="/news">« Zurück zur Übersicht</a></p>'],
    ['comments', '<p>3 Kommentare</p>'],
    ['site footer', '<p>Copyright © 2031 Harbour Post Ltd. All rights reserved.</p>'],
    ['site footer', '<p>Alle Rechte vorbehalten.</p>'],
    [
      'label of what is left out',
      '<h3>From the quays</h3><div class="related-posts"><a href="/fog">Fog</a></div>',
    ],
    [
      'label of what is left out',
      '<div>Written by:</div><div class="author-bio"><p>Ada keeps the log.</p></div>',
    ],
  ])('may stand after it, by the rule %s: %s', (rule, after) => {
    const html = page(`<article><p>${LONG}</p><p>${ALSO}</p>${after}</article>`);
    expect(convert(html)).toBe(`${LONG}\n\n${ALSO}\n`);
    expect(Object.keys(convertPost(html).report.ledger?.dropped ?? {})).toContain(rule);
  });

  it.each([
    ['<h3>To be continued</h3>'],
    ['<h3>The steps at noon</h3><p><img src="steps.jpg" alt=""></p>'],
    ['<p>Two hands, one of them late: the © of his trade.</p>'],
  ])('is none of the lines that an article ends with: %s', (end) => {
    const html = page(`<article><p>${LONG}</p><p>${ALSO}</p>${end}</article>`);
    expect(convert(html).length).toBeGreaterThan(`${LONG}\n\n${ALSO}\n\n`.length);
  });

  it('is a line of tags in the midst of it, which are kept apart', () => {
    const html = withIn('<p>Themen: <a href="/tag/mud">Mud</a> <a href="/tag/fog">Fog</a></p>');
    expect(convert(html)).toBe(`---\ntags:\n  - Mud\n  - Fog\n---\n\n${LONG}\n\n${ALSO}\n`);
  });

  it('is a label with what it stood over, and a list of other posts with their beginnings', () => {
    const others = `<li><a href="/fog">Fog</a> <small>${LONG}</small></li>`.repeat(2);
    const html = page(
      `<div class="entry"><p>${LONG}</p><p>${ALSO}</p><p>${LONG}</p><h4>Weitere Themen</h4><ul class="related_post">${others}</ul></div>`,
    );
    expect(convert(html)).toBe(`${LONG}\n\n${ALSO}\n\n${LONG}\n`);
  });

  it.each([
    [
      '<table><tr><th>Year</th><th>Rise</th></tr><tr><td>2019</td><td>6.0%</td></tr></table>',
      '6.0%',
    ],
    ['<ol><li>Bolt 9.58</li><li>9.69</li></ol>', '2. 9.69'],
    ['<ul><li>Share</li><li>Print</li><li>12:30</li></ul>', '- Print'],
    ['<dl><dt>1989</dt><dd>Comments</dd></dl>', '<dt>1989</dt>'],
    ['<pre>print</pre>', '```\nprint\n```'],
    ['<blockquote><p>Advertisement</p></blockquote>', '> Advertisement'],
    ['<p>[1]</p>', '[1]'],
    ['<p>50%</p>', '50%'],
    ['<p>June 4</p>', 'June 4'],
    ['<p>5 min</p>', '5 min'],
    ['<p>By Night</p>', 'By Night'],
  ])('is nothing that is a part of a whole, and no line of a number: %s', (inside, kept) => {
    expect(convert(page(`<article>${inside}<p>${LONG}</p></article>`))).toContain(kept);
    expect(convert(page(`<article><p>${LONG}</p>${inside}</article>`))).toContain(kept);
  });
});

describe('what a class calls furniture', () => {
  const between = (inside: string): string =>
    convert(page(`<article><p>${LONG}</p>${inside}<p>${ALSO}</p></article>`));

  it.each([
    'social-contract',
    'shared-grief',
    'share-price',
    'market-share',
    'related-work',
    'comments-on-law',
    'ads-free',
    'newsletter-archive',
    'popular-culture',
    'discussion',
    'tools',
    'nav-text',
    'widget-text',
    'disclaimer',
  ])('is not what only begins like it, or ends: %s', (name) => {
    expect(between(`<div class="${name}"><p>Bring a rope.</p></div>`)).toContain('Bring a rope.');
    expect(between(`<ul class="${name}"><li>A rope</li></ul>`)).toContain('- A rope');
  });

  it.each([
    ['a quotation', '<div class="share"><blockquote><p>Mud.</p></blockquote></div>', '> Mud.'],
    [
      'a figure',
      '<figure class="related"><img src="m.png"><figcaption>Mud</figcaption></figure>',
      'Mud',
    ],
    [
      'a table',
      '<div class="widget"><table><tr><th>Mud</th></tr><tr><td>7</td></tr></table></div>',
      '| Mud',
    ],
    ['code', '<div class="sidebar"><pre>mud()</pre></div>', 'mud()'],
    [
      'running text',
      `<div class="promo"><p>${LONG.replace('two', 'three')}</p></div>`,
      'three clocks',
    ],
  ])('is not %s between two paragraphs', (_, inside, kept) => {
    expect(between(inside)).toContain(kept);
  });

  it.each([
    ['share buttons', '<div class="post-share-top"><a href="/x">Pass on</a></div>'],
    ['share buttons', '<div class="ArticleShare_wrapper__3fA2x"><a href="/x">Pass on</a></div>'],
    ['related posts', '<div class="herald-related-posts"><a href="/fog">Fog</a></div>'],
    ['newsletter', '<div class="newsletter"><p>Post.</p><form><input type="email"></form></div>'],
    ['advertisement', '<div class="rightAd">Rope</div>'],
  ])('goes by the rule %s: %s', (rule, inside) => {
    expect(between(inside)).toBe(`${LONG}\n\n${ALSO}\n`);
    const { report } = convertPost(
      page(`<article><p>${LONG}</p>${inside}<p>${ALSO}</p></article>`),
    );
    expect(Object.keys(report.ledger?.dropped ?? {})).toContain(rule);
  });

  it.each([
    ['under a heading', 'refs'],
    ["with an editor's class", 'wp-block-list'],
  ])("is no writer's list of links %s", (_, name) => {
    const list = `<ul class="${name}"><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>`;
    const heading = name === 'refs' ? '<h2>Sources</h2>' : '';
    const html = page(`<article><p>${LONG}</p><p>${ALSO}</p>${heading}${list}</article>`);
    expect(convert(html)).toContain('- [Two](/b)');
  });

  it('ends where no theme writes what follows, however many ways there are to take that apart', () => {
    const unnamed = [`${'toolbar'.repeat(24)}zzz`, `${'1234567890-'.repeat(14)}zzz`];
    for (const rest of unnamed) {
      const html = page(`<main><p>${LONG}</p><div class="ads-${rest}">Mind the step.</div></main>`);
      expect(convert(html)).toBe(`${LONG}\n\nMind the step.\n`);
    }
    const html = page(
      `<main><p>${LONG}</p><div class="ads-toolbartoolbar">Mind the step.</div></main>`,
    );
    expect(ruleOf(html, 'Mind the step')).toBe('advertisement');
  });

  it('stays with a label where a writer may have written both', () => {
    const links = '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>';
    expect(between(`<p>延伸阅读：</p>${links}`)).toContain('延伸阅读：\n\n- [One](/a)');
  });
});

describe('a heading that says the title again over a fragment', () => {
  const source = (body: string): string => `---\ntitle: Two Clocks\n---\n${body}`;

  it.each([
    '<h2>Two clocks</h2>',
    '<div class="entry"><h3 class="entry-title"><a href="/clocks">Two Clocks</a></h3></div>',
  ])('is left to the front matter: %s', (heading) => {
    const body = `${heading}<p>${LONG}</p>`;
    expect(convert(source(body))).toBe(`---\ntitle: Two Clocks\n---\n\n${LONG}\n`);
    expect(convert(source(body), { recipe: 'none' })).toContain('## ');
  });

  it.each([
    `<h2>Clocks</h2><p>${LONG}</p>`,
    `<p>${LONG}</p><h2>Two Clocks</h2><p>${ALSO}</p>`,
    `<ul><li><h2>Two Clocks</h2>${LONG}</li></ul>`,
  ])('stays where it is a section’s: %s', (body) => {
    expect(convert(source(body))).toContain('## ');
  });
});

describe('a row of share buttons in a fragment', () => {
  const links =
    '<a href="https://www.facebook.com/sharer.php?u=x">Facebook</a> <a href="https://t.me/share/url?url=x"><img src="t.png" alt="Telegram"></a>';

  it.each([
    `<div>${links}</div>`,
    `<h3>Share this:</h3><p>${links}</p>`,
    `<div class="box"><div>Share: ${links} <a href="#print">Print</a></div></div>`,
    '<div>Share this: <a href="/pier/?share=x&nb=1">X</a></div>',
  ])('is left out: %s', (row) => {
    const html = `<p>The pier.</p>${row}<p>The quay.</p>`;
    expect(convert(html)).toBe('The pier.\n\nThe quay.\n');
    expect(convertPost(html).report.ledger?.dropped).toHaveProperty('share buttons');
  });

  it.each([
    '<p><a href="https://t.me/share/url?url=x">Tell the harbour</a></p>',
    `<p>Of ${links} it is said in every harbour that neither is to be had.</p>`,
    `<div><img src="https://harbour.example/pier.jpg" alt="The pier"> ${links}</div>`,
  ])('is more than that: %s', (html) => {
    expect(convert(`<p>The pier.</p>${html}`)).toContain('https://t.me/share');
  });

  it('stays where it is all there is', () => {
    expect(convert(`<div>${links}</div>`)).toContain('[Facebook]');
  });
});

describe('a byline', () => {
  const text = `<p>${LONG}</p><p>${ALSO}</p>`;
  const under = (byline: string, head = ''): string =>
    page(`<article><h1>Two Clocks</h1>${byline}${text}</article>`, head);
  const body = `${LONG}\n\n${ALSO}\n`;

  it.each([
    '<p class="byline">By Ada Quill</p><p>May 3, 2031</p>',
    '<div class="byline">By Ada Quill</div><div class="posted-on">3 May 2031</div>',
    '<div class="byline"><span>By Ada Quill</span><span>May 3, 2031</span></div>',
    '<p>By Ada Quill | 3rd May 2031 | 5 min read</p>',
    '<p>Posted by Ada Quill on Saturday, May 3, 2031 at 9:15 am</p>',
    '<p><span class="byline">Ada Quill</span> · 2031-05-03</p>',
  ])('gives author and date where the page states neither: %s', (byline) => {
    const { post, markdown } = convertPost(under(byline));
    expect(Object.fromEntries(post?.frontMatter ?? [])).toEqual({
      title: 'Two Clocks',
      date: '2031-05-03',
      author: 'Ada Quill',
    });
    expect(markdown.endsWith(`---\n\n${body}`)).toBe(true);
    expect(ruleOf(under(byline), 'Ada Quill')).toBe('byline and date');
  });

  it('is read beside a headline that stands over the article', () => {
    const header = '<header><h1>Two Clocks</h1><p>By Ada Quill</p><p>3 May 2031</p></header>';
    const { post } = convertPost(page(`${header}<div>${text}</div>`));
    expect(post?.frontMatter.get('author')).toBe('Ada Quill');
    expect(post?.frontMatter.get('date')).toBe('2031-05-03');
  });

  it('goes with what its author is called, and with the day of where it was written', () => {
    const head =
      '<meta name="author" content="Ada Quill"><meta property="article:published_time" content="2031-05-02T23:30:00Z">';
    const byline = '<p>By Ada Quill, Harbour Correspondent</p><p>Published 3 May 2031</p>';
    expect(convert(under(byline, head)).endsWith(`---\n\n${body}`)).toBe(true);
  });

  it.each(['By Ada Quill and Bo Tern', 'By Bo Tern', 'Updated 9 May 2031'])(
    'stays where it says what the front matter does not: %s',
    (line) => {
      const head =
        '<meta name="author" content="Ada Quill"><meta property="article:published_time" content="2031-05-03">';
      expect(convert(under(`<p>${line}</p>`, head))).toContain(`---\n\n${line}\n`);
    },
  );

  it.each(['<p>By Ada Quill | 3/5/2031</p>', '<div class="byline">By Ada Quill, 3/5/2031</div>'])(
    'stays where nobody knows which day it means: %s',
    (byline) => {
      expect(convert(under(byline))).toContain('3/5/2031');
    },
  );

  it('may be longer than a short sentence, as long as it says nothing else', () => {
    const line =
      '<p>By Ada Quill, Harbour Correspondent | Published 3 May 2031 at 10:15, last updated 4 May 2031</p>';
    const text = `<p>${LONG}</p><p>${ALSO}</p>`.repeat(2);
    const markdown = convert(page(`<article><h1>Two Clocks</h1>${line}${text}</article>`));
    expect(markdown).toMatch(
      /date: 2031-05-03\nauthor: Ada Quill, Harbour Correspondent\n---\n\nThe/,
    );
  });

  it('is told by a link to what else its author wrote', () => {
    const line = '<div class="kopf">Von <a href="/autor/quill">quill.ada</a> am 3. Mai 2031</div>';
    const text = `<p>${LONG}</p><p>${ALSO}</p>`;
    const markdown = convert(page(`<article><h1>Two Clocks</h1>${line}${text}</article>`));
    expect(markdown).toContain('date: 2031-05-03');
    expect(markdown).not.toContain('/autor/');
  });

  it('may be in parts that a colon joins', () => {
    const line = '<div class="post-author"><div>By :</div><div>Ada Q.</div></div>';
    const html = page(`<main><h1>Two Clocks</h1>${line}<p>${LONG}</p><p>${ALSO}</p></main>`);
    expect(convert(html)).toContain('author: Ada Q.');
  });

  it('has its date over the headline', () => {
    const html = page(
      `<main><div><figure><img src="a.jpg"><figcaption>The steps <span class="date">3 May 2031</span></figcaption></figure><h1>Two Clocks</h1></div><p>${LONG}</p><p>${ALSO}</p></main>`,
    );
    expect(convert(html)).toContain('date: 2031-05-03');
  });

  it('stands with a headline in what a class calls furniture', () => {
    const html = page(
      `<div class="breadcrumb-navigation"><a href="/">Home</a><h1>Two Clocks</h1><p>3 May 2031 | Tides</p></div><main><p>${LONG}</p><p>${ALSO}</p></main>`,
      '<title>Two Clocks</title>',
    );
    expect(convert(html)).toContain('date: 2031-05-03');
  });

  it('may end the text', () => {
    const html = page(
      `<article><p>${LONG}</p><p>${ALSO}</p><p><em>Von Ada Quill</em></p></article>`,
    );
    expect(convert(html)).toBe(`---\nauthor: Ada Quill\n---\n\n${LONG}\n\n${ALSO}\n`);
  });

  it('has small words before its day', () => {
    const line =
      '<p class="byline__author">VON <a href="/quill">ADA QUILL</a> am Samstag, 3. Mai 2031</p>';
    const html = page(`<article>${line}<p>${LONG}</p><p>${ALSO}</p></article>`);
    expect(convertPost(html).post?.metadata).toEqual({
      author: 'ADA QUILL',
      date: '2031-05-03',
    });
  });

  it('is none in a quotation, or in the midst of the text', () => {
    const quoted = '<blockquote><p>By Ada Quill</p><p>3 May 2031</p></blockquote>';
    const late = '<p>By Ada Quill</p><p>3 May 2031</p>';
    const { post } = convertPost(page(`<article>${quoted}${text}${late}${text}</article>`));
    expect(post?.frontMatter.has('author')).toBe(false);
    expect(post?.frontMatter.has('date')).toBe(false);
  });
});

describe('what a page says of itself', () => {
  const body = `<article><h1>Two Clocks</h1><p>${LONG}</p><p>${ALSO}</p></article>`;
  const titleIn = (head: string, html = body): unknown =>
    convertPost(page(html, head)).post?.frontMatter.get('title');

  it.each([
    ['og:title', '<meta property="og:title" content="Two Clocks | Harbour Post">'],
    ["the window's title", '<title>Harbour Post: Two Clocks</title>'],
    ['both', '<title>x</title><meta property="og:title" content="Two clocks">'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"BlogPosting","headline":"Two Clocks"}</script>',
    ],
  ])("gives the title without the site's name, from %s", (_, head) => {
    expect(titleIn(head)).toBe('Two Clocks');
    expect(convert(page(body, head))).not.toContain('# Two Clocks');
  });

  it.each([
    ['quoted', `<p>${LONG}</p><blockquote><h1>Two Clocks</h1><p>${ALSO}</p></blockquote>`],
    ['listed', `<ol><li><h1>Two Clocks</h1><p>${LONG}</p></li><li><h1>One</h1></li></ol>`],
    ['one of several under text', `<p>${LONG}</p><h1>Tide</h1><p>${ALSO}</p><h1>Time</h1>`],
    ['of a section', `<p>${LONG}</p><h2>Tide</h2><p>${ALSO}</p>`],
  ])('takes no heading that is %s', (_, text) => {
    expect(titleIn('', `<article>${text}</article>`)).toBeUndefined();
  });

  it.each(['<iframe src="https://tides.example/like"></iframe>', '<object data="/like"></object>'])(
    'takes no player in a headline for words of the title, and leaves both in the text: %s',
    (player) => {
      const markdown = convert(
        page(`<article><h1>Two Clocks ${player}</h1><p>${LONG}</p></article>`),
      );
      expect(markdown).toMatch(/^---\ntitle: Two Clocks\n---\n/);
      expect(markdown).toContain('like');
    },
  );

  it('takes the heading that the window has for its title, though a line stand over it', () => {
    const html = page(
      `<div><div><p>News, Ports, Ferries and Clocks</p><h1>Two Clocks of the Harbour</h1></div><p>${LONG}</p><p>${ALSO}</p></div>`,
      '<title>Two Clocks of the Harbour : News : Harbour Post</title>',
    );
    expect(convert(html)).not.toContain('## Two Clocks');
  });

  it.each([
    ['Two Clocks | Harbour Post Magazine', '<meta property="og:site_name" content="Harbour Post">'],
    ['Harbour Post - Two Clocks', '<meta name="application-name" content="Harbour Post">'],
  ])('gives the title without the site, whatever kind it says it is: %s', (title, head) => {
    const html = page(`<p>${LONG}</p><p>${ALSO}</p>`, `<title>${title}</title>${head}`);
    expect(convert(html)).toMatch(/^---\ntitle: Two Clocks\n/);
  });

  it('has no words of a button or an icon in its headline', () => {
    const html = page(
      `<article><h1>Two Clocks <i class="material-icons">schedule</i><button>Share</button></h1><p>${LONG}</p></article>`,
      '<title>Two Clocks - Harbour Post</title>',
    );
    expect(convert(html)).toBe(`---\ntitle: Two Clocks\n---\n\n${LONG}\n`);
  });

  it('parts what a headline sets apart by its looks as it is stated', () => {
    const html = page(
      `<article><h1><span>Ports</span><span>Two Clocks</span></h1><p>${LONG}</p></article>`,
      '<meta property="og:title" content="Ports: Two Clocks">',
    );
    expect(convert(html)).toBe(`---\ntitle: "Ports: Two Clocks"\n---\n\n${LONG}\n`);
  });

  it('is read of the fields that Drupal prints', () => {
    const field = (name: string, inside: string): string =>
      `<div class="field field-name-${name}"><div class="field-items"><div class="field-item">${inside}</div></div></div>`;
    const html = page(
      `<h1 class="title">Two Clocks</h1><div class="node"><div class="submitted">Submitted by <span class="username">quill</span></div><div class="content">${field('field-image', '<img src="https://harbour.example/steps.jpg" alt="Steps">')}${field('body', `<p>${LONG}</p><p>${ALSO}</p>`)}${field('field-tags', '<a href="/tides">Tides</a>')}</div></div>`,
      '<title>Two Clocks</title>',
    );
    const markdown = convert(html);
    expect(markdown).toContain('author: quill\ntags:\n  - Tides\nimage:');
    expect(markdown).toContain('![Steps](https://harbour.example/steps.jpg)');
  });

  it('takes a heading that says what is stated in other words, though a line stand over it', () => {
    const html = page(
      `<article><p>News, Ports, Ferries and Clocks</p><h1>Two Clocks of the Harbour</h1><p>${LONG}</p><p>${ALSO}</p></article>`,
      '<title>Clocks</title><meta property="og:title" content="The Harbour and Its Two Clocks">',
    );
    expect(convert(html)).toMatch(/^---\ntitle: Two Clocks of the Harbour\n---\n\nNews/);
    expect(convert(html)).not.toContain('## Two Clocks');
  });

  it('takes no heading that is the site', () => {
    const site = '<div><h1><a href="/">Harbour Post</a></h1></div>';
    const post = `<article><h2>Two Clocks</h2><p>${LONG}</p><p>${ALSO}</p></article>`;
    expect(titleIn('<title>Two Clocks | Harbour Post</title>', site + post)).toBe('Two Clocks');
  });

  it.each([
    ['other words than networks are told', 'Why the Harbour Master Keeps Two Clocks', ''],
    ['the host beside it', 'The Harbour Master and his Two Clocks', ' | harbour-post.example'],
  ])('gives the title as the headline has it, with %s', (_, headline, suffix) => {
    const head = `<link rel="canonical" href="https://www.harbour-post.example/clocks"><meta property="og:title" content="Two clocks: what the harbour master sees${suffix}">`;
    const markdown = convert(page(`<h1>${headline}</h1><p>${LONG}</p>`, head));
    expect(markdown).toMatch(new RegExp(`^---\\ntitle: ${headline}\\n`));
    expect(markdown.split(headline)).toHaveLength(2);
  });

  it('gives the title as window and headline have it, whatever else networks are told', () => {
    const head =
      '<title>Low Water - Harbour Post</title><meta property="og:title" content="You won’t believe the steps">';
    expect(convert(page(`<h1>Low Water</h1><p>${LONG}</p>`, head))).toBe(
      `---\ntitle: Low Water\n---\n\n${LONG}\n`,
    );
  });

  it('moves a headline that more than its element says to be one', () => {
    const headline = '<h1 itemprop="headline">Two <i>Clocks</i></h1>';
    const head = '<meta property="og:title" content="Two Clocks">';
    expect(convert(page(`<article>${headline}<p>${LONG}</p></article>`, head))).toBe(
      `---\ntitle: Two Clocks\n---\n\n${LONG}\n`,
    );
  });

  it('takes the date from its address where nothing else tells it', () => {
    const head = '<link rel="canonical" href="https://a.example/2031/05/03/two-clocks">';
    const dateOf = (line: string): unknown =>
      convertPost(page(`${line}<p>${LONG}</p>`, head)).post?.frontMatter.get('date');
    expect(dateOf('')).toBe('2031-05-03');
    expect(dateOf('<p>Posted on 2 May 2031</p>')).toBe('2031-05-02');
  });

  it.each(['Last Modified:', '/public domain'])('takes %s for no author', (text) => {
    const html = page(`<p class="byline"><span class="author">${text}</span></p><p>${LONG}</p>`);
    expect(convertPost(html).post?.frontMatter.get('author')).toBeUndefined();
  });

  it.each(['Harbour News', 'Opinion: Two Clocks and a Harbour Master'])(
    'gives the title as it is stated where a heading says something else, or more: %s',
    (heading) => {
      const head = '<meta property="og:title" content="Two Clocks and a Harbour Master">';
      expect(titleIn(head, `<h1>${heading}</h1><p>${LONG}</p>`)).toBe(
        'Two Clocks and a Harbour Master',
      );
    },
  );

  it("gives the title without the name that the page's host has", () => {
    const head =
      '<base href="https://www.harbour-post.example/"><title>Two Clocks - Harbour Post</title>';
    expect(titleIn(head, `<p>${LONG}</p>`)).toBe('Two Clocks');
  });

  it.each([
    ['<div class="node__author"><a href="/ada">Ada Quill</a></div>', { author: 'Ada Quill' }],
    ['<p class="credits author-name">Erstellt von Ada Quill</p>', { author: 'Ada Quill' }],
    ['<p class="article-author">Interview: Ada Quill</p>', { author: 'Ada Quill' }],
    [
      '<span class="news-list-date">Harbour, 3 May 2031, in the morning</span>',
      { date: '2031-05-03' },
    ],
  ])('tells what an element says whose class names it, after the headline: %s', (line, said) => {
    const menu = '<ul class="date"><li>9 May 2031</li></ul>';
    const html = `${menu}<main><div><div><div><h1>Two Clocks</h1></div></div></div><div><div>${line}</div><p>${LONG}</p></div></main>`;
    expect(Object.fromEntries(convertPost(page(html)).post?.frontMatter ?? [])).toEqual({
      title: 'Two Clocks',
      ...said,
    });
  });

  it('keeps a title with a separator of its own', () => {
    const head =
      '<meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Tide - and Time - Harbour Post">';
    expect(titleIn(head, `<p>${LONG}</p>`)).toBe('Tide - and Time');
    expect(titleIn('<title>Tide - and Time</title>', `<p>${LONG}</p>`)).toBe('Tide - and Time');
  });

  it('reads JSON-LD with its references', () => {
    const graph = JSON.stringify({
      '@graph': [
        {
          '@type': ['NewsArticle'],
          author: [{ '@id': '#ada' }, { name: 'Bo Tern' }],
          datePublished: '2031-05-03T09:15:00Z',
          keywords: ['tides', 'clocks'],
          image: [{ url: '/clocks.jpg' }],
        },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Quill' },
      ],
    });
    const head = `<link rel="canonical" href="https://harbour.example/clocks"><script type="application/ld+json">${graph}</script>`;
    expect(Object.fromEntries(convertPost(page(body, head)).post?.frontMatter ?? [])).toEqual({
      title: 'Two Clocks',
      date: '2031-05-03T09:15:00Z',
      author: 'Ada Quill, Bo Tern',
      from: 'https://harbour.example/clocks',
      tags: ['tides', 'clocks'],
      image: { path: 'https://harbour.example/clocks.jpg' },
    });
  });

  it('reads of JSON-LD what it says of the author and the picture, and of nothing else that has no id', () => {
    const stated = JSON.stringify({
      '@type': 'BlogPosting',
      name: 'Two Clocks',
      url: 'https://harbour.example/clocks',
      author: { '@type': 'Person', url: 'https://harbour.example/ada' },
      image: {
        '@type': 'ImageObject',
        name: 'The clocks over the steps',
        contentUrl: 'https://harbour.example/clocks.jpg',
      },
    });
    const { author, image } = saidBy(
      body,
      `<script type="application/ld+json">\n//<![CDATA[\n${stated}\n//]]>\n</script>`,
    );
    expect(author).toBeUndefined();
    expect(image).toEqual({ path: 'https://harbour.example/clocks.jpg' });
  });

  const saidBy = (html: string, head = ''): Record<string, unknown> =>
    Object.fromEntries(convertPost(page(html, head)).post?.frontMatter ?? []);
  const headed = (header: string, after = ''): string =>
    `<main><header>${header}</header><div class="text"><p>${LONG}</p><p>${ALSO}</p></div>${after}</main>`;

  it.each([
    '<h1>Two Clocks</h1><hgroup><span>posted on May 3rd, 2031</span></hgroup>',
    '<h1>Two Clocks</h1><div>Der Hafen am 03.05.2031</div>',
  ])('tells when it was written in a line beside the headline: %s', (header) => {
    expect(saidBy(headed(header)).date).toBe('2031-05-03');
  });

  it.each([
    '<p>Filed under: <a href="/t/tide">Tide</a>, <a href="/t/mud">#Mud</a></p>',
    '<div><div><a href="/tag/tide"><div>Tide</div></a></div><div><a href="/tag/mud"><div>Mud</div></a></div></div>',
    '<ul class="post-tags"><li><a href="/x">Tide</a></li><li><a href="/y">Mud</a></li></ul>',
    '<p class="postmetadata">Posted in <a href="/x">Tide</a>, <a href="/y">Mud</a> | <a href="/p#respond">3 Comments »</a></p>',
  ])('takes the tags that stand after the text: %s', (tags) => {
    expect(saidBy(headed('<h1>Two Clocks</h1>', tags)).tags).toEqual(['Tide', 'Mud']);
  });

  it('takes only the tags among the keywords that name them', () => {
    const keywords = JSON.stringify(['Lite:true', 'Tag:Tide', 'Topic:Sea', 'Tag:Mud']);
    const head = `<script type="application/ld+json">{"@type":"BlogPosting","keywords":${keywords}}</script>`;
    expect(saidBy(body, head).tags).toEqual(['Tide', 'Mud']);
  });

  it.each(['webmaster@harbour.example', 'harbour.org', '1042', 'No Author'])(
    'takes %s for nobody',
    (author) => {
      expect(saidBy(body, `<meta name="author" content="${author}">`)).not.toHaveProperty('author');
    },
  );

  it.each(['Di Wang', 'Von Miller', 'Por Tan'])('takes no given name for a word: %s', (author) => {
    expect(saidBy(body, `<meta name="author" content="${author}">`)).toHaveProperty(
      'author',
      author,
    );
  });

  it.each([
    ['it-IT', 'Di Ada Quill'],
    ['de', 'Von Ada Quill'],
    ['en', 'By Ada Quill'],
    ['en', 'Por: Ada Quill'],
  ])('leaves out what bylines begin with in %s: %s', (language, byline) => {
    const whole = page(`${body}<p><a rel="author">${byline}</a></p>`);
    const { post } = convertPost(whole.replace('<html>', `<html lang="${language}">`));
    expect(post?.frontMatter.get('author')).toBe('Ada Quill');
  });

  it.each([
    'Harbour Post',
    'harbour_desk',
    'Harbour Press GmbH',
    'Harbour Desk (www.harbour.example)',
  ])('takes the person whom it prints, not %s', (stated) => {
    const head = `<meta property="og:site_name" content="Harbour Post"><meta name="author" content="${stated}">`;
    expect(saidBy(`<p>By Ada Quill</p><p>${LONG}</p><p>${ALSO}</p>`, head).author).toBe(
      'Ada Quill',
    );
    expect(saidBy(body, head)).toHaveProperty('author', stated);
  });

  it.each([
    ['in capitals', '<meta name="DC.Creator" content="Ada Quill">'],
    [
      'under a label for networks',
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ada Quill">',
    ],
    [
      'of the page alone, in a graph',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Quill @quill"}]}</script>',
    ],
  ])('reads an author stated %s', (_, head) => {
    expect(saidBy(body, head).author).toBe('Ada Quill');
  });

  it.each([
    ['DC.Date', '<meta name="DC.Date" content="2031-05-03">', ''],
    [
      'its page',
      '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2031-05-03"}</script>',
      '',
    ],
    ['Drupal', '', '<span property="schema:dateCreated" content="2031-05-03"></span>'],
    ['Blogger', '', '<h2 class="date-header"><span>Saturday, May 3, 2031</span></h2>'],
  ])('reads the date as stated by %s', (_, head, shown) => {
    expect(saidBy(`${shown}${body}`, head).date).toBe('2031-05-03');
  });

  it('has no picture where WordPress.com states a blank', () => {
    const blank = '<meta property="og:image" content="https://s0.wp.com/i/blank.jpg">';
    expect(saidBy(body, blank)).not.toHaveProperty('image');
  });

  it('is read where the head ended too early', () => {
    const head =
      '<div></div><title>Two Clocks | Harbour Post</title><meta property="article:tag" content="Tide">';
    expect(saidBy(`<p>${LONG}</p>`, head)).toEqual({
      title: 'Two Clocks | Harbour Post',
      tags: ['Tide'],
    });
  });

  it.each([
    '<h1><a href="https://web.archive.org/web/20310503/http://harbour.example">Harbour Post</a></h1>',
    '<h1 id="site-title">Harbour Post</h1>',
  ])("gives the title without the site's own heading: %s", (site) => {
    expect(titleIn('<title>Two Clocks | Harbour Post</title>', `${site}<p>${LONG}</p>`)).toBe(
      'Two Clocks',
    );
  });

  it.each([
    ['broken', '{"@type":"Article","headline":'],
    ['of another kind', '[1, null, "Article", {"@type":7}]'],
    ['nested without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('is not disturbed by JSON-LD that is %s', (_, json) => {
    const head = `<script type="application/ld+json">${json}</script>`;
    expect(convert(page(body, head))).toBe(convert(page(body)));
  });
});

describe("readers' comments", () => {
  const text = `<div class="entry-content"><p>${LONG}</p><p>${ALSO}</p></div>`;
  const shapes: [string, string][] = [
    [
      'WordPress',
      '<ol class="comment-list"><li class="comment" id="comment-1"><article><div class="comment-author"><b class="fn">Otto</b></div><div class="comment-content"><p>Quite so.</p></div></article><ol class="children"><li class="comment" id="comment-2"><article><div class="comment-author"><b class="fn">Ines</b></div><div class="comment-content"><p>Not so.</p></div></article></li></ol></li></ol>',
    ],
    [
      'Drupal',
      '<section id="comments"><a id="comment-1"></a><article class="comment"><a class="username" href="/u/1">Otto</a><div class="field-name-comment-body"><p>Quite so.</p></div></article><div class="indented"><a id="comment-2"></a><article class="comment"><a class="username" href="/u/2">Ines</a><div class="field-name-comment-body"><p>Not so.</p></div></article></div></section>',
    ],
    [
      'Disqus',
      '<ul id="dsq-comments"><li class="dsq-comment" id="comment-1"><div class="dsq-comment-header"><cite>Otto</cite></div><div class="dsq-comment-message"><p>Quite so.</p></div></li><li class="dsq-comment" id="comment-2"><div class="dsq-comment-header"><cite>Ines</cite></div><div class="dsq-comment-message"><p>Not so.</p></div></li></ul>',
    ],
    [
      'Blogger',
      '<div id="comments"><ol><li class="comment" id="comment-1"><div class="comment-block"><div class="comment-header"><cite class="user">Otto</cite></div><p class="comment-content">Quite so.</p></div><div class="comment-replies"><ol><li class="comment" id="comment-2"><div class="comment-block"><div class="comment-header"><cite class="user">Ines</cite></div><p class="comment-content">Not so.</p></div></li></ol></div></li></ol></div>',
    ],
  ];

  it.each(shapes)('are left out in the shape of %s, and the ledger says so', (_, comments) => {
    const html = page(text + comments);
    expect(convert(html)).toBe(`${LONG}\n\n${ALSO}\n`);
    expect(ruleOf(html, 'Otto')).toBe('contributions');
  });

  it.each(shapes)('are taken in the shape of %s by a recipe that keeps them', (_, comments) => {
    const { contributions } = article;
    if (!contributions) throw new Error('the recipe has no comments');
    const recipe = { ...article, contributions: { ...contributions, keep: true } };
    const { post, markdown } = convertPost(page(text + comments), { recipe });
    const [first] = post?.contributions ?? [];
    expect(first).toMatchObject({ id: 'comment-1', people: [{ name: 'Otto' }] });
    expect(markdown).toContain('Quite so.');
    expect(markdown).toContain('Not so.');
  });
});
