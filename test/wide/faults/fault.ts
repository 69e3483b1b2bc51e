/** @file What can go wrong with a call to the system. */

/** `at` numbers the call from 0; -1 is none. */
export type Fault =
  | { readonly at: number; readonly kind: 'none' | 'kill-before' | 'kill-after' }
  | { readonly at: number; readonly kind: 'error'; readonly code: string }
  /** Half of what was asked for is written; then all goes on, or the disk is full. */
  | { readonly at: number; readonly kind: 'short' | 'short-full' };

const CHANGES: ReadonlySet<string> = new Set(
  'open write chmod sync close rename mkdir unlink'.split(' '),
);

const TAKES_ROOM: ReadonlySet<string> = new Set(['open', 'write', 'mkdir']);

/** Every fault that a call of this name can meet. */
export function faultsOf(name: string, at: number): Fault[] {
  const codes = CHANGES.has(name) ? ['ENOSPC', 'EIO'] : ['EIO', 'EACCES'];
  if (TAKES_ROOM.has(name)) codes.push('EDQUOT');
  if (name === 'open') codes.push('EMFILE');
  return [
    ...codes.map((code): Fault => ({ at, kind: 'error', code })),
    { at, kind: 'kill-before' },
    { at, kind: 'kill-after' },
    ...(name === 'write'
      ? [{ at, kind: 'short' } as const, { at, kind: 'short-full' } as const]
      : []),
  ];
}
