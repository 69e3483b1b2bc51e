/** @file The ledger: every visible character, link and image of a page is kept, moved or dropped by a rule, or told as lost. */

import type { AnyNode } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/html/clean.ts';
import { parse } from '../src/html/parse.ts';
import type { Reading, Role } from '../src/html/reading.ts';
import { account, type Ledger } from '../src/ledger.ts';

/** @param roles by selector; @param body the selector of the elements whose children are the body. */
function ledgerOf(html: string, roles: Readonly<Record<string, Role>>, body = 'main'): Ledger {
  const page = parse(html);
  const reading: Reading = { whitespace: 'as-is', roles: new Map() };
  for (const [selector, role] of Object.entries(roles)) {
    for (const element of page.select(selector)) reading.roles.set(element, role);
  }
  const nodes = page.select(body).flatMap((element): AnyNode[] => element.children);
  return account(page, reading, [{ place: 'body', nodes }]);
}

const DROPPED = { as: 'dropped', rule: 'navigation' } as const;

describe('the ledger', () => {
  test('counts what is kept', () => {
    const ledger = ledgerOf(
      '<main>a b <a href="https://a.example/">c</a><img src="https://a.example/i.png"></main>',
      {},
    );
    expect(ledger.total).toEqual({ characters: 3, links: 1, images: 1 });
    expect(ledger.kept).toEqual(ledger.total);
    expect(ledger.balanced).toBe(true);
  });

  test('sums what each rule drops', () => {
    const ledger = ledgerOf('<nav>a <a href="/x">b</a></nav><main>c</main><nav>d</nav>', {
      nav: DROPPED,
    });
    expect(ledger.dropped).toEqual({
      navigation: { characters: 3, links: 1, images: 0, count: 2, sample: 'a' },
    });
    expect(ledger.balanced).toBe(true);
  });

  test('sums what moves to each key', () => {
    const ledger = ledgerOf('<main><h1>A title</h1>b</main>', {
      h1: { as: 'moved', key: 'title' },
    });
    expect(ledger.moved).toEqual({
      title: { characters: 6, links: 0, images: 0, count: 1, sample: 'A title' },
    });
    expect(ledger.kept.characters).toBe(1);
    expect(ledger.balanced).toBe(true);
  });

  test('tells what is in none of the three, with its text', () => {
    const ledger = ledgerOf('<main>a</main>  lost\n words <img src="https://a.example/i.png">', {});
    expect(ledger.losses).toEqual([
      { kind: 'text', sample: 'lost words' },
      { kind: 'image', sample: 'https://a.example/i.png' },
    ]);
    expect(ledger.lost).toMatchObject({ characters: 9, images: 1, count: 2 });
    expect(ledger.balanced).toBe(false);
  });

  test('cuts the sample of a loss between characters', () => {
    const ledger = ledgerOf(`<p>${'a'.repeat(79)}👩 at the helm</p><main>b</main>`, {});
    expect(ledger.losses).toEqual([{ kind: 'text', sample: `${'a'.repeat(79)}…` }]);
  });

  test('keeps what was placed elsewhere and written there', () => {
    const page = parse('<main>a<aside>b</aside><footer>c</footer></main>');
    const [main, aside, footer] = ['main', 'aside', 'footer'].map((name) => page.select(name)[0]);
    const roles: Reading['roles'] = new Map();
    if (aside) roles.set(aside, { as: 'placed', place: 'lead' });
    if (footer) roles.set(footer, { as: 'placed', place: 'notes' });
    const ledger = account(page, { whitespace: 'as-is', roles }, [
      { place: 'lead', nodes: aside?.children ?? [] },
      { place: 'body', nodes: main?.children ?? [] },
    ]);
    expect(ledger.kept.characters).toBe(2);
    expect(ledger.losses).toEqual([{ kind: 'text', sample: 'c' }]);
  });

  test('drops a link by its rule and keeps its text', () => {
    const ledger = ledgerOf('<main><a href="javascript:x">a</a></main>', {
      a: { as: 'unwrapped', rule: 'unsafe-target' },
    });
    expect(ledger.kept).toEqual({ characters: 1, links: 0, images: 0 });
    expect(ledger.dropped['unsafe-target']).toMatchObject({ characters: 0, links: 1, count: 1 });
    expect(ledger.balanced).toBe(true);
  });

  test('loses the picture in a title, of which the words move', () => {
    const html = '<h1>a <img src="https://a.example/i.png"></h1><main>b</main>';
    const ledger = ledgerOf(html, { h1: { as: 'moved', key: 'title' } });
    expect(ledger.losses).toEqual([{ kind: 'image', sample: 'https://a.example/i.png' }]);
  });

  test('books a link that stands round something moved with it', () => {
    const ledger = ledgerOf('<a href="https://a.example/"><h1>a</h1></a><main>b</main>', {
      h1: { as: 'moved', key: 'title' },
    });
    expect(ledger.moved.title).toMatchObject({ characters: 1, links: 1 });
    expect(ledger.balanced).toBe(true);
  });

  test('loses links and images that show nothing and that no rule names', () => {
    const ledger = ledgerOf('<main><a href="javascript:x">a</a><img src=""></main>', {});
    expect(ledger.lost).toMatchObject({ characters: 0, links: 1, images: 1 });
    expect(ledger.losses.map(({ kind }) => kind)).toEqual(['link', 'image']);
    expect(ledger.balanced).toBe(false);
  });

  test('tells of links and embeds outside the text as it tells of text', () => {
    const ledger = ledgerOf(
      '<main>a</main><a href="https://a.example/b"><b></b></a><iframe src="https://a.example/v"></iframe>',
      {},
    );
    expect(ledger.losses).toEqual([
      { kind: 'link', sample: 'https://a.example/b' },
      { kind: 'embed', sample: 'https://a.example/v' },
    ]);
  });

  test('keeps a footnote’s mark and its link', () => {
    const ledger = ledgerOf('<main>a<sup><a href="#n">1</a></sup></main>', {
      sup: { as: 'footnote-reference', label: '1' },
    });
    expect(ledger.kept).toEqual({ characters: 2, links: 1, images: 0 });
  });

  test('counts scripts and styles apart', () => {
    const ledger = ledgerOf(
      '<style>ab</style><main>c<script>d e</script><template><b>f</b></template></main>',
      {},
    );
    expect(ledger.total.characters).toBe(1);
    expect(ledger.unseen).toBe(5);
  });

  test('counts no white space and nothing invisible', () => {
    const ledger = ledgerOf('<main> a&nbsp;\u200b\n\u3000中&#x1f600; </main>', {});
    expect(ledger.total.characters).toBe(4);
  });

  test('takes any name for a rule', () => {
    const ledger = ledgerOf('<main>a<nav>b</nav></main>', {
      nav: { as: 'dropped', rule: '__proto__' },
    });
    expect(Object.keys(ledger.dropped)).toEqual(['__proto__']);
    expect(ledger.balanced).toBe(true);
  });

  test('balances whatever a body holds, once it is cleaned', () => {
    const piece = fc.constantFrom(
      ...['a', '中 ', '<b>', '</b>', '<p>', '<li>', '<table><td>', '<br>', '<script>x</script>'],
      ...['<a href="https://a.example/">', '<a href="#">', '<a href="javascript:x">', '</a>'],
      ...[
        '<img src="https://a.example/i.png">',
        '<img>',
        '<iframe src="x">f</iframe>',
        '<noscript>',
      ],
      ...[
        '<div hidden>h</div>',
        '<select><option>o</select>',
        '<input type=checkbox>',
        '<svg>s</svg>',
      ],
      ...['<video src="https://a.example/v.mp4">v</video>', '<object>o</object>', '<h2></h2>'],
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const page = parse(`<main>${pieces.join('')}`);
        const reading: Reading = { whitespace: 'as-is', roles: new Map() };
        clean(page, reading);
        const ledger = account(page, reading, [{ place: 'body', nodes: page.document.children }]);
        expect(ledger).toMatchObject({ balanced: true, losses: [] });
      }),
      { numRuns: 500 },
    );
  });
});
