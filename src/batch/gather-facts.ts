/** @file What the posts say of themselves, as far as the names of their files need it. */

import type { ConvertOptions } from '../convert.ts';
import type { FrontMatter, Metadata } from '../post.ts';
import type { Problem } from '../problem.ts';
import { decode } from '../source/decode.ts';
import { readFrontMatter } from '../source/front-matter.ts';
import { type Parts, split } from '../source/split.ts';
import { type Convert, problemOf } from './convert-task.ts';
import { missingFields, type NameTemplate, needsFacts, type PostFacts } from './name-template.ts';
import { readPost } from './read-post.ts';
import type { Source } from './sources.ts';

/**
 * The facts of each source, or the problem that keeps it from having any. A post is converted for its name only
 * where its front matter is silent; most are named from the first lines of their files.
 */
export async function gatherFacts(
  sources: readonly Source[],
  template: NameTemplate,
  options: ConvertOptions,
  convert: Convert,
): Promise<Map<Source, PostFacts | Problem>> {
  const facts = new Map<Source, PostFacts | Problem>();
  if (!needsFacts(template)) return facts;
  for (const source of sources) {
    if (source.problem !== undefined) continue;
    try {
      const bytes = source.content ?? (await readPost(source.file ?? ''));
      const parts = split(decode(bytes, options.encoding));
      const printed = factsOf(readFrontMatter(parts).frontMatter, {}, parts);
      const enough = printed.title !== undefined && missingFields(template, printed).length === 0;
      facts.set(source, enough ? printed : converted(bytes, options, convert, parts));
    } catch (error) {
      facts.set(source, problemOf(error));
    }
  }
  return facts;
}

function converted(
  bytes: Uint8Array,
  options: ConvertOptions,
  convert: Convert,
  parts: Parts,
): PostFacts {
  const { post } = convert(bytes, { ...options, verify: false });
  return post === undefined ? {} : factsOf(post.frontMatter, post.metadata, parts);
}

function factsOf(frontMatter: FrontMatter, metadata: Metadata, parts: Parts): PostFacts {
  const text = (key: 'title' | 'date' | 'from'): string | undefined => {
    const value = frontMatter.get(key);
    return typeof value === 'string' && value !== '' ? value : metadata[key];
  };
  const title = text('title') ?? parts.heading?.title;
  const date = [text('date'), stampDate(parts.stamp)].find((value) =>
    /^\d{4}-\d\d-\d\d/.test(value ?? ''),
  );
  const url = text('from') ?? parts.heading?.url;
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
}

function stampDate(stamp: string | undefined): string | undefined {
  const time = new Date(Number(stamp ?? Number.NaN));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
