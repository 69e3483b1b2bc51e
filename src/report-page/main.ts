/** @file The script of a report's page: shows the list, or the post that the address names. */

import { element, fileName } from './elements.ts';
import { postDetail, reportData } from './embedded.ts';
import { filterForm } from './filters.ts';
import { overview } from './overview.ts';
import { postView } from './post-view.ts';
import { type ListRoute, listHash, listOf, postHash, postOf, WHOLE_LIST } from './route.ts';
import { selected } from './select.ts';
import { listStatus, postTable } from './table.ts';

const { posts, version } = reportData();
const indices: ReadonlyMap<string, number> = new Map(posts.map(({ path }, index) => [path, index]));
const main = document.querySelector('main') as HTMLElement;

let route: ListRoute = WHOLE_LIST;
const filters = filterForm(posts, change);
const table = postTable(change);
const list = element(
  'div',
  { class: 'list' },
  element('h1', { tabindex: -1 }, 'Conversion report'),
  overview(posts),
  element('h2', {}, 'Posts'),
  filters.form,
  table.box,
  element('p', { class: 'made-by' }, `Made by post2md ${version}`),
);

/** Filters and order are part of the address, though not steps of its history. */
function change(part: Partial<ListRoute>): void {
  route = { ...route, ...part };
  history.replaceState(null, '', listHash(route));
  drawList();
}

function drawList(): void {
  const entries = selected(posts, route);
  filters.set(route);
  filters.status.textContent = listStatus(entries.length, posts.length);
  table.draw(entries, route);
}

function showList(from: string | undefined): void {
  const isNew = !list.isConnected;
  document.title = 'post2md report';
  route = listOf(location.hash);
  // Put in anew, it would lose the focus.
  if (isNew) main.replaceChildren(list);
  drawList();
  if (from === undefined) {
    if (!isNew) filters.form.scrollIntoView();
    return;
  }
  const link = table.box.querySelector<HTMLElement>(`a[href="${CSS.escape(postHash(from))}"]`);
  (link ?? list.querySelector('h1'))?.focus();
}

/** In place of a post, with a way back. */
function showNotice(heading: string, ...words: (string | Node)[]): void {
  const text = element('p', { class: 'empty' }, ...words);
  text.append(element('a', { href: '#' }, 'See all posts'));
  main.replaceChildren(element('h1', { tabindex: -1 }, heading), text);
}

function showFailure(path: string, error: unknown): void {
  showNotice('Not shown', 'The post ', fileName(path), ` can't be shown: ${error}. `);
}

async function showPost(path: string): Promise<void> {
  const index = indices.get(path);
  const row = index === undefined ? undefined : posts[index];
  if (index === undefined || row === undefined) {
    showNotice('Not found', 'No post ', fileName(path), ' in this report. ');
    return;
  }
  const detail = await postDetail(index);
  // Another may have been asked for while this one was unpacked.
  if (postOf(location.hash) !== path) return;
  const entries = selected(posts, route);
  const at = entries.findIndex((entry) => entry.index === index);
  const before = entries[at - 1]?.row.path;
  const after = at < 0 ? undefined : entries[at + 1]?.row.path;
  const view = postView(row, detail, {
    list: listHash(route),
    ...(before !== undefined && { before: postHash(before) }),
    ...(after !== undefined && { after: postHash(after) }),
  });
  document.title = `${path} – post2md report`;
  main.replaceChildren(view);
  view.querySelector('h1')?.focus();
  scrollTo(0, 0);
}

let shown: string | undefined;

function navigate(): void {
  const path = postOf(location.hash);
  if (path === undefined) showList(shown);
  else showPost(path).catch((error) => showFailure(path, error));
  shown = path;
}

addEventListener('hashchange', navigate);
navigate();
