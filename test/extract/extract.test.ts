/** @file What a recipe makes of a page: what is kept, moved and dropped, and what the front matter says in the end. */

import { describe, expect, it } from 'vitest';
import { type Extraction, extract } from '../../src/extract/index.ts';
import { rawText } from '../../src/html/elements.ts';
import { parse } from '../../src/html/parse.ts';
import type { FrontMatterValue } from '../../src/post.ts';
import type { Recipe } from '../../src/recipes/recipe.ts';

interface SourceParts {
  readonly frontMatter?: Readonly<Record<string, FrontMatterValue>>;
  readonly stamp?: string;
  readonly heading?: { readonly title: string; readonly url: string };
  readonly url?: string;
}

function read(html: string, recipe: Partial<Recipe>, source: SourceParts = {}): Extraction {
  const { frontMatter = {}, ...rest } = source;
  return extract(
    parse(html),
    { name: 'test', match: {}, ...recipe },
    { ...rest, frontMatter: new Map(Object.entries(frontMatter)) },
  );
}

function frontMatter(extraction: Extraction): Record<string, unknown> {
  return Object.fromEntries(extraction.post.frontMatter);
}

/** The roles of the page's elements, `class: role` for those that have both. */
function roles({ reading }: Extraction): string[] {
  return [...reading.roles].flatMap(([node, role]) => {
    if (!('attribs' in node)) return [];
    const detail = 'rule' in role ? role.rule : 'key' in role ? role.key : '';
    return [`${node.attribs.class ?? node.name}: ${role.as} ${detail}`.trim()];
  });
}

describe('front matter', () => {
  it('has no words that the page hides in its title', () => {
    const html =
      '<h1>The <span hidden>old </span>harbour<span class="sr-only"> opens</span></h1><p>It rains.</p>';
    const extraction = read(html, { title: 'h1', body: 'p' });
    expect(frontMatter(extraction)).toEqual({ title: 'The harbour' });
    expect(roles(extraction)).toContain('sr-only: dropped screen-reader');
  });

  const page =
    '<h1 class="t">A Title</h1><p class="by">A. Author</p><time class="d" datetime="2030-01-02">then</time>' +
    '<a class="tag">one</a><a class="tag">two</a><a class="tag">one</a><div id="body"><p>text</p></div>';
  const recipe: Partial<Recipe> = {
    title: '.t',
    byline: '.by',
    date: '.d@datetime',
    tags: '.tag',
    body: '#body',
  };

  it('takes from the page what the source does not say', () => {
    const extraction = read(page, recipe, { frontMatter: { layout: 'post' } });
    expect(frontMatter(extraction)).toEqual({
      layout: 'post',
      title: 'A Title',
      date: '2030-01-02',
      author: 'A. Author',
      tags: ['one', 'two'],
    });
    expect(roles(extraction)).toEqual([
      't: moved title',
      'by: moved author',
      'd: moved date',
      'tag: moved tags',
      'tag: moved tags',
      'tag: moved tags',
    ]);
  });

  it("keeps the source's keys, their order and their values, and says what of the page they stand for", () => {
    const extraction = read(page, recipe, {
      frontMatter: { tags: ['mine'], title: 'A title!', author: 'B. Other', date: '2031' },
    });
    expect([...extraction.post.frontMatter]).toEqual([
      ['tags', ['mine']],
      ['title', 'A title!'],
      ['author', 'B. Other'],
      ['date', '2031'],
    ]);
    expect(roles(extraction)).toContain('t: moved title');
    expect(roles(extraction)).toContain('by: dropped author not taken');
    expect(roles(extraction)).toContain('tag: dropped tags not taken');
  });

  it('fills an empty key where it stands', () => {
    const extraction = read(page, recipe, { frontMatter: { title: '', date: null, from: 'x' } });
    expect([...extraction.post.frontMatter.keys()]).toEqual([
      'title',
      'date',
      'from',
      'author',
      'tags',
    ]);
    expect(extraction.post.frontMatter.get('title')).toBe('A Title');
  });

  it("takes no address from the source's heading that would run", () => {
    const heading = { title: 'A', url: 'javascript:alert(1)' };
    expect(frontMatter(read('<p>a</p>', { body: 'p' }, { heading }))).toEqual({ title: 'A' });
  });

  it("takes the title and the address from the source's heading", () => {
    const heading = { title: 'From the heading', url: 'https://example.org/a' };
    expect(frontMatter(read('<p>a</p>', { body: 'body' }, { heading }))).toEqual({
      title: 'From the heading',
      from: 'https://example.org/a',
    });
  });

  it('leaves out a date that is none', () => {
    const extraction = read('<time>soon</time><p>a</p>', { date: 'time', body: 'p' });
    expect(frontMatter(extraction)).toEqual({});
    expect(roles(extraction)).toEqual(['time: dropped date not taken']);
  });

  it('takes from the text only what is the value itself', () => {
    const { post } = read(
      '<p><b class="by">Ann</b> met <b class="by">Bo</b> on <time datetime="2030-01-02">Monday</time>.</p>',
      { byline: '.by', date: 'time@datetime', body: 'body' },
      { frontMatter: { author: 'Ann & Bo' } },
    );
    expect(post.frontMatter.get('date')).toBe('2030-01-02');
    expect(JSON.stringify(post.body)).toMatch(/Ann.*met.*Bo.*Monday/);
  });

  it('keeps a heading that is not the title in the text', () => {
    const { post } = read(
      '<h1>Another</h1><h2>b</h2>',
      { title: 'h1', body: 'body' },
      { frontMatter: { title: 'A Title' } },
    );
    expect(post.body).toMatchObject([
      { tag: 'heading', level: 2 },
      { tag: 'heading', level: 3 },
    ]);
  });

  it.each([
    ['1652975580000', '2022-05-19T15:53:00.000Z', undefined],
    ['1652975580000', '2022-05-19T23:53:00+08:00', undefined],
    ['1652975580000', '2022-05-19', '2022-05-19T15:53:00.000Z'],
    ['1652975580000', undefined, '2022-05-19T15:53:00.000Z'],
    ['NaN', undefined, undefined],
  ])('a stamp of %s beside the date %s says that it was scraped %s', (stamp, date, scraped) => {
    const extraction = read(
      '<p>a</p>',
      { body: 'body' },
      { stamp, frontMatter: date === undefined ? {} : { date } },
    );
    expect(extraction.post.frontMatter.get('scraped')).toBe(scraped);
  });

  it('has the standfirst of an article as its description, and in the body', () => {
    const { post } = read('<div><p class="lead">Be <em>brief</em>.</p><p>text</p></div>', {
      lead: '.lead',
      body: 'div',
    });
    expect(post.frontMatter.get('description')).toBe('Be brief.');
    expect(post.intro).toHaveLength(1);
    expect(post.body).toEqual([{ tag: 'paragraph', children: [{ tag: 'text', value: 'text' }] }]);
  });
});

describe('what is left out', () => {
  it('goes by the names that the recipe gives', () => {
    const extraction = read(
      '<p>a</p><div class="ads">b</div><div class="box">c</div><i class="more">d</i>',
      {
        drop: [{ rule: 'advertisements', select: '.ads' }, '.more'],
        asides: ['.box'],
        body: 'body',
      },
    );
    expect(roles(extraction)).toEqual([
      'ads: dropped advertisements',
      'more: dropped .more',
      'box: dropped aside',
    ]);
    expect(extraction.post.body).toHaveLength(1);
  });

  it('is found by no other selector', () => {
    const { post } = read('<div class="ads"><h1>Buy</h1></div><h1>Title</h1><p>a</p>', {
      drop: ['.ads'],
      title: 'h1',
      body: 'body',
    });
    expect(post.frontMatter.get('title')).toBe('Title');
  });

  it('includes a pull quote only where the text has its words', () => {
    const { post, sections } = read(
      '<p>He said: “It’s\n  late.” And went.</p><div class="q">“It’s late.”</div><div class="q">New words</div>',
      { pullquotes: '.q', body: 'body' },
    );
    expect(post.body).toHaveLength(2);
    expect(sections.map(({ place }) => place)).toEqual(['body']);
  });
});

describe('contributions', () => {
  const recipe: Partial<Recipe> = {
    lead: '.intro',
    contributions: {
      heading: 'h2',
      each: '.c',
      id: 'previous a[id]@id',
      people: { each: '.who', name: 'a', url: 'a@href', image: 'img@src' },
      body: '.text',
      nested: '.answers',
    },
  };
  const signed = (name: string): string =>
    `<div class="who"><img src="/${name}.png"><a href="/${name}">${name}</a></div>`;

  it('know who signed them, and by which anchor they go', () => {
    const html =
      `<div class="intro"><p>in</p></div><h2>Voices</h2><a id="c1"></a><div class="c">${signed('ann')}${signed('bo')}` +
      `<div class="text"><h2>x</h2><p>one</p></div></div><div class="c">${signed('cy')}<div class="text">two</div></div>`;
    const { post, sections } = read(html, recipe, { url: 'https://example.org/talk/' });
    expect(post.contributionsHeading).toBe('Voices');
    expect(post.contributions).toMatchObject([
      {
        id: 'c1',
        people: [
          { name: 'ann', url: 'https://example.org/ann', image: 'https://example.org/ann.png' },
          { name: 'bo' },
        ],
        body: [{ tag: 'heading', level: 4 }, { tag: 'paragraph' }],
      },
      { people: [{ name: 'cy' }], body: [{ tag: 'paragraph' }] },
    ]);
    expect(post.contributions[1]).not.toHaveProperty('id');
    expect(post.frontMatter.get('description')).toBeUndefined();
    expect(sections.map(({ place, nodes }) => [place, rawText(nodes)])).toEqual([
      ['intro', 'in'],
      ['contributions heading', 'Voices'],
      ['contribution 1 heading', 'annbo'],
      ['contribution 1', 'xone'],
      ['contribution 2 heading', 'cy'],
      ['contribution 2', 'two'],
    ]);
  });

  it('hold their answers, inside them or after them', () => {
    const html =
      '<div class="c"><div class="text">a</div><div class="c"><div class="text">b</div></div></div>' +
      '<div class="answers"><div class="c"><div class="text">c</div></div>' +
      '<div class="answers"><div class="c"><div class="text">d</div></div></div></div>' +
      '<div class="c"><div class="text">e</div></div>';
    const tree = (list: Extraction['post']['contributions']): unknown[] =>
      list.map(({ body, replies }) => [
        JSON.stringify(body).match(/"value":"(\w)"/)?.[1],
        ...tree(replies),
      ]);
    expect(tree(read(html, recipe).post.contributions)).toEqual([
      ['a', ['b'], ['c', ['d']]],
      ['e'],
    ]);
  });

  it('that stand in the body are not written twice', () => {
    const html = `<div id="all"><p>text</p><div class="c">${signed('ann')}<div class="text">one</div></div></div>`;
    const { post } = read(html, { ...recipe, body: '#all' });
    expect(JSON.stringify(post.body)).not.toContain('one');
    expect(JSON.stringify(post.body)).not.toContain('"ann"');
    expect(post.contributions).toHaveLength(1);
  });

  it('are dropped together where the recipe does not keep them', () => {
    const html = '<h2>Voices</h2><div class="c"><div class="text">a</div></div><p id="b">text</p>';
    const extraction = read(html, {
      body: '#b',
      contributions: { heading: 'h2', each: '.c', body: '.text', keep: false },
    });
    expect(extraction.post.contributions).toEqual([]);
    expect(roles(extraction)).toEqual(['c: dropped contributions', 'h2: dropped contributions']);
  });
});

describe('a value too long for the front matter', () => {
  const long = 'a'.repeat(70_000);
  const data = { key: 'title', bytes: long.length + 2, limit: 65_536 };

  it('is left out with a warning, and moved nowhere', () => {
    const page = `<h1 class="head">${long}</h1><p>text</p>`;
    const extraction = read(page, { title: 'h1', body: 'p' });
    expect(frontMatter(extraction)).toEqual({});
    expect(roles(extraction)).toContain('head: dropped title not taken');
    expect(extraction.problems).toMatchObject([{ code: 'metadata-too-long', data }]);
  });

  it('gives way to the next that the page has', () => {
    const page = `<title>${long}</title><h1 class="head">Short</h1><p>text</p>`;
    const extraction = read(page, { title: ['title', 'h1'], body: 'p' });
    expect(frontMatter(extraction)).toEqual({ title: 'Short' });
    expect(extraction.problems).toEqual([]);
  });

  it('does not matter where the source has its own', () => {
    const source = { frontMatter: { title: 'Mine' } };
    expect(read(`<h1>${long}</h1><p>a</p>`, { title: 'h1', body: 'p' }, source).problems).toEqual(
      [],
    );
  });

  it('is, in a lead image, a picture that carries itself: it stays in the body', () => {
    const picture = `<img src="data:image/png;base64,${long}">`;
    const { post, problems } = read(`${picture}<p>a</p>`, { image: { src: 'img' }, body: 'p' });
    expect(post.lead?.media).toHaveLength(1);
    expect(post.frontMatter.has('image')).toBe(false);
    expect(problems).toMatchObject([{ code: 'metadata-too-long', data: { key: 'image' } }]);
  });
});

describe('problems', () => {
  const from = 'https://example.org/';

  it('a post of nothing from a page of something is an error', () => {
    const { problems } = read('<div id="a">a</div>', { body: '#b' }, { frontMatter: { from } });
    expect(problems).toEqual([
      { code: 'recipe-found-nothing', severity: 'error', data: { recipe: 'test', url: from } },
    ]);
  });

  it.each([
    ['a page of nothing', '<div></div>'],
    ['a page of nothing but furniture', '<nav class="ads">a</nav><script>b</script>'],
    ['a page of nothing but its title', '<h1>a</h1>'],
  ])('%s is a warning', (_, html) => {
    const { problems } = read(html, { drop: ['.ads'], title: 'h1', body: 'body' });
    expect(problems).toMatchObject([{ code: 'recipe-found-nothing', severity: 'warning' }]);
  });

  it('a body that is not where the recipe has it is a warning', () => {
    const { problems } = read('<p class="lead">a</p>', { lead: '.lead', body: '#body' });
    expect(problems).toMatchObject([{ code: 'recipe-found-nothing', severity: 'warning' }]);
  });

  it('there are none for a post with a body', () => {
    expect(read('<img src="https://example.org/a.png">', { body: 'body' }).problems).toEqual([]);
  });
});

describe('the judgement of white space', () => {
  const whitespace = (html: string): string => read(html, { body: 'body' }).reading.whitespace;

  it('sees that a printer broke the lines', () => {
    expect(whitespace('<p>\n a\n <strong>\n  b\n </strong>\n</p>')).toBe('prettified');
    expect(whitespace('<p>a <strong>b</strong></p>')).toBe('as-is');
    expect(whitespace('<p>\n  a\n</p>')).toBe('as-is');
    expect(whitespace('<pre><span>\n x\n</span></pre><b>y</b>')).toBe('as-is');
  });
});
