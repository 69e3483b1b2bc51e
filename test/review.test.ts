/** @file What a reviewer is shown: all that the page shows, marked with what became of it, and nothing that runs or loads. */

import { describe, expect, it } from 'vitest';
import { type ConvertOptions, convertPost } from '../src/convert.ts';
import { parse } from '../src/html/parse.ts';
import { pageForReview, type Review } from '../src/review.ts';

function review(source: string, options: ConvertOptions = {}): Review {
  const { review: found } = convertPost(source, { recipe: 'none', ...options, review: true });
  if (found === undefined) throw new Error('no review');
  return found;
}

describe('the page of a review', () => {
  it('has the words in their places, and of elements what can be read', () => {
    const html = '<h2 class="x">Salt</h2><p id="a">Wind <em style="color:red">and</em> rope</p>';
    expect(review(html).page).toBe('<h2>Salt</h2><p>Wind <em>and</em> rope</p>');
  });

  it('describes what it would have to load, and leads nowhere', () => {
    const { page } = review(
      '<p><img src="https://a.example/b.png" alt="A boat"> <a href="https://a.example/?a&amp;b">there</a></p>',
    );
    expect(page).toBe(
      '<p><span class="image">A boat — https://a.example/b.png</span> ' +
        '<span class="link" title="https://a.example/?a&amp;b">there</span></p>',
    );
  });

  it.each([
    '<script>run()</script><p>Text</p>',
    '<p onclick="run()" style="background:url(//a.example/)">Text</p>',
    '<p>Text</p><iframe srcdoc="<script>run()</script>"></iframe>',
    '<p>Text</p><svg onload="run()"><script>run()</script><use href="//a.example/"/></svg>',
    '<p>Text</p><form action="//a.example/"><button formaction="javascript:run()">Go</button></form>',
    '<meta http-equiv="refresh" content="0;url=//a.example/"><p>Text</p>',
    "<p>Text</p><img src=x alt='\"><script>run()</script>'>",
    '<p>Text &lt;img src=x onerror=run()&gt;</p>',
    '<p>Text</p><noscript><img src=x onerror=run()></noscript>',
    '<p>Text</p><math><mtext><style><img src=x onerror=run()></style></mtext></math>',
  ])('holds nothing that runs or loads: %s', (html) => {
    const { page = '', rendered } = review(html);
    const LIVE = /<(?!\/?(?:span|p|br|code|pre)\b)[^>]*>|<[^>]*\s(?!class|title|data-)[\w-]+=/;
    expect(`${page}${rendered}`).not.toMatch(LIVE);
    expect(page).toContain('Text');
  });

  it('marks what a rule left out, and what is written all the same', () => {
    const post =
      '<html><body><article><h1>Rope</h1><p>Words about rope, a good many of them.</p></article></body></html>';
    const { page } = review(`---\nfrom: https://a.example/\n---\n${post}`, { recipe: 'article' });
    expect(page).toContain('<h1 data-kind="moved" data-note="title">Rope</h1>');
    expect(page).toContain('<p data-kind="kept" data-note="">Words about rope,');
  });

  it('marks the pictures and players that nothing accounts for', () => {
    const page = parse(
      '<main>Words</main><amp-img src="https://a.example/b.png" alt="A boat"></amp-img>' +
        '<iframe src="https://a.example/v"></iframe>',
    );
    const reading = { whitespace: 'as-is', roles: new Map() } as const;
    const shown = pageForReview(page, reading, [{ place: 'body', nodes: page.select('main') }]);
    expect(shown).toContain('class="image" data-kind="lost" data-note="">A boat');
    expect(shown).toContain('class="embed" data-kind="lost" data-note="">https://a.example/v');
  });
});

describe('the Markdown of a review', () => {
  it('is what it renders to', () => {
    expect(review('<p>Wind <b>and</b> rope</p><ol start="3"><li>one</li></ol>').rendered).toBe(
      '<p>Wind <strong>and</strong> rope</p>\n<ol start="3">\n<li>\n<p>one</p>\n</li>\n</ol>\n',
    );
  });

  it('is all there is of a post that was clean already', () => {
    expect(review('---\ntitle: Rope\n---\n\nClean *already*.\n')).toEqual({
      rendered: '<p>Clean <em>already</em>.</p>\n',
    });
  });
});

it('is made only when it is asked for', () => {
  expect(convertPost('<p>Text</p>')).not.toHaveProperty('review');
});
