/** @file Pictures and players of a page: which is the lead image, what stands below each, and that none is lost untold. */

import { describe, expect, it } from 'vitest';
import { type Conversion, convertPost } from '../../src/convert.ts';
import type { Recipe } from '../../src/recipes/recipe.ts';

const FROM = 'https://a.example/post';

function convert(html: string, recipe: Partial<Recipe>, frontMatter = ''): Conversion {
  const source = `---\nfrom: ${FROM}\n${frontMatter}---\n${html}`;
  return convertPost(source, { html: true, recipe: { name: 'own', match: {}, ...recipe } });
}

/** The body alone; nothing of the page may be lost. */
function bodyOf({ markdown, report }: Conversion): string {
  expect(report.ledger).toMatchObject({ balanced: true, losses: [] });
  expect(report.fidelity).toMatchObject({ exact: true, losses: [] });
  return markdown.replace(/^---\n[\s\S]*?\n---\n\n/, '');
}

describe('the lead image', () => {
  const hero: Partial<Recipe> = {
    image: { src: '.hero img@src', caption: '.hero .below' },
    body: '.text',
  };
  const page = (picture: string) => `<div class="hero">${picture}</div><p class="text">t</p>`;

  it('keeps the link that stands round it', () => {
    const linked = page('<a href="/report"><img src="/b.jpg" alt="B"></a>');
    expect(bodyOf(convert(linked, hero))).toBe(
      '[![B](https://a.example/b.jpg)](https://a.example/report)\n\nt\n',
    );
  });

  it.each([
    ['/b.jpg', '/files/b.jpg'],
    ['/b-640x480.jpg?w=9', '/b.jpg'],
  ])('%s that links to %s has that as its original', (small, large) => {
    const linked = convert(page(`<a href="${large}"><img src="${small}"></a>`), hero);
    expect(bodyOf(linked)).toBe(`![](https://a.example${small})\n\nt\n`);
    expect(linked.post?.metadata.image?.full).toBe(`https://a.example${large}`);
    expect(linked.report.ledger?.moved.image).toMatchObject({ links: 1 });
  });

  it('may stand in the text with nothing round it but the link to its original', () => {
    const html = '<main><a href="/big/b.jpg"><img src="/b.jpg"></a><p>t</p></main>';
    const linked = convert(html, { image: { src: 'img@src' }, body: 'main' });
    expect(bodyOf(linked)).toBe('![](https://a.example/b.jpg)\n\nt\n');
    expect(linked.post?.metadata.image?.full).toBe('https://a.example/big/b.jpg');
  });

  it('keeps the link to its original where the front matter has an image already', () => {
    const linked = page('<a href="/big/b.jpg"><img src="/b.jpg"></a>');
    expect(bodyOf(convert(linked, hero, 'image: /own.png\n'))).toBe(
      '[![](https://a.example/b.jpg)](https://a.example/big/b.jpg)\n\nt\n',
    );
  });

  it('keeps a link that says more than the picture', () => {
    const linked = convert(page('<a href="/big/b.jpg"><img src="/b.jpg">Enlarge</a>'), hero);
    expect(linked.markdown).toContain(
      '[![](https://a.example/b.jpg)](https://a.example/big/b.jpg)',
    );
    expect(linked.report.ledger?.losses).toEqual([{ kind: 'text', sample: 'Enlarge' }]);
  });

  it('stands before the text, or is none', () => {
    const recipe = { image: { src: 'img@src' }, lead: '.stand', body: 'main' };
    const text = '<main><p class="stand">s</p><p>One. <img src="/b.jpg"> Two.</p></main>';
    const amid = convert(text, recipe);
    expect(bodyOf(amid)).toBe('s\n\nOne. ![](https://a.example/b.jpg) Two.\n');
    expect(amid.post?.metadata.image).toBeUndefined();
    expect(bodyOf(convert(text.replace('One. ', ''), recipe))).toBe(
      '![](https://a.example/b.jpg)\n\ns\n\nTwo.\n',
    );
  });

  it('has its own caption and credit, and so has each further picture', () => {
    const recipe = {
      image: { each: '.photo', src: 'img@src', caption: '.c', credit: '.k' },
      body: '.text',
    };
    const photo = (name: string) =>
      `<div class="photo"><img src="/${name}.jpg"><i class="k">K${name}</i><i class="c">C${name}</i></div>`;
    const film =
      '<div class="photo"><iframe src="https://f.example/4"></iframe><i class="c">F</i></div>';
    const html = `<div>${photo('1')}${photo('2')}${film}</div><div class="text"><p>t</p>${photo('3')}</div>`;
    const converted = convert(html, recipe);
    expect(bodyOf(converted)).toBe(
      '![C1](https://a.example/1.jpg)\n\nC1 (K1)\n\n![](https://a.example/2.jpg)\n\nC2 (K2)\n\n' +
        '<https://f.example/4>\n\nF\n\nt\n\n![](https://a.example/3.jpg)\n\nC3 (K3)\n',
    );
    expect(converted.post?.metadata.image).toEqual({
      path: 'https://a.example/1.jpg',
      caption: 'C1',
      credit: 'K1',
    });
  });

  it.each([
    [
      'a lazy one, by its twin for browsers without scripts',
      '<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"><noscript><img src="/1.jpg"></noscript>',
      '![C](https://a.example/1.jpg)\n\nC\n\nt\n',
    ],
    [
      'one that has only a set of sizes',
      '<img srcset="/1-300.jpg 300w, /1.jpg 900w">',
      '![C](https://a.example/1.jpg)\n\nC\n\nt\n',
    ],
    [
      'the one that a player holds for browsers that can’t play, but the player',
      '<object data="https://f.example/1.swf"><img src="/1.jpg"></object>',
      '<https://f.example/1.swf>\n\nC\n\nt\n',
    ],
  ])('is %s', (_, picture, markdown) => {
    const recipe = { image: { each: '.photo', src: 'img@src', caption: 'i' }, body: '.text' };
    const html = `<div class="photo">${picture}<i>C</i></div><p class="text">t</p>`;
    expect(bodyOf(convert(html, recipe))).toBe(markdown);
  });

  it('has the pictures of its caption in its caption', () => {
    const recipe = { image: { each: '.photo', src: 'img@src', caption: 'i' }, body: '.text' };
    const html =
      '<div class="photo"><img src="/1.jpg"><i>C <a href="/x"><img src="/2.jpg"></a></i></div><p class="text">t</p>';
    expect(bodyOf(convert(html, recipe))).toBe(
      '![C](https://a.example/1.jpg)\n\nC [![](https://a.example/2.jpg)](https://a.example/x)\n\nt\n',
    );
  });

  it('is of a gallery in a feed the first picture, with its own caption', () => {
    const html =
      '<div><figure><figure><img src="/1.jpg"><figcaption>In</figcaption></figure>' +
      '<figure><img src="/2.jpg"></figure><figcaption>All</figcaption></figure><p>t</p></div>';
    const source = `---\nfrom: https://medium.com/@a/post\n---\n${html}`;
    const converted = convertPost(source);
    expect(bodyOf(converted)).toBe(
      '![In](https://medium.com/1.jpg)\n\nIn\n\n![](https://medium.com/2.jpg)\n\nAll\n\nt\n',
    );
  });
});

describe('what stands beside the text of a fragment', () => {
  const recipe: Partial<Recipe> = {
    drop: [{ rule: 'logo', select: '.logo' }],
    body: '.text',
  };

  it.each([
    ['<p><img src="/1.png" alt="A"></p>', '![A](https://a.example/1.png)'],
    [
      '<a href="/x.pdf"><img src="/1.png"></a>',
      '[![](https://a.example/1.png)](https://a.example/x.pdf)',
    ],
    [
      '<a href="/x.pdf"><img src="/1.png"> Read</a>',
      '[![](https://a.example/1.png) Read](https://a.example/x.pdf)',
    ],
    ['<div><iframe src="https://f.example/1"></iframe></div>', '<https://f.example/1>'],
    ['<video><source src="https://f.example/1.mp4"></video>', '<https://f.example/1.mp4>'],
    [
      '<audio src="https://f.example/1.mp3" title="Song"></audio>',
      '[Song](https://f.example/1.mp3)',
    ],
    [
      '<figure><img src="/1.png"><figcaption>C</figcaption></figure>',
      '![](https://a.example/1.png)\n\nC',
    ],
    [
      '<div class="wp-caption"><img src="/1.png"><p class="wp-caption-text">C</p></div>',
      '![](https://a.example/1.png)\n\nC',
    ],
    [
      '<picture><source srcset="/1.webp"><img src="/1.png"></picture>',
      '![](https://a.example/1.png)',
    ],
  ])('is kept: %s', (stray, markdown) => {
    const text = '<div class="text"><p>t</p></div>';
    expect(bodyOf(convert(`${stray}${text}`, recipe))).toBe(`${markdown}\n\nt\n`);
    expect(bodyOf(convert(`<div>${text}</div>${stray}`, recipe))).toBe(`t\n\n${markdown}\n`);
  });

  it('is left out by the rule that names it', () => {
    const html =
      '<a class="logo" href="/"><img src="/l.png"></a><img src="/p.gif" width="1" height="1"><p class="text">t</p>';
    const { markdown, report } = convert(html, recipe);
    expect(markdown).not.toContain('![');
    expect(Object.keys(report.ledger?.dropped ?? {})).toEqual(['logo', 'tracking-pixel']);
    expect(report.ledger?.balanced).toBe(true);
  });

  it('is left out with the rest of what the recipe leaves out the rest of', () => {
    const rest = { drop: [{ rule: 'page', select: '.page', rest: true }], body: '.text' };
    const html = '<div class="page"><img src="/1.png"><p class="text">t</p></div>';
    expect(bodyOf(convert(html, rest))).toBe('t\n');
  });

  it('may be an image map: its named areas are links, the ledger names the others', () => {
    const areas = '<area href="/x" alt="X"><area href="/y">';
    const map = `<img src="/1.png" usemap="#m"><map name="m">${areas}</map>`;
    const mapped = convert(`${map}<p class="text">t</p>`, recipe);
    expect(bodyOf(mapped)).toBe('![](https://a.example/1.png)\n\n[X](https://a.example/x)\n\nt\n');
    expect(mapped.report.ledger?.dropped['image-map']).toMatchObject({ links: 1, count: 1 });
  });

  it('is told as lost in a whole document, which has a site round the post', () => {
    const html = '<html><body><img src="/1.png"><p class="text">t</p></body></html>';
    expect(convert(html, recipe).report.ledger?.losses).toEqual([
      { kind: 'image', sample: 'https://a.example/1.png' },
    ]);
  });

  it('goes with the contribution that it stands in', () => {
    const comment = (name: string, picture = '') =>
      `<article><h3>${name}</h3>${picture}<div class="said"><p>By ${name}.</p></div></article>`;
    const html = `<p class="text">t</p>${comment('Ann', '<img src="/1.png">')}${comment('Bo')}`;
    const contributions = { each: 'article', people: { name: 'h3' }, body: '.said' };
    expect(bodyOf(convert(html, { ...recipe, contributions }))).toContain(
      '### Ann\n\nBy Ann.\n\n![](https://a.example/1.png)\n\n### Bo\n\nBy Bo.\n',
    );
  });
});
