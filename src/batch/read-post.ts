/** @file Reads a post's bytes from a file or a stream, never more than a post may have. */

import { open } from 'node:fs/promises';
import { PostError, type Problem } from '../problem.ts';
import { INPUT_LIMIT } from '../source/decode.ts';
import { systemCode } from './system-code.ts';

const CHUNK = 64 * 1024;

/**
 * Reads a file whole. A device or a pipe may be endless, so its end is never waited for beyond the limit.
 * @throws {PostError} `input-missing`, `input-unreadable`, `input-too-large`
 */
export async function readPost(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > INPUT_LIMIT) throw tooLarge(size);
      // One byte more than the file has, so that the read that finds the end needs no further buffer.
      let buffer = new Uint8Array(Math.max(size + 1, CHUNK));
      let length = 0;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
        length += bytesRead;
        if (bytesRead === 0) return buffer.subarray(0, length);
        if (length > INPUT_LIMIT) throw tooLarge(length);
        if (length === buffer.length) {
          const larger = new Uint8Array(buffer.length * 2);
          larger.set(buffer);
          buffer = larger;
        }
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof PostError) throw error;
    throw new PostError(readProblem(error));
  }
}

/** Reads a stream to its end; asynchronously, because a synchronous read of a large pipe fails with EAGAIN. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      length += bytes.length;
      if (length > INPUT_LIMIT) throw tooLarge(length);
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof PostError) throw error;
    throw new PostError(readProblem(error));
  }
  return Buffer.concat(chunks, length);
}

/** What a failed read means for its post. */
export function readProblem(error: unknown): Problem {
  const reason = systemCode(error);
  if (reason === undefined) throw error;
  if (reason === 'ENOENT' || reason === 'ENOTDIR') {
    return { code: 'input-missing', severity: 'error', data: {} };
  }
  return { code: 'input-unreadable', severity: 'error', data: { reason } };
}

function tooLarge(bytes: number): PostError {
  return new PostError({
    code: 'input-too-large',
    severity: 'error',
    data: { bytes, limit: INPUT_LIMIT },
  });
}
