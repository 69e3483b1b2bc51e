/** @file The front matter to be written: the source's own keys in their order, then what the page adds. */

import type { Contribution, FrontMatter, FrontMatterValue, LeadImage, Metadata } from '../post.ts';
import type { Problem } from '../problem.ts';
import { instant } from '../source/date.ts';
import { FRONT_MATTER_LIMIT } from '../source/front-matter.ts';
import { stampDate } from '../source/stamp.ts';
import { excessiveLength } from './length.ts';
import { hasValue, type Source } from './metadata.ts';

/** Keys are added in this order; none without a value, none that the source has one for, none that there is no room for. */
export function frontMatterOf(
  source: Source,
  metadata: Metadata,
  contributions: readonly Contribution[],
): { readonly frontMatter: FrontMatter; readonly problems: Problem[] } {
  const { title, date, author, from, tags, description, image } = metadata;
  const frontMatter: FrontMatter = new Map(source.frontMatter);
  const added: [string, FrontMatterValue | undefined][] = [
    ['title', title],
    ['date', date],
    ['author', author],
    ['from', from],
    ['tags', tags],
    ['description', description],
    ['image', image && imageMap(image)],
    ['contributors', contributorList(contributions)],
  ];
  const problems = added.flatMap(([key, value]) => add(frontMatter, key, value));
  problems.push(...add(frontMatter, 'scraped', scraped(source.stamp, frontMatter.get('date'))));
  return { frontMatter, problems };
}

/** An empty key of the source is filled where it stands. */
function add(
  frontMatter: FrontMatter,
  key: string,
  value: FrontMatterValue | undefined,
): Problem[] {
  if (value === undefined || hasValue(frontMatter, key)) return [];
  const bytes = excessiveLength(value);
  if (bytes === undefined) {
    frontMatter.set(key, value);
    return [];
  }
  const data = { key, bytes, limit: FRONT_MATTER_LIMIT };
  return [{ code: 'metadata-too-long', severity: 'warning', data }];
}

function imageMap({ path, full, alt, caption, credit }: LeadImage): FrontMatterValue {
  return mapOf([
    ['path', path],
    ['full', full],
    ['alt', alt],
    ['caption', caption],
    ['credit', credit],
  ]);
}

function contributorList(contributions: readonly Contribution[]): FrontMatterValue[] | undefined {
  const list: FrontMatterValue[] = [];
  const visit = ({ id, people, replies }: Contribution): void => {
    for (const { name, url, image } of people) {
      list.push(
        mapOf([
          ['name', name],
          ['url', url],
          ['image', image],
          ['id', id],
        ]),
      );
    }
    replies.forEach(visit);
  };
  contributions.forEach(visit);
  return list.length > 0 ? list : undefined;
}

function mapOf(entries: readonly [string, string | undefined][]): { [key: string]: string } {
  const map: { [key: string]: string } = {};
  for (const [key, value] of entries) if (value !== undefined) map[key] = value;
  return map;
}

/** The scrape stamp, unless the date says the same. */
function scraped(
  stamp: string | undefined,
  date: FrontMatterValue | undefined,
): string | undefined {
  const iso = stampDate(stamp);
  if (iso === undefined) return undefined;
  return typeof date === 'string' && instant(date) === Date.parse(iso) ? undefined : iso;
}
