/** @file The kinds of bomb that `npm run scale` measures, by the names that it prints. */

import {
  ATTRIBUTES,
  type Bomb,
  FLOODS,
  flood,
  halves,
  inArticle,
  inPage,
  inText,
  nested,
  squareTable,
} from './bombs.ts';
import { numbered } from './post-file.ts';

const CHARACTERS: readonly string[] = [...'*_`[]<&\\{|~$:.@!#-+>=^"', '\u00a0', '\u200d', '字'];

const JSON_LD = '<script type="application/ld+json">';

const SYNTAX_HIGHLIGHTER = '<div class="syntaxhighlighter">';

const QUOTES_AND_LISTS = `${'<blockquote>a<ol><li>b'.repeat(15)}${'</ol></blockquote>'.repeat(15)}`;

const SIZES_OF_A_PICTURE =
  '<img src="/1.png" alt="a" srcset="/1.png 300w, /2.png 600w, /3.png 1200w" sizes="100vw">';

/** A post with so many tags. */
function withTags(count: number): string {
  const tags = Array.from({ length: count }, (_, at) => `  - tag ${at}\n`).join('');
  return `---\ntitle: a\ntags:\n${tags}---\n<p>a</p>\n`;
}

function marks(count: number): string {
  return Array.from({ length: count }, (_, at) => `<a id="r${at}" href="#n${at}">1</a>`).join('');
}

function notes(count: number): string {
  return Array.from({ length: count }, (_, at) => `<div id="n${at}">`).join('');
}

/** What `npm run scale` measures. */
export const SCALE: ReadonlyMap<string, Bomb> = new Map([
  ...CHARACTERS.map((sign): [string, Bomb] => [
    `text of ${/[\u00a0\u200d]/.test(sign) ? `U+${sign.codePointAt(0)?.toString(16)}` : sign}`,
    inText(sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : sign),
  ]),
  ['text of * and blanks', inText('* ')],
  ['text of a*', inText('a*')],
  ['text of a_', inText('a_')],
  ['text of [a](', inText('[a](')],
  ['text of ![a](', inText('![a](')],
  ['text of ]( and )', inText('](b)')],
  ['text of `a', inText('`a ')],
  ['text of www.a ', inText('www.a ')],
  ['text of https://a', inText('https://a')],
  ['text of a@b.c', inText('a@b.c')],
  ['text of {{', inText('{{ ')],
  ['text of {%', inText('{% ')],
  ['text of 1.', inText('1. ')],
  ['lines of -', inText('-<br>')],
  ['lines of 1.', inText('1.<br>')],
  ['lines of |', inText('|a|<br>')],
  ['div in div', nested('<div>', '</div>')],
  ['b in b', nested('<b>', '</b>')],
  ['directions in each other', nested('<span dir=rtl>a<span dir=ltr>א', '</span></span>')],
  ['em in strong', nested('<em><strong>', '</strong></em>')],
  ['quote in quote', nested('<blockquote>', '</blockquote>')],
  ['paragraphs in quotes', flood('<blockquote>'.repeat(400), '<p>a</p>', '')],
  ['code in lists', flood('<ul><li>'.repeat(200), '<pre>a</pre>', '')],
  ['list in list', nested('<ul><li>', '</li></ul>')],
  ['table in table', nested('<table><tr><td>', '</td></tr></table>')],
  ['tables after paragraphs', nested('<table><tr><td><p>a</p>', '</td></tr></table>')],
  ['spans never closed', flood('', '<span>a', '')],
  ['b never closed', flood('', '<b>a<p>', '')],
  ['links never closed', flood('', '<a href=/x>a<b>', '')],
  ...Object.entries(FLOODS).map(([name, bomb]): [string, Bomb] => [`flood of ${name}`, bomb]),
  ...Object.entries(ATTRIBUTES).map(([name, bomb]): [string, Bomb] => [`wide ${name}`, bomb]),
  ['em beside CJK', inText('字<em>文。</em>字')],
  ['strong after punctuation', inText('a<strong>(b)</strong>c')],
  ['links around blocks', flood('', '<a href="/x"><div>a</div><h3>b</h3></a>', '')],
  ['links with one URL', inText('<a href="/x">a</a>')],
  [
    'numbered links',
    (bytes) => numbered(bytes, '<p>', (at) => `<a href="/${at}">${at}</a> `, '</p>'),
  ],
  [
    'footnotes',
    (bytes) =>
      numbered(bytes, '<p>', (at) => `<sup><a href="#fn${at}" id="r${at}">${at}</a></sup>`, '</p>'),
  ],
  [
    'lines of a listing',
    (bytes) =>
      numbered(
        bytes,
        '<table class="js-file-line-container">',
        (at) => `<tr><td class="blob-num">${at}</td><td class="blob-code">a</td></tr>`,
        '</table>',
      ),
  ],
  ['newlines in pre', flood('<pre>', '\n', 'e</pre>')],
  ['blanks in pre', flood('<pre>', ' ', 'e</pre>')],
  ['backticks in pre', flood('<pre>', '`', '</pre>')],
  ['spans in pre', flood('<pre>', '<b>a</b>\n', '</pre>')],
  ['br in pre', flood('<pre>', 'a<br>', '</pre>')],
  ['blanks', flood('<p>a', ' ', 'b</p>')],
  ['newlines', flood('<p>a', '\n', 'b</p>')],
  ['nbsp in spans', inText('<b>&nbsp;</b>')],
  ['nbsp at edges', inText('<b>&nbsp;a&nbsp;</b>')],
  ['br after br', inText('<br>')],
  ['wide table', squareTable],
  ['spans in a table', flood('<table>', '<tr><td rowspan=9 colspan=9>a</td></tr>', '</table>')],
  ['comment never closed', flood('<!--', 'a-', '')],
  ['comments never closed', flood('', '<!-- a ', '')],
  ['tags never closed', flood('', '<p a ', '')],
  ['lone <', flood('<p>', '<', '')],
  ['text', inText('some words and ')],
  ['text of URLs and addresses', inText('https://a.org/ a@b.org ')],
  ['text of www.a_', inText('www.a_')],
  ['text of http://a_', inText('http://a_')],
  ['text of &a;', inText('&amp;a;')],
  ['text of (', inText('(')],
  ['text of ;', inText('https://a.org/;)')],
  ['text of **', inText('**a** ')],
  ['text of emoji', inText('👩\u200d💻')],
  ['text of combining marks', inText('\u0301')],
  ['text of {:', inText('{: ')],
  ['text of <a', inText('&lt;a ')],
  ['flood of dl', flood('<dl>', '<dt>a<dd>b', '</dl>')],
  [
    'flood of figures',
    flood('', '<figure><img src="/x.png"><figcaption>a</figcaption></figure>', ''),
  ],
  ['flood of iframes', flood('', '<iframe src="https://a.org/"></iframe>', '')],
  ['flood of quotes', flood('', '<blockquote>a</blockquote>', '')],
  ['flood of lists', flood('', '<ul><li>a</ul>', '')],
  ['flood of tables', flood('', '<table><tr><th>a<tr><td>b</table>', '')],
  ['flood of sub', inText('<sub>a</sub>')],
  ['flood of ruby', inText('<ruby>字<rt>a</rt></ruby>')],
  ['flood of del', inText('<del>a</del>b')],
  ['flood of noscript', flood('', '<noscript><img src="/x.png"></noscript>', '')],
  ['sources of a video', flood('<p>a</p><video>', '<source src="/x.mp4">', '</video>')],
  ['br in a heading', flood('<h2>', 'a<br>', '</h2>')],
  ['br in a cell', flood('<table><tr><th>a<tr><td>', 'a<br>', '</table>')],
  ['em in strong, mixed', inText('<b>a<i>b</b>c</i>')],
  ['marks around one word', inText('a<b>b</b>')],
  ['code among pictures', flood('', '<img src="/x.png"><pre>a</pre>', '')],
  ['names and bylines', inArticle('<a rel=author>N#</a>', '<span class=byline>By A B#</span>')],
  ['tags', inArticle('<a rel=tag href="/t">t#</a>', '<a rel=tag href="/t">s#</a>')],
  ['furniture of one word', inArticle('<div class="ad">a</div>', '<div class="ad"><p>b</p></div>')],
  [
    'words after a name in classes',
    inArticle(
      `<div class="ads-${'toolbar'.repeat(22)}zz#">a</div>`,
      `<div class="ads-${'1234567890-'.repeat(14)}zzz">b</div>`,
    ),
  ],
  [
    'words before a name in classes',
    inArticle(
      `<div class="${'top-the-box-'.repeat(14)}ad">a</div>`,
      `<div class="${'nav-box-'.repeat(20)}zzz">b</div>`,
    ),
  ],
  ['blanks before JSON-LD', inPage('head', `${JSON_LD}`, ' ', '{}</script>')],
  ['blanks after JSON-LD', inPage('head', `${JSON_LD}{}`, ' ', ';</script>')],
  ['blanks in JSON-LD', inPage('head', `${JSON_LD}[`, ' ', '1 2]</script>')],
  [
    'commas in a byline',
    inPage('article', '<div class="byline">By A', `${','.repeat(396)}<br>`, 'b</div>'),
  ],
  [
    'blanks in bylines',
    inArticle(
      `<div class="byline">By A${'&nbsp;'.repeat(60)}B</div>`,
      `<div class="byline">A${' - '.repeat(60)}</div>`,
    ),
  ],
  ['marks between links', inPage('article', '<div>tags:', '!', 'y <a href="/tag/a">a</a></div>')],
  [
    'marks in lines',
    inArticle(
      `<div>x${'!'.repeat(300)}y <a href="/tag/a">a</a></div>`,
      `<p>y${'. '.repeat(40)}<a href="/tag/b">b</a></p>`,
    ),
  ],
  ['titles', inArticle('<h1>a #</h1>', '<h2>b #</h2>')],
  ['pictures below comments', inArticle('<!---->', '<figure><img src="/#.png"></figure>')],
  ['slashes in an attribute', flood('<p>a</p><img alt="a" data-x="', '/', '">')],
  ['a picture as data in an attribute', flood('<p>a</p><img alt="a" data-x="', 'iVBO/', '">')],
  ['blanks in a listing', flood('<div class="syntaxhighlighter"><p class="line">a', ' ', 'b</p>')],
  ['lists in code', flood('<pre>a', '<ul></ul>', '</pre>')],
  ['listings in each other', flood(SYNTAX_HIGHLIGHTER.repeat(400), '<u></u>a', '')],
  [
    'drawn formulas in each other',
    flood('<b class="katex">'.repeat(400), '<u></u>a', '<math></math>'),
  ],
  ['formulas in each other', flood('<math>'.repeat(400), '<mi></mi>a', '')],
  ['newlines before a no-break space', flood('<p>a', '\n', '&nbsp;b</p>')],
  ['code of < in bold', flood('<p>a<b>(<code>', '&lt;', '</code>.</b>a</p>')],
  [
    'notes in each other',
    flood(marks(400) + notes(400), '<a href="#q">a</a> and words of notes ', ''),
  ],
  ['marks of one note', halves('<p>', '<a href="#n">1</a>', '<p id="n">', '<a href="#q">↑</a>')],
  [
    'marks of one name',
    halves('<p>', '<a id="r" href="#n">1</a>', '<p id="n">', '<a href="#r">a</a>'),
  ],
  [
    'contributions in each other',
    inPage(
      'head',
      '<link rel="canonical" href="https://www.chinafile.com/conversation/tides"><div id="comments">',
      `${'<article class="comment"><h3>A</h3><div class="field-name-comment-body"><p>a</p></div>'.repeat(100)}${'</article>'.repeat(100)}`,
      '</div>',
    ),
  ],
  [
    'comments of readers',
    flood('', '<article class="comment"><a id="comment-1"></a><p>a</p></article>', ''),
  ],
  ['marks among CJK', inText('字<b>文</b>字<i>「文」</i>字<del>字</del>')],
  ['code and marks', inText('<b>a<code>b</code></b><code>c_*</code>')],
  ['entities of all kinds', inText('&eacute;&#x4e2d;&notin;&#38;lt; ')],
  ['marks in cells', flood('<table>', '<tr><td><b>a</b>|<td><a href="/x">b</a>', '</table>')],
  [
    'notes with their marks',
    (bytes) => {
      const count = Math.floor(bytes / 110);
      const items = Array.from({ length: count }, (_, at) => `<li id="n${at}">note`).join('');
      return `<p>${marks(count)}</p><ol>${items}</ol>`;
    },
  ],
  ['paragraphs of one letter', flood('', '<p>a', '')],
  [
    'lists of thirty levels',
    flood('', `${'<ul><li>a'.repeat(30)}${'</ul>'.repeat(30)}<p>b</p>`, ''),
  ],
  ['quotes and lists in each other', flood('', QUOTES_AND_LISTS, '')],
  ['quotes in lists of every kind', nested('<blockquote><ol><li>', '</li></ol></blockquote>')],
  ['words without a blank', inText('abcdefghij')],
  ['URLs without a blank', inText('https://a.org/b?c=d&amp;e=(f)')],
  ['addresses in a row', inText('a.b+c@d-e.org,')],
  ['pictures in many sizes', flood('', SIZES_OF_A_PICTURE, '')],
  ['sizes of one picture', flood('<p>a</p><img src="/x.png" srcset="', '/x.png 2x, ', '">')],
  ['terms and their lists', flood('<dl>', '<dt><b>a</b><dd><ul><li>b</ul><dd><p>c</p>', '</dl>')],
  [
    'one long line of code',
    flood('<pre><code class="language-js">', 'f(a, "b"); ', '</code></pre>'),
  ],
  ['lines of code with marks', flood('<pre>', '<span class=k>if</span> (a_b) `c`;\n', '</pre>')],
  ['comments between words', inText('a<!-- b -->')],
  ['tags in the front matter', (bytes) => withTags(bytes / 12)],
  ['scripts', flood('<p>a</p>', '<script>a()</script>', '')],
  ['rules of a style sheet', inPage('head', '<style>', '.a>b{c:d}', '</style>')],
  [
    'a list of things as JSON-LD',
    inPage('head', `${JSON_LD}[`, '{"@type":"Thing","a":1},', '1]</script>'),
  ],
  ['JSON-LD in itself', inPage('head', JSON_LD, '{"a":', '1</script>')],
  [
    'pictures as data',
    flood('', `<p>a<img src="data:image/png;base64,${'iVBO'.repeat(64)}"></p>`, ''),
  ],
  ['characters without width', inText('a\u200b\ufeff\u00ad')],
  ['classes of an element', flood('', '<div class="a b-c d_e share-x"><p>a</p></div>', '')],
  ['styles of an element', flood('', '<span style="font-weight:bold;color:red">a</span>', '')],
  [
    'forms',
    flood('<p>a</p><form>', '<label>a<input><select><option>b</select></label>', '</form>'),
  ],
  ['headings of all levels', flood('', '<h1>a</h1><h3>b</h3><h6>c</h6>', '')],
  ['a link in each heading', flood('', '<h2 id=a><a href="#a">#</a>b</h2>', '')],
]);
