/** @file Reads what the report's page carries: the list at once, a post when it is opened. */

import type { PostDetail, ReportData } from './data.ts';

export function reportData(): ReportData {
  return JSON.parse(textOf('report-data'));
}

/** The post's part, unpacked. @param index its place in the list */
export async function postDetail(index: number): Promise<PostDetail> {
  const packed = Uint8Array.from(atob(textOf(`post-${index}`)), (sign) => sign.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).json();
}

/** The style sheet of the documents that posts are shown in. */
export function frameStyle(): string {
  return textOf('frame-style');
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
