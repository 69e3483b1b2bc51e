/** @file A post file around a body, in the shape that scrapers write. */

const HEAD = `---
layout: post
title: "A trap"
date: 2023-03-04T05:06:07.000Z
author: N. Body
from: https://example.org/trap
tags: [ t ]
---
<!--1677906367000-->
[A trap](https://example.org/trap)
------

`;

/** A whole post file of about `bytes` bytes: the opening once, the piece as often as it fits, the closing once. */
export function postFile(bytes: number, open: string, piece: string, close: string): string {
  const start = `${HEAD}<div>\n<p>Before the trap.</p>\n${open}`;
  const end = `${close}\n<p>After the trap.</p>\n</div>\n`;
  const size = Buffer.byteLength(piece);
  const room = bytes - Buffer.byteLength(start) - Buffer.byteLength(end);
  return start + piece.repeat(Math.max(1, Math.floor(room / size))) + end;
}

/** As `postFile`, each piece made anew from its number; pieces must be ASCII. */
export function numbered(
  bytes: number,
  open: string,
  piece: (index: number) => string,
  close: string,
): string {
  const pieces: string[] = [];
  for (let index = 0, left = bytes - 400; left > 0; index++) {
    const next = piece(index);
    pieces.push(next);
    left -= next.length;
  }
  return postFile(1, open, pieces.join(''), close);
}
